// Failures before GitHub could answer: the reason, and what to do about it.
import { RequestError } from '@octokit/request-error'
import { Failure } from '../core/errors.ts'
import { plain } from '../core/plain.ts'
import { isProxied, proxyVariables } from './proxy.ts'

/** Nobody answered. The sentence names the host and what led there. */
export class Unreachable extends Failure {}

/** Nothing came for too long. */
export class Silence extends Error {
  override readonly name = 'Silence'
}

/** Connection refused, reset, timed out: Octokit reports it as status 500 without a response. */
export const isNetwork = (error: unknown): error is RequestError =>
  error instanceof RequestError && error.response === undefined && error.status === 500

/** The error and what caused it, outermost first; AggregateError holds one cause an address. */
function causes(error: unknown): Error[] {
  if (!(error instanceof Error)) return []
  const inner = error instanceof AggregateError ? error.errors : []
  return [error, ...causes(error.cause), ...inner.flatMap(causes)]
}

/** Node's names of what is wrong with a certificate chain. */
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)|ERR_TLS/

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '')

/** Whether the other side could not be trusted; asking again does not change that. */
export const isUntrusted = (error: unknown): boolean =>
  causes(error).some((cause) => CERTIFICATE.test(codeOf(cause)))

const TIMEOUTS = /_TIMEOUT$|^ETIMEDOUT$/

/** One clause that says why nothing came back. Names codes and hosts, never a URL with its query. */
export function explainNetwork(error: unknown): string {
  const all = causes(error)
  if (isUntrusted(error))
    return 'the certificate is not trusted; behind a proxy that inspects TLS, set NODE_EXTRA_CA_CERTS to its certificate'
  const refusal = all.map(({ message }) => message).find((message) => /proxy/i.test(message))
  if (refusal !== undefined) return `the proxy did not let the request through (${plain(refusal)})`
  const code = all.map(codeOf).find((code) => code !== '') ?? ''
  if (TIMEOUTS.test(code) || all.some((cause) => cause instanceof Silence)) return 'it did not answer in time'
  if (code !== '') return code
  const message = all.at(-1)?.message ?? ''
  // Such as "… a URL that includes credentials: https://…".
  return message === '' || message.includes('//') ? 'the address cannot be used' : plain(message)
}

/** `origin`: what led to the host, such as "the input api-url". */
export function unreachable(url: string, origin: string, error: unknown): Unreachable {
  const way = isProxied(url) ? ` through the proxy of ${proxyVariables(url)}` : ''
  return new Unreachable(
    `${new URL(url).host} (${origin}) could not be reached${way}: ${explainNetwork(error)}.`,
  )
}
