// The examples' messages: their scripts run with the outputs of real runs, and with a `curl`, `gh` and `date` that only write
// down what they were asked.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { execFile } from 'node:child_process'
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'yaml'
import { openStage, type Run } from '../action/support/open-stage.ts'
import { read, root } from './files.ts'

interface Step {
  readonly name?: string
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
}

let folder: string
let green: Run
let red: Run

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'messages-'))
  const commands = {
    jq: `exec '${process.execPath}' '${path.join(root, '__tests__/repository/jq.ts')}' "$@"`,
    date: 'echo "${WEEKDAY:-1}"',
    curl: 'cat > "sent.json"',
    gh: '{ printf "%s\\n" "$*"; } >> asked.txt\n[ "$2" = list ] && echo "${ISSUE:-}"\nexit 0',
  }
  for (const [name, script] of Object.entries(commands)) {
    await writeFile(path.join(folder, name), `#!/bin/sh\n${script}\n`)
    await chmod(path.join(folder, name), 0o755)
  }
  const stage = await openStage({ now: '2026-11-16T06:40:00Z', people: 40 })
  try {
    green = await stage.run({ 'summary-weeks': '3' })
    red = await stage.run({ token: 'ghs_of_nobody' })
  } finally {
    await stage.close()
  }
})

afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 9 }))

/** Runs the script of a step as a runner would; returns the files that it wrote, by name. */
async function play(
  example: string,
  name: string,
  { outputs, code }: Pick<Run, 'outputs' | 'code'>,
  more: Readonly<Record<string, string>> = {},
): Promise<Readonly<Record<string, string>>> {
  const { jobs } = parse(read(`examples/workflows/${example}.yml`)) as {
    jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>
  }
  const step = Object.values(jobs)
    .flatMap(({ steps }) => steps)
    .find((found) => found.name === name)
  const valueOf = (expression: string): string => {
    const [, output] = /archive\.outputs\.([\w-]+)/.exec(expression) ?? []
    if (output !== undefined) return outputs[output] ?? ''
    return /result|status/.test(expression) ? (code === 0 ? 'success' : 'failure') : ''
  }
  const env = Object.entries(step?.env ?? {}).map(([key, text]) => [
    key,
    text.replaceAll(/\$\{\{ (.+?) \}\}/g, (_, expression: string) => valueOf(expression)),
  ])
  const place = await mkdtemp(path.join(folder, 'play-'))
  await promisify(execFile)('sh', ['-ec', step?.run ?? 'exit 9'], {
    cwd: place,
    env: {
      ...process.env,
      ...Object.fromEntries(env),
      ...more,
      PATH: `${folder}${path.delimiter}${process.env['PATH']}`,
    },
  })
  const left = await readdir(place)
  return Object.fromEntries(
    await Promise.all(
      left.map(async (file) => [file, await readFile(path.join(place, file), 'utf8')] as const),
    ),
  )
}

test('Slack hears the week on Monday, and nothing on other days', async () => {
  const name = 'Report the week on Monday'
  const { 'sent.json': sent = '{}' } = await play('monday-message', name, green)
  const { text } = JSON.parse(sent) as { text: string }
  expect(text).toContain(green.outputs['headline'])
  expect(text).toContain(`<${green.outputs['data-url']}|The archive>`)
  expect(await play('monday-message', name, green, { WEEKDAY: '2' })).toEqual({})
})

test('Slack hears why a run is red, also when it ended before it had outputs', async () => {
  const name = 'Report what went wrong'
  const problems = JSON.parse(red.outputs['problems'] ?? '') as string[]
  const { 'sent.json': sent = '{}' } = await play('monday-message', name, red)
  expect(JSON.parse(sent)).toEqual({ text: ['Copilot metrics: the run is red.', ...problems].join('\n') })
  const { 'sent.json': short = '{}' } = await play('monday-message', name, { code: 1, outputs: {} })
  expect(JSON.parse(short)).toEqual({ text: 'Copilot metrics: the run is red.' })
})

test('Teams gets a card, green or red', async () => {
  const name = 'Report the week on Monday, and what went wrong'
  for (const [run, said] of [
    [green, green.outputs['headline']],
    [red, JSON.parse(red.outputs['problems'] ?? '')[0]],
    [{ code: 1, outputs: {} }, 'Copilot metrics: the run is red.'],
  ] as const) {
    const { 'sent.json': sent = '{}' } = await play('monday-teams', name, run)
    expect(JSON.parse(sent)).toMatchObject({
      type: 'message',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          content: {
            type: 'AdaptiveCard',
            body: [{ type: 'TextBlock', text: expect.stringContaining(said) }],
          },
        },
      ],
    })
  }
  expect(await play('monday-teams', name, green, { WEEKDAY: '3' })).toEqual({})
})

test('the issue is made once, then edited, with a comment on Mondays', async () => {
  const name = 'Write the issue, and report the week on Monday'
  const first = await play('issue-digest', name, green)
  const rows = JSON.parse(green.outputs['weekly'] ?? '')['orgs/acme'] as {
    week: string
    lines_added: number
  }[]
  for (const { week, lines_added: lines } of rows)
    expect(first['digest.md']).toMatch(new RegExp(`^\\| ${week} \\| .* \\| ${lines} \\|`, 'm'))
  expect(first['asked.txt']).toContain('issue create --title Copilot, week by week')
  const { 'asked.txt': later } = await play('issue-digest', name, green, { ISSUE: '7' })
  expect(later).toContain('issue edit 7 --body-file digest.md\nissue comment 7 --body ')
  expect((await play('issue-digest', name, green, { ISSUE: '7', WEEKDAY: '2' }))['asked.txt']).not.toContain(
    'comment',
  )
})

test('somebody is told of a red run, and of a week beyond its bounds', async () => {
  const name = 'Notify somebody'
  const told = await play('alert', name, red, { ASSIGNEE: 'octocat' })
  expect(told['alert.md']).toContain(`- ${JSON.parse(red.outputs['problems'] ?? '')[0]}`)
  expect(told['asked.txt']).toContain('--assignee octocat --body-file alert.md')
  expect((await play('alert', name, { code: 1, outputs: {} }, { ISSUE: '7' }))['asked.txt']).toContain(
    'issue comment 7 --body-file alert.md',
  )
  const few = await play('alert', name, green, { FEWEST_PEOPLE: '5000', MOST_CREDITS: '1' })
  expect(few['alert.md']).toMatch(
    /^- orgs\/acme: \d+ people in the week from 2026-11-\d\d, fewer than 5000$/m,
  )
  expect(await play('alert', name, green, { FEWEST_PEOPLE: '1' })).toEqual({ 'alert.md': '' })
  expect(await play('alert', name, green, { FEWEST_PEOPLE: '5000', WEEKDAY: '2' })).toEqual({})
})
