import type { Exchange } from './exchange.ts'

/** One page of a list and its `Link` header, as GitHub pages by `page` and `per_page`. */
export function pageOf<T>(
  exchange: Exchange,
  path: string,
  list: readonly T[],
  usualSize: number,
): { page: T[]; headers: Record<string, string> } {
  const { query, hub } = exchange
  const number = (name: string, fallback: number): number => {
    const value = Number(query.get(name) ?? fallback)
    return Number.isInteger(value) && value > 0 ? value : fallback
  }
  const size = Math.min(number('per_page', usualSize), hub.settings.pageSizeLimit)
  const current = number('page', 1)
  const last = Math.max(1, Math.ceil(list.length / size))
  const linkTo = (page: number, rel: string): string => {
    const search = new URLSearchParams(query)
    search.set('page', String(page))
    return `<${hub.apiUrl}${path}?${search.toString()}>; rel="${rel}"`
  }
  const links = [
    ...(current > 1 ? [linkTo(current - 1, 'prev')] : []),
    ...(current < last ? [linkTo(current + 1, 'next'), linkTo(last, 'last')] : []),
    ...(current > 1 ? [linkTo(1, 'first')] : []),
  ]
  return {
    page: list.slice((current - 1) * size, current * size),
    headers: links.length > 0 ? { link: links.join(', ') } : {},
  }
}
