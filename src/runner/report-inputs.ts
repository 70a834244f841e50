// Which reports to ask for, and what may be kept of people: the two depend on each other.
import { z } from 'zod'
import { Failure } from '../core/errors.ts'
import type { UserData } from '../core/privacy.ts'
import { askedNames, type ReportName, reports } from '../reports/all.ts'
import { list } from './input-values.ts'
import { readInput, readSecret } from './read-input.ts'

const reportList = z.union([
  z.literal('').transform((): readonly ('all' | ReportName)[] => []),
  list.pipe(z.array(z.enum(['all', ...askedNames])).min(1)),
])

interface Reports {
  readonly reports: readonly ReportName[]
  readonly optional: ReadonlySet<ReportName>
}

const byDefault = (wanted: 'on' | 'optional'): ReportName[] =>
  askedNames.filter((name) => reports[name].default === wanted)

/** `all` means all that may be stored; a report that is named and may not be stored is an error. */
export function readReports({ mode }: UserData): Reports {
  const named = readInput('reports', reportList, `"all" or some of ${askedNames.join(', ')}`)
  if (named.length === 0) {
    const optional = byDefault('optional')
    return { reports: [...byDefault('on'), ...optional], optional: new Set(optional) }
  }
  const mayStore = (name: ReportName) => mode !== 'none' || !reports[name].personal
  const refused = named.filter((name) => name !== 'all' && !mayStore(name))
  if (refused.length > 0) {
    throw new Failure(
      `Input reports holds ${refused.join(', ')}, which contain personal data, but user-data is "none"; it must be "pseudonymous" or "full". The report teams needs neither.`,
    )
  }
  return {
    reports: askedNames.filter((name) => (named.includes('all') ? mayStore(name) : named.includes(name))),
    optional: new Set(),
  }
}

export function readUserData(): UserData {
  const mode = readInput(
    'user-data',
    z.enum(['none', 'pseudonymous', 'full']),
    'none, pseudonymous or full',
    'none',
  )
  const key = readSecret('pseudonym-key')
  if (mode !== 'pseudonymous') return { mode }
  if (key.length >= 32) return { mode, key }
  throw new Failure(
    `Input pseudonym-key holds ${key.length} characters; with user-data "pseudonymous" it must be a secret of at least 32, such as the output of "openssl rand -hex 32".`,
  )
}
