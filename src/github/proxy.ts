// The way out: through the proxy that the environment names, or directly. Node's fetch honours proxies only when told so
// at start, and undici 6's own EnvHttpProxyAgent is experimental and says so in the log.
import { getProxyForUrl } from 'proxy-from-env'
import { type Agent, type Dispatcher, ProxyAgent } from 'undici'

const proxies = new Map<string, ProxyAgent>()

/** Whether a URL is reached through a proxy. Then the proxy resolves its name, not this machine. */
export const isProxied = (url: string): boolean => getProxyForUrl(url) !== ''

/** The dispatcher for a URL: its proxy's, or `direct`. */
export function dispatcherFor(url: string, direct: Agent): Dispatcher {
  const proxy = getProxyForUrl(url)
  if (proxy === '') return direct
  const known = proxies.get(proxy) ?? new ProxyAgent(proxy)
  proxies.set(proxy, known)
  return known
}
