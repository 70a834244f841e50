// One organization or one enterprise whose metrics are archived.
import { z } from 'zod'

/**
 * GitHub's names for organizations, enterprises and teams: letters, digits, inner hyphens; slugs of enterprises and
 * teams also carry `_`. They become parts of URLs and of file paths, so nothing else passes.
 */
export const slug = z
  .string()
  .regex(/^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,98}[A-Za-z0-9_])?$/)
  .transform((text) => text.toLowerCase())

/** GitHub's own id of a target. Anything else may be somebody's name, or of any length, and is neither kept nor printed. */
export const isTargetId = (text: string): boolean => /^\d{1,20}$/.test(text)

export type TargetKind = 'organization' | 'enterprise'

export interface Target {
  readonly kind: TargetKind
  /** Lower case: GitHub ignores the case of logins and slugs, file systems do not. */
  readonly slug: string
}

const plural = { organization: 'orgs', enterprise: 'enterprises' } as const

/** The target's folder on the data branch, which is also its prefix in GitHub's REST API: `orgs/acme`. */
export const folderOf = (target: Target): string => `${plural[target.kind]}/${target.slug}`

/** The target of such a folder; undefined when it is none. */
export function targetOfFolder(folder: string): Target | undefined {
  const [root, name, ...more] = folder.split('/')
  const parsed = slug.safeParse(name)
  if (!parsed.success || parsed.data !== name || more.length > 0) return undefined
  if (root === plural.organization) return { kind: 'organization', slug: name }
  return root === plural.enterprise ? { kind: 'enterprise', slug: name } : undefined
}

/** How messages call a target: `organization acme`. */
export const describeTarget = (target: Target): string => `${target.kind} ${target.slug}`

/** The targets that the inputs name, each once, organizations first. */
export const targetsOf = (organizations: readonly string[], enterprises: readonly string[]): Target[] => [
  ...[...new Set(organizations)].map((slug) => ({ kind: 'organization', slug }) as const),
  ...[...new Set(enterprises)].map((slug) => ({ kind: 'enterprise', slug }) as const),
]
