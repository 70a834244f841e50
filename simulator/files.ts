import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Answer } from './exchange.ts'
import type { Hub } from './hub.ts'
import { type Part, partOf } from './links.ts'
import { keyOf, randomOf, shuffled } from './random.ts'
import { reportEndpoints } from './report-endpoints.ts'
import type { BodyForm } from './settings.ts'
import type { Row } from './world/row.ts'

const compressed = promisify(gzip)

/** The file behind a signed link, or Azure's refusal. */
export async function fileFor(hub: Hub, url: URL, hasAuthorization: boolean): Promise<Answer> {
  // Azure refuses a signature together with a foreign Authorization header.
  if (hasAuthorization)
    return azureError(400, 'InvalidAuthenticationInfo', 'Authorization header is not expected')
  const found = partOf(hub, url)
  if ('reason' in found) return azureError(403, 'AuthenticationFailed', found.reason)
  const { bodyForm } = hub.settings
  const plain = write(rowsOf(hub, found.part, found.signedAt), bodyForm)
  const isGzip = bodyForm === 'gzip' || bodyForm === 'gzip-encoded'
  return {
    status: 200,
    headers: {
      'content-type': 'application/octet-stream',
      'x-ms-blob-type': 'BlockBlob',
      ...(bodyForm === 'gzip-encoded' ? { 'content-encoding': 'gzip' } : {}),
    },
    bytes: isGzip ? [await compressed(Buffer.concat(plain))] : plain,
  }
}

/** GitHub promises no order, so rows and breakdowns are shuffled, in the same way for the same setting. */
function rowsOf(hub: Hub, part: Part, signedAt: string): Row[] {
  const endpoint = reportEndpoints.find(
    ({ name, folder }) =>
      `${name.replace('/latest', '')}-report` === part.report && part.target.startsWith(folder),
  )
  if (!endpoint) return []
  const rows = hub.world.rows(endpoint.report, part.target, part.day, signedAt)
  const key = keyOf(`${part.report} ${part.target} ${part.day}`)
  const { rowOrder } = hub.settings
  const numbered = rows.map((row, index) => ({ row, index }))
  const inOrder = shuffled(numbered, randomOf(hub.seed, rowOrder, key))
  const start = Math.floor((inOrder.length * (part.number - 1)) / part.of)
  const end = Math.floor((inOrder.length * part.number) / part.of)
  return inOrder
    .slice(start, end)
    .map(({ row, index }) => withShuffledArrays(row, randomOf(hub.seed, rowOrder, key, index)))
}

function withShuffledArrays(row: Row, random: () => number): Row {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      Array.isArray(value)
        ? shuffled(value, random).map((one) => (key === 'day_totals' ? withShuffledArrays(one, random) : one))
        : value,
    ]),
  )
}

function write(rows: readonly Row[], form: BodyForm): Buffer[] {
  if (form === 'array') return [Buffer.from(JSON.stringify(rows))]
  if (form === 'pretty') return [Buffer.from(JSON.stringify(rows.length === 1 ? rows[0] : rows, null, 2))]
  const lineEnd = form === 'crlf' ? '\r\n' : form === 'blank-lines' ? '\n\n' : '\n'
  const lines = rows.map((row, i) =>
    Buffer.from(JSON.stringify(row) + (form === 'no-final-newline' && i === rows.length - 1 ? '' : lineEnd)),
  )
  return form === 'bom' ? [Buffer.from('\u{feff}'), ...lines] : lines
}

function azureError(status: number, code: string, detail: string): Answer {
  const xml =
    `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>Server failed to authenticate the ` +
    `request.</Message><AuthenticationErrorDetail>${detail}</AuthenticationErrorDetail></Error>`
  return {
    status,
    headers: { 'content-type': 'application/xml', 'x-ms-error-code': code },
    bytes: [Buffer.from(xml)],
  }
}
