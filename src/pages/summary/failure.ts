// The summary of a run that ended before there was anything to show.
import { escape } from '../markdown/escape.ts'

/** What went wrong and what to do about it, in the words of the error. */
export const renderFailure = (message: string): string =>
  [
    '## Copilot metrics: the run failed',
    '### What to do',
    `> [!CAUTION]\n> ${escape(message, 2000)}`,
    'What was committed before is untouched.\n',
  ].join('\n\n')
