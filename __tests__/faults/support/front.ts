// A server in front of the simulator's API that forwards everything, and cuts some answers off as a real network does.
import { request as ask } from 'node:http'
import { fileHost } from './file-host.ts'

/** `spoils` says whether the nth answer to this path is cut off. It is sent in chunks, so no length reveals the cut. */
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
