// Data health: what is stored of the last four weeks, and what the run cost.
import type { Day } from '../../core/day.ts'
import type { TargetResult } from '../../archive/run.ts'
import { tally } from '../../core/outcome.ts'
import { calendar } from './calendar.ts'
import { blocks } from '../markdown/blocks.ts'
import { escape } from '../markdown/escape.ts'
import { bytes, listed, number, plural } from '../markdown/number.ts'

export interface Traffic {
  readonly requests: number
  readonly bytes: number
  readonly rateLimitRemaining: number | undefined
}

/** `This run made 34 requests, read 1.2 MB and left 4,961 requests of the rate limit.` */
export function trafficLine({ requests, bytes: read, rateLimitRemaining }: Traffic): string {
  const left =
    rateLimitRemaining === undefined
      ? []
      : [`left ${plural(rateLimitRemaining, 'request')} of the rate limit`]
  return `This run ${listed([`made ${plural(requests, 'request')}`, `read ${bytes(read)}`, ...left])}.`
}

const words = {
  added: 'added',
  restated: 'restated',
  repaired: 'repaired',
  rewritten: 'rewritten',
  unchanged: 'unchanged',
  pending: 'not published yet',
  none: 'never published',
  withdrawn: 'stored, but not shown by GitHub now',
  unreadable: 'unreadable',
  left: 'left to the next run',
} as const

/** What became of the days asked for, over all reports of the target. */
function outcomes({ series }: TargetResult): string {
  const counts = tally(series.flatMap(({ days }) => days))
  const parts = (Object.keys(words) as (keyof typeof words)[])
    .filter((state) => counts[state] > 0)
    .map((state) => `${number(counts[state])} ${words[state]}`)
  return parts.length === 0 ? '' : `Days read in this run, over all reports: ${listed(parts)}.`
}

/** Open days that the run did not get to. */
const waiting = ({ daysLeft }: TargetResult): string =>
  daysLeft === 0
    ? ''
    : `${number(daysLeft)} older ${daysLeft === 1 ? 'day is' : 'days are'} left to the next run.`

/** What nobody named and this token may not read: said here once, for those who look for it. */
const refusedQuietly = ({ series }: TargetResult): string =>
  series
    .filter(
      ({ series: member, refusal, standing }) =>
        member.report === 'credits' && refusal !== undefined && standing === 'optional',
    )
    .map(({ refusal }) => `Cost: this token may not read it; ${escape(refusal?.reason ?? '')}`)
    .join(' ')

/** What pseudonymous records lost: how much, and never what. */
function leftOutLine({ leftOut: { unknown, unexpected } }: TargetResult): string {
  const parts = [
    ...(unknown.values === 0
      ? []
      : [
          `${plural(unknown.values, 'value')} under ${plural(unknown.keys, 'key')} that this version does not know`,
        ]),
    ...(unexpected.values === 0
      ? []
      : [`${plural(unexpected.values, 'value')} of a kind that GitHub does not document`]),
  ]
  return parts.length === 0 ? '' : `Left out of the records about people: ${listed(parts)}.`
}

/** `cost` is of the whole run, so it stands here only when the run had one target. */
export const health = (target: TargetResult, day: Day, traffic: Traffic | undefined): string =>
  blocks(
    calendar(target, day),
    [
      outcomes(target),
      waiting(target),
      leftOutLine(target),
      refusedQuietly(target),
      traffic === undefined ? '' : trafficLine(traffic),
    ]
      .filter((text) => text !== '')
      .join(' '),
  )
