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

/** Without the brackets of an IPv6 address and the dot that ends a full name: `localhost.` is `localhost`. */
const bare = (host: string): string => host.replaceAll(/^\[|\]$|\.+$/g, '')

/** Whether a host is this machine. */
export const isLoopback = (host: string): boolean =>
  bare(host) === 'localhost' || (isIP(bare(host)) !== 0 && ipaddr.process(bare(host)).range() === 'loopback')

/** The addresses that IPv6 gives to the internet; what lies outside means something else, such as ::127.0.0.1. */
const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3')
/** A network without IPv4 reaches IPv4 addresses under this prefix (NAT64, RFC 6052). */
const NAT64 = ipaddr.parseCIDR('64:ff9b::/96')

/** Public addresses only: not private, loopback, link-local, carrier-grade NAT, multicast or reserved ones. */
function isPublic(text: string): boolean {
  const address = ipaddr.process(text)
  if (address instanceof ipaddr.IPv4) return address.range() === 'unicast'
  if (address.match(NAT64)) return new ipaddr.IPv4(address.toByteArray().slice(12)).range() === 'unicast'
  return address.range() === 'unicast' && address.match(GLOBAL_IPV6)
}

/** Whether GitHub is known to serve reports from a host. */
export const isKnownHost = (host: string): boolean => KNOWN_HOSTS.some((known) => known.test(bare(host)))

/** Names that only a network of one's own resolves: RFC 6761, 6762, 8375 and ICANN's `internal`; names without a dot. */
const PRIVATE_NAME = /^[^.]*$|(^|\.)(localhost|internal|local|home\.arpa)$/

/**
 * Throws unless the URL may be fetched: https to a public host. Where the API itself is on loopback (tests, `npm start`)
 * its links may be too. Messages name the host, never the path or the query.
 */
export function checkAddress(url: URL, apiIsLoopback: boolean): void {
  if (apiIsLoopback && isLoopback(url.hostname)) return
  if (url.protocol !== 'https:') throw new Failure(`a download link points to ${url.protocol}//, not https`)
  if (url.username !== '' || url.password !== '') throw new Failure('a download link carries a user name')
  const host = bare(url.hostname)
  const isPrivate = isIP(host) === 0 ? PRIVATE_NAME.test(host) : !isPublic(host)
  if (isPrivate) throw new Failure(`a download link points to the private address ${host}`)
}

type Found = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void

/**
 * dns.lookup that refuses names of which any address is not public (DNS rebinding). `resolve` is what it asks.
 */
export const publicLookup =
  (resolve: typeof lookup = lookup) =>
  (host: string, options: LookupOptions, found: Found): void => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? []
      if (error !== null || first === undefined) found(error, '')
      else if (!addresses.every(({ address }) => isPublic(address))) {
        found(new Failure(`a download link points to ${host}, which has a private address`), '')
      } else if (options.all === true) found(null, addresses)
      else found(null, first.address, first.family)
    })
  }
