import type { Simulator } from '../../../simulator/server.ts'

/** A row of a report, as in GitHub's files. */
export type Row = ReturnType<Simulator['world']['rows']>[number]
