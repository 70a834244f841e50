declare module 'proxy-from-env' {
  /** The proxy for a URL by `https_proxy`, `http_proxy` and `no_proxy`; empty when there is none. */
  export function getProxyForUrl(url: string): string
}
