import type { Handler } from './exchange.ts'

/** A route of GitHub's REST API: method and path template as in its description. */
export interface Route {
  readonly method: string
  readonly template: string
  readonly handler: Handler
}

export interface Match extends Route {
  readonly params: Readonly<Record<string, string>>
}

/** These parts may hold slashes: GitHub takes `contents/a/b` as well as `contents/a%2Fb`. */
const severalSegments = new Set(['path', 'ref', 'branch'])

/** Finds the route for a path that is still percent-encoded. */
export function createRouter(routes: readonly Route[]): (method: string, path: string) => Match | undefined {
  const compiled = routes.map((route) => ({ route, pattern: patternOf(route.template) }))
  return (method, path) => {
    for (const { route, pattern } of compiled) {
      if (route.method !== method) continue
      const found = pattern.exec(path)
      const params = found && decoded(found.groups ?? {})
      if (params) return { ...route, params }
    }
    return undefined
  }
}

function patternOf(template: string): RegExp {
  const parts = template
    .split('/')
    .map((part) =>
      part.replace(
        /^\{(\w+)\}$/,
        (_, name: string) => `(?<${name}>${severalSegments.has(name) ? '.+' : '[^/]+'})`,
      ),
    )
  return new RegExp(`^${parts.join('/')}$`)
}

function decoded(groups: Record<string, string>): Record<string, string> | undefined {
  try {
    return Object.fromEntries(Object.entries(groups).map(([name, text]) => [name, decodeURIComponent(text)]))
  } catch {
    return undefined
  }
}
