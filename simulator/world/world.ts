import type { Row } from './row.ts'
import { daysBetween, numberOf, plusDays } from '../calendar.ts'
import { activityOf } from './activity.ts'
import { bookedAt } from './bookings.ts'
import { creditsOf, type UsageItem } from './credits.ts'
import { metricsOf } from './metrics.ts'
import { acmeOf, globexOf } from './organization.ts'
import type { ReportName } from './publication.ts'
import { createReleases } from './releases.ts'
import { reposOf } from './repos.ts'
import { firstRevisionOf, isFirstRevision } from './restatement.ts'
import { type Scope, scopesOf } from './scope.ts'
import { billingOf, seatsOf } from './seats.ts'
import { teamsOf, userTeamsOf } from './teams.ts'
import { totalsOf, windowStart } from './totals.ts'
import { totals28Of } from './totals-28-day.ts'
import { userOf } from './users.ts'
import type { Counting } from './windows.ts'

/** The data behind the simulator. Targets are `orgs/acme`, `orgs/globex` and `enterprises/initech`. */
export interface World {
  readonly targets: readonly string[]
  totals(target: string, day: string, now?: string): Row
  totals28(target: string, now?: string): Row
  users(target: string, day: string): Row[]
  users28(target: string, now?: string): Row[]
  userTeams(target: string, day: string): Row[]
  repos(target: string, day: string): Row[]
  /** Days of the closed inline API; `undefined` when there is no such team. */
  metrics(target: string, team: string | undefined, first: string, last: string): Row[] | undefined
  seats(target: string): ReturnType<typeof seatsOf>
  billing(organization: string): Row | undefined
  /** What the bill says about a day at that instant: nothing until it is booked. */
  credits(target: string, day: string, now?: string): readonly UsageItem[]
  /** Credits on the bill that are in no person's row, in billionths. */
  creditsWithoutPerson(target: string, day: string): bigint
  teams(target: string): { readonly slug: string; readonly id: number; readonly people: readonly number[] }[]
  /** Logins and ids of everybody in a target, for searches of logs and files. */
  people(target: string): { readonly login: string; readonly id: number }[]
  /** Whether GitHub has published the report of that day at that instant. */
  published(report: ReportName, target: string, day: string, now?: string): boolean
  /** The last day of the newest 28-day report. */
  latestDay(report: ReportName, target: string, now?: string): string | undefined
  /** The rows of a report's file; `day` is the last day for the 28-day reports. */
  rows(report: ReportName, target: string, day: string, now?: string): Row[]
  /** Replaces a report's rows, or removes the report. */
  override(target: string, report: ReportName, day: string, records: readonly Row[] | 'pending'): void
  /** Sets the instant at which a report appears. */
  publish(target: string, report: ReportName, day: string, instant: string): void
}

/** The data begins `days` days before this day. It does not move with the clock, so that the data never changes. */
const anchor = '2026-11-21'

/** Creates the world. The same options give the same data; the clock only decides what is published. */
export function createWorld(options: {
  seed: number
  people: number
  days: number
  /** Calendar when absent. */
  counting?: Counting | undefined
  now: () => string
}): World {
  const { seed, people, days } = options
  const acme = acmeOf(seed, people)
  const organizations = [acme, globexOf(seed, acme.members.length)]
  const scopes = scopesOf(organizations)
  const activity = activityOf(seed)
  const credits = creditsOf(seed, activity)
  const teams = new Map([...scopes.values()].map((scope) => [scope.target, teamsOf(seed, scope)]))
  const memory = new Map<string, string>()
  const start = plusDays(anchor, -days)

  const scopeOf = (target: string): Scope => {
    const scope = scopes.get(target)
    if (!scope) throw new Error(`The world has no ${target}`)
    return scope
  }
  const releases = createReleases(start, (report, target, day) => {
    if (report === 'repos') return reposOf(seed, scopeOf(target), day).length === 0
    if (report !== 'users') return false
    return !scopeOf(target).participants.some((one) => activity.participant(one, numberOf(day)))
  })
  const remembered = (key: string, make: () => Row): Row => {
    const text = memory.get(key) ?? JSON.stringify(make())
    memory.set(key, text)
    const record: Row = JSON.parse(text)
    return record
  }

  const world: World = {
    targets: [...scopes.keys()],
    totals(target, day, now = options.now()) {
      const record = remembered(`totals ${target} ${day}`, () =>
        totalsOf(seed, activity, scopeOf(target), day, options.counting ?? 'calendar'),
      )
      return isFirstRevision(target, day, now) ? firstRevisionOf(record) : record
    },
    totals28(target, now = options.now()) {
      const last = world.latestDay('totals-28-day', target, now) ?? plusDays(now.slice(0, 10), -1)
      const dayTotals = daysBetween(windowStart(last), last)
        .filter((day) => world.published('totals', target, day, now))
        .flatMap((day) => world.rows('totals', target, day, now))
      return totals28Of(activity, scopeOf(target), last, dayTotals)
    },
    users(target, day) {
      const scope = scopeOf(target)
      return scope.participants
        .filter((participant) => activity.participant(participant, numberOf(day)))
        .map((participant) => userOf(seed, activity, scope, participant, day))
    },
    users28(target, now = options.now()) {
      const last = world.latestDay('users-28-day', target, now) ?? plusDays(now.slice(0, 10), -1)
      const report = { report_start_day: windowStart(last), report_end_day: last }
      // One row per person and day, without the adoption phase, as GitHub sent it until August 2026.
      return daysBetween(report.report_start_day, last)
        .filter((day) => world.published('users', target, day, now))
        .flatMap((day) => world.rows('users', target, day, now))
        .map((row) => ({ ...report, ...withoutPhase(row) }))
    },
    userTeams: (target, day) => userTeamsOf(scopeOf(target), teams.get(target) ?? [], day),
    repos: (target, day) => reposOf(seed, scopeOf(target), day),
    metrics(target, slug, first, last) {
      const scope = scopeOf(target)
      const team = teams.get(target)?.find((one) => one.slug === slug)
      if (slug !== undefined && !team) return undefined
      const members = team?.members ?? scope.organizations.flatMap((one) => one.members)
      // The closed API left out days with fewer than five licensed members.
      const seated = members.filter((member) => member.seated)
      if (seated.length < 5) return []
      const folder = slug === undefined ? target : `${target}/team/${slug}`
      return daysBetween(first > start ? first : start, last).flatMap((day) => {
        const override = releases.overrideOf('metrics', folder, day)
        if (override === 'pending') return []
        if (override) return override
        return [remembered(`metrics ${folder} ${day}`, () => metricsOf(seed, activity, seated, day))]
      })
    },
    seats: (target) => seatsOf(seed, activity, scopeOf(target), options.now().slice(0, 10)),
    billing(login) {
      const organization = organizations.find((one) => one.login === login)
      return organization && billingOf(activity, organization, options.now().slice(0, 10))
    },
    credits(target, day, now = options.now()) {
      if (!world.published('credits', target, day, now)) return []
      return world.rows('credits', target, day, now) as unknown as readonly UsageItem[]
    },
    creditsWithoutPerson: (target, day) => credits.withoutPerson(scopeOf(target), day),
    teams: (target) =>
      (teams.get(target) ?? []).map(({ slug, id, members }) => ({
        slug,
        id,
        people: members.map((one) => one.person.id),
      })),
    people: (target) =>
      scopeOf(target).participants.map(({ members: [{ person }] }) => ({
        login: person.login,
        id: person.id,
      })),
    published: (report, target, day, now = options.now()) => releases.published(report, target, day, now),
    latestDay: (report, target, now = options.now()) => releases.latestDay(report, target, now),
    rows(report, target, day, now = options.now()) {
      const override = releases.overrideOf(report, target, day)
      if (override && override !== 'pending') return [...override]
      const rows: Readonly<Record<ReportName, () => Row[]>> = {
        totals: () => [world.totals(target, day, now)],
        'totals-28-day': () => [world.totals28(target, now)],
        users: () => world.users(target, day),
        'users-28-day': () => world.users28(target, now),
        'user-teams': () => world.userTeams(target, day),
        repos: () => world.repos(target, day),
        metrics: () => world.metrics(target, undefined, day, day) ?? [],
        credits: () =>
          bookedAt(target, day, now, credits.items(scopeOf(target), day)).map((item) => ({ ...item })),
      }
      return rows[report]()
    },
    override: releases.override,
    publish: releases.publish,
  }
  return world
}

function withoutPhase(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'ai_adoption_phase'))
}
