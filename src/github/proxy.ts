// What the environment says of proxies, by the names that curl and others read.
import { getProxyForUrl } from 'proxy-from-env'

/** The address of the proxy that leads to a URL; undefined where the way is direct. */
export const proxyOf = (url: string): string | undefined => getProxyForUrl(url) || undefined

/** Whether a URL is reached through a proxy. Then the proxy resolves its name, not this machine. */
export const isProxied = (url: string): boolean => proxyOf(url) !== undefined

/** The environment variables that may name the proxy for a URL. */
export const proxyVariables = (url: string): string =>
  `${new URL(url).protocol.slice(0, -1)}_proxy or all_proxy`

/** What asks, directly or through a proxy. */
export type Send = (url: string, init: RequestInit) => Promise<Response>
