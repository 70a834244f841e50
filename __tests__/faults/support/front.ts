// A server before the simulator's API that hands everything on, and ends some answers as only a real network does.
import { request as ask } from 'node:http'
import { fileHost } from './file-host.ts'

/** `spoils` says whether the answer to this path, asked for the nth time, is cut: in chunks, so that no length tells. */
export function frontOf(apiUrl: string, spoils: (path: string, count: number) => boolean) {
  return fileHost((request, response, count) => {
    const { method = 'GET', headers, url: path = '/' } = request
    const onward = ask(new URL(path, apiUrl), { method, headers }, (answer) => {
      if (!spoils(path, count)) {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
        return
      }
      const { 'content-length': _length, ...rest } = answer.headers
      response.writeHead(answer.statusCode ?? 502, rest)
      answer.once('data', (chunk: Buffer) =>
        response.write(chunk.subarray(0, chunk.length / 2), () => response.destroy()),
      )
    })
    request.pipe(onward)
  })
}
