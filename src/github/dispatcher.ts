// The way out: through the proxy that the environment names, or directly. Node's fetch honours proxies only when told so
// at start, and undici 6's own EnvHttpProxyAgent is experimental and says so in the log.
import { type Agent, type Dispatcher, fetch, ProxyAgent, type RequestInit } from 'undici'
import { Failure } from '../core/errors.ts'
import { proxyOf, proxyVariables, type Send } from './proxy.ts'

const proxies = new Map<string, ProxyAgent>()

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
    `The environment variable ${proxyVariables(url)} holds ${held}; it must be http:// or https://, such as http://proxy.example.com:8080.`,
  )
}

function throughProxy(proxy: string, url: string): ProxyAgent {
  const agent = proxies.get(proxy) ?? connect(proxy, url)
  proxies.set(proxy, agent)
  return agent
}

/** The dispatcher for a URL: its proxy's, or `direct`. Throws {@link Failure} when the proxy is none. */
export function dispatcherFor(url: string, direct: Agent): Dispatcher {
  const proxy = proxyOf(url)
  return proxy === undefined ? direct : throughProxy(proxy, url)
}

/** Asks through the proxy that leads to a URL. Throws {@link Failure} when the proxy is none. */
export function sendThroughProxy(url: string): Send {
  const dispatcher = throughProxy(proxyOf(url) ?? '', url)
  const send: unknown = (address: string, init: RequestInit) => fetch(address, { ...init, dispatcher })
  // The same interface: the types of undici 6 are older than those of Node's own fetch.
  return send as Send
}
