// GitHub's answer for a day, with links of our choice in it.
import type { FaultStage } from './stage.ts'

export function linkElsewhere(
  { simulator }: Pick<FaultStage, 'simulator'>,
  day: string,
  ...links: readonly string[]
): void {
  simulator.fault(({ port, path }) =>
    port === 'api' && path.endsWith(`?day=${day}`)
      ? { kind: 'body', body: { download_links: links, report_day: day } }
      : undefined,
  )
}
