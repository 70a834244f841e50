import { createHmac, timingSafeEqual } from 'node:crypto'
import { instantText } from './calendar.ts'
import type { Hub } from './hub.ts'

/** What a signed link stands for. */
export interface Part {
  readonly report: string
  readonly target: string
  readonly day: string
  readonly number: number
  readonly of: number
}

/** `se` minus `st` of links seen in the wild. */
const lifetime = 3_600_000

/** The link for one part of a report, signed now in the manner of an Azure SAS. */
export function linkTo(hub: Hub, part: Part): string {
  const now = Date.parse(hub.now())
  const path = pathOf(part)
  const query = new URLSearchParams({
    sv: '2025-01-05',
    st: instantText(now),
    se: instantText(now + lifetime),
    sr: 'b',
    sp: 'r',
  })
  query.set('sig', signature(hub, path, query))
  return `${hub.filesUrl}${path}?${query.toString()}`
}

/** The requested part and the instant of signing, or the reason why the request is refused. */
export function partOf(hub: Hub, url: URL): { part: Part; signedAt: string } | { reason: string } {
  const given = Buffer.from(url.searchParams.get('sig') ?? '')
  const right = Buffer.from(signature(hub, url.pathname, url.searchParams))
  if (given.length !== right.length || !timingSafeEqual(given, right)) {
    return { reason: 'Signature did not match.' }
  }
  const [signedAt, expiry] = [url.searchParams.get('st') ?? '', url.searchParams.get('se') ?? '']
  if (Date.parse(hub.now()) > Date.parse(expiry))
    return { reason: `Signature not valid in the specified time frame: ${expiry}` }
  const [report = '', folder, login, day = '', file = ''] = url.pathname.slice(1).split('/')
  const [, number, of] = /^part-(\d+)-of-(\d+)/.exec(file) ?? []
  return {
    part: { report, target: `${folder}/${login}`, day, number: Number(number), of: Number(of) },
    signedAt,
  }
}

function pathOf({ report, target, day, number, of }: Part): string {
  const digits = (value: number): string => String(value).padStart(5, '0')
  return `/${report}/${target}/${day}/part-${digits(number)}-of-${digits(of)}-c000.json`
}

function signature(hub: Hub, path: string, query: URLSearchParams): string {
  const text = [path, ...['sv', 'st', 'se', 'sr', 'sp'].map((name) => query.get(name) ?? '')].join('\n')
  return createHmac('sha256', `links of simulator ${hub.seed}`).update(text).digest('base64')
}
