// An output, on a disk that may be full.
import * as core from '@actions/core'
import { Failure } from '../core/errors.ts'

/** The runner hands a file over, and its disk may be full. */
export function setOutput(name: string, value: unknown): void {
  try {
    core.setOutput(name, value)
  } catch {
    throw new Failure(
      'The outputs could not be written to the file that GITHUB_OUTPUT names. What was stored stays stored.',
    )
  }
}
