// An output of the action.
import * as core from '@actions/core'
import { Failure } from '../core/errors.ts'

/** Sets an output. Throws {@link Failure} when it cannot be written: outputs go into a file, and the disk may be full. */
export function setOutput(name: string, value: unknown): void {
  try {
    core.setOutput(name, value)
  } catch {
    throw new Failure(
      'The outputs could not be written to the file that GITHUB_OUTPUT names. What was stored stays stored.',
    )
  }
}
