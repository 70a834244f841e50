// Keys and certificates that a process trusts only through NODE_EXTRA_CA_CERTS.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

export interface Certificate {
  readonly key: Buffer
  readonly cert: Buffer
  /** The certificate's path. */
  readonly file: string
}

/** Valid for two days and for these names: `DNS:api.example.com`, `IP:127.0.0.1`. */
export async function certificateFor(names: readonly string[]): Promise<Certificate> {
  const folder = await mkdtemp(path.join(tmpdir(), 'certificate-'))
  const [keyFile, file] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')]
  const ask = '-x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=test'
  const alternatives = ['-addext', `subjectAltName=${names.join(',')}`]
  await promisify(execFile)('openssl', [
    'req',
    ...ask.split(' '),
    ...alternatives,
    '-keyout',
    keyFile,
    '-out',
    file,
  ])
  const [key, cert] = await Promise.all([readFile(keyFile), readFile(file)])
  return { key, cert, file }
}
