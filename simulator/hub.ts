import type { GitRepository } from './git/git-repository.ts'
import type { RateLimit } from './rate-limit.ts'
import type { Settings } from './settings.ts'
import type { World } from './world/world.ts'

/** What the handlers share. */
export interface Hub {
  readonly world: World
  readonly settings: Settings
  readonly git: GitRepository
  readonly repository: string
  readonly seed: number
  readonly rateLimit: RateLimit
  readonly metricsToken: string
  readonly dataToken: string
  readonly billingToken: string
  apiUrl: string
  filesUrl: string
  readonly now: () => string
}
