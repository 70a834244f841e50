// The files on the branch conform to its JSON Schemas, according to an independent validator.
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { scenario } from '../action/support/scenario.ts'
import { branchFiles } from '../faults/support/branch-files.ts'
import { commitFiles } from '../action/support/somebody-else.ts'

const repository = path.resolve(import.meta.dirname, '../../schemas')
const NOW = '2026-11-21T06:40:00Z'

/** The schema of a file on the branch, by its name; undefined for files whose content GitHub defines. */
const schemaOf = (file: string): string | undefined =>
  /^[^/]+\/[^/]+\/history\//.test(file)
    ? 'history'
    : /^(archive|[^/]+\/[^/]+\/(?:status|weekly|monthly))\.json$/.exec(file)?.[1]?.split('/').at(-1)

test(
  'are those of the repository, and hold every file that the action made',
  scenario({ now: NOW, people: 30 }, async ({ run, branch, repository: data, simulator }) => {
    const inputs = {
      organization: 'acme',
      enterprise: 'initech',
      reports: 'all',
      'billing-token': simulator.billingToken,
      'user-data': 'full',
      'backfill-days': '8',
    }
    const { code, errors } = await run(inputs)
    expect([code, errors]).toEqual([0, []])

    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: true })
    formats.default(ajv)
    const names = await readdir(repository)
    expect(await branch.paths('schemas')).toEqual(names.sort().map((name) => `schemas/${name}`))
    const validators = new Map(
      await Promise.all(
        names.map(async (name) => {
          const text = await branch.read(`schemas/${name}`)
          expect(text).toBe(await readFile(path.join(repository, name), 'utf8'))
          return [name.replace('.schema.json', ''), ajv.compile(JSON.parse(text))] as const
        }),
      ),
    )
    const seen = new Set<string>()
    for (const [file, bytes] of await branchFiles(data, `refs/heads/${branch.name}`)) {
      const schema = schemaOf(file)
      const validate = validators.get(schema ?? '')
      if (schema === undefined || validate === undefined) continue
      seen.add(schema)
      const text = bytes.toString()
      const values = file.endsWith('.ndjson') ? text.trimEnd().split('\n') : [text]
      for (const value of values) {
        validate(JSON.parse(value))
        expect([file, validate.errors]).toEqual([file, null])
      }
    }
    expect([...seen].sort()).toEqual([...validators.keys()].sort())

    const weekly = await branch.json('orgs/acme/weekly.json')
    weekly.weeks[0].interactions = 'many'
    expect(validators.get('weekly')?.(weekly)).toBe(false)
    const status = await branch.json('orgs/acme/status.json')
    status.reports.totals.none = ['yesterday']
    expect(validators.get('status')?.(status)).toBe(false)

    // A schema that somebody changed is restored together with the next new data, but does not cause a commit by itself.
    const before = await branch.read('schemas/weekly.schema.json')
    await commitFiles(data, branch.name, { 'schemas/weekly.schema.json': '{}\n' })
    expect((await run(inputs)).writes).toEqual([])
    expect((await run({ ...inputs, reports: 'totals' }, '2026-11-22T06:40:00Z')).code).toBe(0)
    expect(await branch.read('schemas/weekly.schema.json')).toBe(before)
  }),
)
