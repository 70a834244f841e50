// Before all tests: the browser of @sparticuz/chromium is one compressed file. Unpacked once, by rename, so that no process
// can start a half-written one: of three at once two got "Text file busy".
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { chmod, rename } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'

const packageFile = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')),
  '../package.json',
)
const { version } = createRequire(import.meta.url)(packageFile) as { version: string }

/** The path of the browser; undefined if the package has none: it supports only Linux on x64. */
export const browserPath: string | undefined =
  process.platform === 'linux' && process.arch === 'x64'
    ? path.join(tmpdir(), `chromium-${version}-${process.getuid?.() ?? 0}`)
    : undefined

export default async function unpackBrowser(): Promise<void> {
  if (browserPath === undefined || existsSync(browserPath)) return
  const packed = path.join(path.dirname(packageFile), 'bin/chromium.br')
  const unpacked = `${browserPath}.${process.pid}`
  await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(unpacked))
  await chmod(unpacked, 0o700)
  await rename(unpacked, browserPath)
}
