// What the texts of inputs may hold.
import { z } from 'zod'
import { slug } from '../core/target.ts'

export const list = z.string().transform((text) =>
  text
    .split(/[\n,]/)
    .map((item) => item.trim())
    .filter((item) => item !== ''),
)
export const slugs = list.pipe(z.array(slug))
export const allowedNames =
  'one or more names as in the address bar of GitHub (letters, digits, hyphens), separated by commas or new lines'

export const integer = (lowest: number, highest: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(lowest).max(highest))

/** A careful subset of `git check-ref-format`. */
export const branchName = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,99}$/)
  .refine((name) => !/^HEAD$|^refs\/|\.\.|\/\/|\/\.|[./]$|\.lock(\/|$)/.test(name))

/** Names of managed users hold an underscore: `mona_acme`. */
export const repositoryName = z
  .string()
  .regex(/^[A-Za-z0-9_-]+\/[A-Za-z0-9._-]+$/)
  .transform((text) => {
    const [owner = '', repo = ''] = text.split('/')
    return { owner, repo }
  })
  .refine(({ repo }) => repo !== '.' && repo !== '..')

const isLoopbackUrl = (url: URL) => ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)

export const apiUrl = z
  .url()
  .transform((text) => new URL(text))
  .refine((url) => url.protocol === 'https:' || isLoopbackUrl(url))
  .refine((url) => url.username === '' && url.password === '' && url.search === '' && url.hash === '')
  .transform((url) => url.href.replace(/\/$/, ''))

export const yesOrNo = z.enum(['true', 'false']).transform((text) => text === 'true')
