import { instantText } from '../calendar.ts'

/** Who wrote or committed, and when. */
export interface Signature {
  readonly name: string
  readonly email: string
  readonly date: string
}

export interface Commit {
  readonly tree: string
  readonly parents: readonly string[]
  readonly author: Signature
  readonly committer: Signature
  readonly message: string
}

const bot = {
  name: 'github-actions[bot]',
  email: '41898282+github-actions[bot]@users.noreply.github.com',
} as const

/** The identity that GitHub gives to commits of a workflow's own token. */
export function botSignature(now: string): Signature {
  return { ...bot, date: instantText(Date.parse(now)) }
}

/** GitHub signs what its bot commits, unless the request named an author or a committer. */
export function isSigned(commit: Commit): boolean {
  return commit.author.email === bot.email && commit.committer.email === bot.email
}

/** The content of a commit object. */
export function commitContent(commit: Commit): Buffer {
  const line = ({ name, email, date }: Signature): string => {
    const clean = (text: string): string => text.replaceAll(/[<>\n]/g, '')
    return `${clean(name)} <${clean(email)}> ${Math.floor(Date.parse(date) / 1000)} +0000`
  }
  return Buffer.from(
    [
      `tree ${commit.tree}`,
      ...commit.parents.map((parent) => `parent ${parent}`),
      `author ${line(commit.author)}`,
      `committer ${line(commit.committer)}`,
      '',
      commit.message,
    ].join('\n'),
  )
}

/** Reads the content of a commit object. */
export function parseCommit(content: Buffer): Commit {
  const text = content.toString()
  const end = text.indexOf('\n\n')
  const lines = text.slice(0, end).split('\n')
  const values = (key: string): string[] =>
    lines.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1))
  const signature = (key: string): Signature => {
    const [, name = '', email = '', seconds = '0'] = /^(.*) <(.*)> (\d+)/.exec(values(key)[0] ?? '') ?? []
    return { name, email, date: instantText(Number(seconds) * 1000) }
  }
  return {
    tree: values('tree')[0] ?? '',
    parents: values('parent'),
    author: signature('author'),
    committer: signature('committer'),
    message: text.slice(end + 2),
  }
}
