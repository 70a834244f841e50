// The way out: through the proxy that the environment names, or directly. Node's fetch honours proxies only when told so
// at start, and undici 6's own EnvHttpProxyAgent is experimental and says so in the log.
import { getProxyForUrl } from 'proxy-from-env'
import { type Agent, type Dispatcher, ProxyAgent } from 'undici'
import { Failure } from '../core/errors.ts'

const proxies = new Map<string, ProxyAgent>()

/** Whether a URL is reached through a proxy. Then the proxy resolves its name, not this machine. */
export const isProxied = (url: string): boolean => getProxyForUrl(url) !== ''

/** The environment variables that may name the proxy for a URL. */
export const proxyVariables = (url: string): string =>
  `${new URL(url).protocol.slice(0, -1)}_proxy or all_proxy`

/** The sentence names neither host nor credentials: a proxy's address may hold a password. */
function connect(proxy: string, url: string): ProxyAgent {
  const protocol = URL.parse(proxy)?.protocol
  try {
    if (protocol === 'http:' || protocol === 'https:') return new ProxyAgent({ uri: proxy })
  } catch {
    // Such as credentials that no decoding reads.
  }
  const held =
    protocol === undefined || protocol.startsWith('http') ? 'no address' : `an address with ${protocol}//`
  throw new Failure(
    `The environment variable ${proxyVariables(url)} holds ${held}; allowed is http:// or https://, such as http://proxy.example.com:8080.`,
  )
}

/** The dispatcher for a URL: its proxy's, or `direct`. Throws {@link Failure} when the proxy is none. */
export function dispatcherFor(url: string, direct: Agent): Dispatcher {
  const proxy = getProxyForUrl(url)
  if (proxy === '') return direct
  const known = proxies.get(proxy) ?? connect(proxy, url)
  proxies.set(proxy, known)
  return known
}
