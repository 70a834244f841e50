// Which addresses a signed link may lead to. A link comes from outside; it must not reach into the runner's network.
import { lookup, type LookupAddress, type LookupOptions } from 'node:dns'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import { Failure } from '../core/errors.ts'

/** https://docs.github.com/copilot/reference/copilot-allowlist-reference; the host changed twice in 2026. */
const KNOWN_HOSTS = [
  /^copilot-reports\.github\.com$/,
  /^copilot-reports\.[a-z0-9-]+\.ghe\.com$/,
  /^copilot-reports-[a-z0-9-]+\.b01\.azurefd\.net$/,
  /^[a-z0-9]+\.blob\.core\.windows\.net$/,
]

const bare = (host: string): string => host.replace(/^\[|\]$/g, '')

export const isLoopback = (host: string): boolean =>
  host === 'localhost' || (isIP(bare(host)) !== 0 && ipaddr.process(bare(host)).range() === 'loopback')

/** Public addresses only: not private, loopback, link-local, carrier-grade NAT, multicast or reserved ones. */
const isPublic = (address: string): boolean => ipaddr.process(address).range() === 'unicast'

export const isKnownHost = (host: string): boolean => KNOWN_HOSTS.some((known) => known.test(host))

/**
 * Throws unless the URL may be fetched: https to a public host. Where the API itself is on loopback (tests, `npm start`)
 * its links may be too. Messages name the host, never the path or the query.
 */
export function checkAddress(url: URL, apiIsLoopback: boolean): void {
  if (apiIsLoopback && isLoopback(url.hostname)) return
  if (url.protocol !== 'https:')
    throw new Failure(`A link of GitHub's leads to ${url.protocol}//, not https.`)
  if (url.username !== '' || url.password !== '') throw new Failure('A link of GitHub carries a user name.')
  const host = bare(url.hostname)
  const isPrivate = isIP(host) === 0 ? /(^|\.)(localhost|internal|local)$/.test(host) : !isPublic(host)
  if (isPrivate) throw new Failure(`A link of GitHub's leads to the private address ${host}.`)
}

type Found = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void

/** dns.lookup that refuses names which resolve to addresses that are not public (DNS rebinding). */
export function lookupPublic(host: string, options: LookupOptions, found: Found): void {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? []
    if (error !== null || first === undefined) found(error, '')
    else if (!addresses.every(({ address }) => isPublic(address))) {
      found(new Failure(`A link of GitHub's leads to ${host}, which has a private address.`), '')
    } else if (options.all === true) found(null, addresses)
    else found(null, first.address, first.family)
  })
}
