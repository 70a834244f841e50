// What Copilot costs a target on one day, as GitHub's billing platform tells it: https://docs.github.com/rest/billing/usage
import pRetry from 'p-retry'
import { z } from 'zod'
import type { Day } from '../core/day.ts'
import { isObject, type Json, type JsonObject, parseJson } from '../core/json.ts'
import type { Answer } from '../core/outcome.ts'
import { folderOf, type Target } from '../core/target.ts'
import { describeSeries, type Series } from '../files/series.ts'
import { namesPerson } from '../reports/credits/person.ts'
import { unitOf } from '../reports/credits/unit.ts'
import type { Client } from './client.ts'
import { classify } from './explain.ts'
import { BadAnswer } from './retry.ts'

/** Organizations stand under another name here than everywhere else in the API. */
const prefix = { organization: 'organizations', enterprise: 'enterprises' } as const
const kind = { ai_credits: 'ai_credit', premium_requests: 'premium_request' } as const

const usage = z.looseObject({
  timePeriod: z.looseObject({ year: z.number(), month: z.number(), day: z.number() }),
  usageItems: z.array(z.looseObject({})),
})

/** An answer that is not JSON comes from something in between, and nearly always goes away when asked again. */
const RETRIES = 2

/** The body as it was sent: Octokit's parser would turn decimals into doubles. */
async function readBody(
  client: Client,
  route: string,
  date: Readonly<Record<string, number>>,
): Promise<Json> {
  const { data } = await client.request(route, { ...date, request: { parseSuccessResponseBody: false } })
  const text = await new Response(data as ReadableStream | null).text()
  try {
    return parseJson(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new BadAnswer(`${route}: the answer is not complete JSON.`, { cause: error })
  }
}

/** What is wrong with an answer for `day`; undefined when it can be trusted. */
function flaw(body: Json, day: Day): string | undefined {
  const parsed = usage.safeParse(body)
  if (!parsed.success) return 'the answer does not have the shape that GitHub documents'
  const { timePeriod } = parsed.data
  const covered = [timePeriod.year, timePeriod.month, timePeriod.day].join('-')
  if (covered !== day.replaceAll('-0', '-')) return `the answer is for ${covered.slice(0, 20)}`
  return isObject(body) && namesPerson(body) ? 'the answer names a person, and is not stored' : undefined
}

/**
 * The bill of one day, without a person: always year, month and day, never a filter. `hasAnswered`: the same target was
 * answered for another day of this run; 404 is no sign then of a right that is missing. An empty list is an answer, zero:
 * GitHub has no sign for "not booked yet".
 */
export async function readCredits(
  client: Client,
  target: Target,
  day: Day,
  hasAnswered = false,
): Promise<Answer<JsonObject>> {
  const series: Series = { target, report: 'credits' }
  const route = `GET /${prefix[target.kind]}/${target.slug}/settings/billing/${kind[unitOf(day)]}/usage`
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  try {
    const body = await pRetry(() => readBody(client, route, { year, month, day: date }), {
      retries: RETRIES,
      minTimeout: 250,
      randomize: true,
      shouldRetry: ({ error }) => error instanceof BadAnswer,
    })
    const reason = flaw(body, day)
    return reason === undefined && isObject(body)
      ? { state: 'ready', value: body }
      : { state: 'unreadable', reason: `${describeSeries(series)}, ${day}: ${reason}.` }
  } catch (error) {
    const answer = classify(error, series)
    return answer.state === 'refused' && answer.isNotFound && hasAnswered ? { state: 'pending' } : answer
  }
}

const simple = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')

/**
 * The other name that a bill is made out to; undefined for the target's own. GitHub documents an identifier and sends a
 * name, so spelling proves nothing.
 */
function otherName({ kind, slug }: Target, bill: JsonObject): string | undefined {
  const name = bill[kind]
  return typeof name === 'string' && simple(name) !== simple(slug) ? name.slice(0, 60) : undefined
}

/** Reads the bills of a run, and remembers for which targets GitHub answered. */
export function createCreditsReader(
  client: Client,
  warn: (message: string) => void,
): (target: Target, day: Day) => Promise<Answer<JsonObject>> {
  const answered = new Set<string>()
  const named = new Set<string>()
  return async (target, day) => {
    const folder = folderOf(target)
    const answer = await readCredits(client, target, day, answered.has(folder))
    if (answer.state !== 'ready') return answer
    answered.add(folder)
    const other = otherName(target, answer.value)
    if (other !== undefined && !named.has(folder)) {
      named.add(folder)
      warn(
        `${describeSeries({ target, report: 'credits' })}: GitHub's bill is made out to ${JSON.stringify(other)}. It is stored as it came; check whose it is.`,
      )
    }
    return answer
  }
}
