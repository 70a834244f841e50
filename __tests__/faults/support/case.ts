// One row of the fault table: what goes wrong, and what must then be true.
import type { SimulatorOptions } from '../../../simulator/server.ts'
import type { Run } from '../../action/support/open-stage.ts'
import type { FaultStage } from './stage.ts'

export interface Case {
  /** From 1, without gaps. */
  readonly number: number
  readonly title: string
  /** The case mostly waits, so it starts first. */
  readonly slow?: true
  /** What the simulator does. */
  readonly simulator: string
  /** What must be on the branch afterwards. */
  readonly branch: string
  readonly exit: 0 | 1
  /** Part of an error annotation of the run; empty when it must have none. */
  readonly message: string
  readonly options?: Partial<SimulatorOptions>
  /** The case stores per-person records on purpose, so they may be on the branch. */
  readonly storesPersons?: true
  /** Files that the case damages on purpose, and that must stay as they are. */
  readonly damaged?: readonly string[]
  /** Sets up the fault, runs, states what must be on the branch, and returns the run whose exit code and message are checked. */
  readonly play: (stage: FaultStage) => Promise<Run>
}
