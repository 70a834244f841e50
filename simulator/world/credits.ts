import { daysBetween, numberOf } from '../calendar.ts'
import { chanceOf } from '../random.ts'
import type { Activity } from './activity.ts'
import type { Participant, Scope } from './scope.ts'
import { since } from './since.ts'
import { worksOf } from './users.ts'

/** A row of `usageItems`, as GitHub's billing API sends it. */
export interface UsageItem {
  readonly product: string
  readonly sku: string
  readonly model: string
  readonly unitType: string
  readonly pricePerUnit: number
  readonly grossQuantity: number
  readonly grossAmount: number
  readonly discountQuantity: number
  readonly discountAmount: number
  readonly netQuantity: number
  readonly netAmount: number
}

/** What one model used on a day, in billionths of a unit. */
type Used = ReadonlyMap<string, bigint>

/** What a target used, and what its contract covers of it. */
export interface Credits {
  /** The items of a day once everything is booked. */
  items(scope: Scope, day: string): UsageItem[]
  /** Credits of a day that are in no person's row, in billionths. */
  withoutPerson(scope: Scope, day: string): bigint
}

/** Display names, not the ids of the metrics reports, with their shares of a person's day. */
const models = [
  'Claude Sonnet 4.6',
  'Claude Opus 4.8',
  'Auto: Claude Sonnet 4.6',
  'GPT-5.3-Codex',
  'Auto: Claude Haiku 4.5',
  'Gemini 3 Flash (Preview)',
  'GPT-5.4 mini',
  'Coding Agent model',
  'MAI-Code-1-Flash',
] as const
/** GitHub renames models: from this day on one of them has lost its suffix. */
const renamed = { from: '2026-10-15', before: 'Gemini 3 Flash (Preview)', after: 'Gemini 3 Flash' } as const
const reviewModel = 'Code Review model'
/** On this day a line has an empty name: GitHub's description requires a text, of any length. */
const nameless = { day: '2026-11-09', model: 'GPT-5.3-Codex' } as const

/** GitHub's first day of the new billing was answered with more discount than usage (go-github issue 4262). */
const overDiscounted = { target: 'orgs/acme', day: since.creditBilling, discount: 12n } as const

/** People in this world use about a fortieth of what real people use, so a seat includes 45 credits, not 1,900. */
const CREDITS_PER_SEAT = 45n
const BILLION = 1_000_000_000n

/** The credits of a world with this seed. */
export function creditsOf(seed: number, activity: Activity): Credits {
  const memory = new Map<string, Used>()
  const usedOn = (scope: Scope, day: string): Used => {
    const key = `${scope.target} ${day}`
    const known = memory.get(key) ?? use(scope, day)
    memory.set(key, known)
    return known
  }

  function use(scope: Scope, day: string): Used {
    const used = new Map<string, bigint>()
    const add = (model: string, billionths: bigint) => {
      const isNameless = model === nameless.model && day === nameless.day
      const name = isNameless ? '' : model === renamed.before && day >= renamed.from ? renamed.after : model
      if (billionths > 0n) used.set(name, (used.get(name) ?? 0n) + billionths)
    }
    const number = numberOf(day)
    for (const participant of scope.participants) {
      if (activity.participant(participant, number)) share(participant, number, add)
    }
    add(reviewModel, reviews(scope, number))
    return used
  }

  /** A person's credits, split over two models without a rounding loss: the second gets the rest. */
  function share(participant: Participant, number: number, add: (model: string, of: bigint) => void): void {
    const credits = worksOf(seed, activity, participant, number)[0]?.credits ?? 0
    const all = BigInt(Math.round(credits * 100)) * 10_000_000n
    const first = (all * BigInt(Math.floor(chanceOf(seed, 21, participant.id, number) * 1000))) / 1009n
    const model = (salt: number): string =>
      models[Math.floor(chanceOf(seed, salt, participant.id, number) ** 2 * models.length)] ?? models[0]
    add(model(22), first)
    add(model(23), all - first)
  }

  /** Reviews for people without a seat, paid by the organization: they are in no row of the metrics. */
  function reviews(scope: Scope, number: number): bigint {
    return scope.organizations.reduce((sum, organization) => {
      const isQuiet = !organization.members.some((member) => activity.member(member, number))
      const chance = chanceOf(seed, 24, organization.number, number)
      return isQuiet ? sum : sum + BigInt(Math.floor(chance * 40_000)) * 1_000_500n
    }, 0n)
  }

  const total = (used: Used): bigint => [...used.values()].reduce((sum, of) => sum + of, 0n)

  /** How much of the month's included credits is left when the day begins. */
  function left(scope: Scope, day: string): bigint {
    const seats = scope.organizations.flatMap(({ members }) => members).filter(({ seated }) => seated).length
    const first = `${day.slice(0, 7)}-01`
    const before = daysBetween(first, day).slice(0, -1)
    const spent = before.reduce((sum, of) => sum + total(usedOn(scope, of)), 0n)
    const pool = BigInt(seats) * CREDITS_PER_SEAT * BILLION
    return spent >= pool ? 0n : pool - spent
  }

  function creditItems(scope: Scope, day: string): UsageItem[] {
    let pool = left(scope, day)
    return sorted(usedOn(scope, day)).map(([model, gross]) => {
      const covered = gross < pool ? gross : pool
      pool -= covered
      const isOver = scope.target === overDiscounted.target && day === overDiscounted.day
      const discount = isOver ? covered + overDiscounted.discount * BILLION : covered
      return itemOf('Copilot AI Credits', 'ai-credits', model, 1n, gross, discount, gross - covered)
    })
  }

  /** Before credits, each person had included requests: four fifths are covered, whoever made them. */
  const requestItems = (scope: Scope, day: string): UsageItem[] =>
    sorted(usedOn(scope, day)).flatMap(([model, of]) => {
      const gross = (of / BILLION) * (BILLION / 10n)
      const covered = (gross / 5n) * 4n
      return gross === 0n
        ? []
        : [itemOf('Copilot Premium Request', 'requests', model, 4n, gross, covered, gross - covered)]
    })

  return {
    items: (scope, day) => (day < since.creditBilling ? requestItems(scope, day) : creditItems(scope, day)),
    withoutPerson: (scope, day) => reviews(scope, numberOf(day)),
  }
}

const sorted = (used: Used) => [...used].sort(([a], [b]) => (a < b ? -1 : 1))

/** Quantities are in billionths; the price is in cents. At most 15 digits, which a double holds. */
function itemOf(
  sku: string,
  unitType: string,
  model: string,
  cents: bigint,
  gross: bigint,
  discount: bigint,
  net: bigint,
): UsageItem {
  const quantity = (of: bigint): number => decimal(of, 9)
  const amount = (of: bigint): number => decimal(of * cents, 11)
  return {
    product: 'Copilot',
    sku,
    model,
    unitType,
    pricePerUnit: decimal(cents, 2),
    grossQuantity: quantity(gross),
    grossAmount: amount(gross),
    discountQuantity: quantity(discount),
    discountAmount: amount(discount),
    netQuantity: quantity(net),
    netAmount: amount(net),
  }
}

/** `units * 10 ** -places`, as the double with that spelling. */
export function decimal(units: bigint, places: number): number {
  const digits = String(units).padStart(places + 1, '0')
  return Number(`${digits.slice(0, -places)}.${digits.slice(-places)}`)
}
