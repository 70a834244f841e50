// A Jest reporter: prints the fault table, one line per case, and its counts. Prints nothing if no case was run.
import type { Reporter, TestContext } from '@jest/reporters'

type Results = Parameters<NonNullable<Reporter['onRunComplete']>>[1]

const CASES = 82
/** As in the titles that `play.ts` gives. */
const SEPARATOR = ' │ '

const marks: Readonly<Record<string, string>> = { passed: '✓', failed: '✗' }

interface Row {
  readonly number: number
  readonly status: string
  readonly cells: readonly string[]
}

const rowsOf = ({ testResults }: Results): Row[] =>
  testResults
    .flatMap((file) => file.testResults)
    .flatMap(({ title, status }) => {
      const [number = '', ...cells] = title.split(SEPARATOR)
      return cells.length === 5 && /^\d+$/.test(number) ? [{ number: Number(number), status, cells }] : []
    })
    .sort((a, b) => a.number - b.number)

const lineOf = ({ number, status, cells }: Row): string => {
  const [title, simulator, branch, exit, message] = cells
  return [
    `${marks[status] ?? '·'} ${String(number).padStart(2)}  ${title}`,
    `       simulator  ${simulator}`,
    `       branch     ${branch}`,
    `       ${exit}     ${message}`,
  ].join('\n')
}

export default class FaultTable implements Pick<Reporter, 'onRunComplete'> {
  onRunComplete(_contexts: Set<TestContext>, results: Results): void {
    const rows = rowsOf(results).filter(({ status }) => status in marks)
    if (rows.length === 0) return
    const count = (status: string) => rows.filter((row) => row.status === status).length
    const numbers = new Set(rows.map(({ number }) => number))
    const missing = Array.from({ length: CASES }, (_, index) => index + 1).filter((one) => !numbers.has(one))
    const counts = [
      `${rows.length} of ${CASES} played`,
      `${count('passed')} held`,
      `${count('failed')} did not`,
    ]
    process.stdout.write(
      `\nFaults\n\n${rows.map(lineOf).join('\n')}\n\n` +
        `Fault table: ${counts.join(', ')}${missing.length === 0 ? '' : `; not played: ${missing.join(', ')}`}\n`,
    )
  }
}
