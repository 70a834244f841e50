// A case that needs a file host in addition to the simulator.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { fileHost, type FileHost } from './file-host.ts'

export async function withHost<Result>(
  answer: (request: IncomingMessage, response: ServerResponse, count: number) => void,
  play: (host: FileHost) => Promise<Result>,
): Promise<Result> {
  const host = await fileHost(answer)
  try {
    return await play(host)
  } finally {
    await host.close()
  }
}
