import { type Answer, type Exchange, type Handler, param, refusal } from '../exchange.ts'

/** Wraps a handler of the data repository: it must be this repository, exist, and not be empty. */
export function inRepository(handler: Handler, options: { worksWhenEmpty?: boolean } = {}): Handler {
  return (exchange: Exchange): Answer | Promise<Answer> => {
    const { settings, repository } = exchange.hub
    const asked = `${param(exchange, 'owner')}/${param(exchange, 'repo')}`
    if (!settings.repositoryExists || asked.toLowerCase() !== repository.toLowerCase())
      return refusal(404, 'Not Found')
    if (settings.emptyRepository && !options.worksWhenEmpty) return refusal(409, 'Git Repository is empty.')
    return handler(exchange)
  }
}

/** The address of something in the data repository. */
export function repositoryUrl({ hub }: Exchange, rest: string): string {
  return `${hub.apiUrl}/repos/${hub.repository}/${rest}`
}

/** The address of the page for people. */
export function pageUrl({ hub }: Exchange, rest: string): string {
  return `https://github.com/${hub.repository}/${rest}`
}

/** Whether the caller asks for the bytes themselves. */
export function wantsRaw({ headers }: Exchange): boolean {
  return /application\/vnd\.github(\.v3)?\.raw(\+json)?/.test(headers.accept ?? '')
}

export function isSha(text: string): boolean {
  return /^[0-9a-f]{40}$/.test(text)
}
