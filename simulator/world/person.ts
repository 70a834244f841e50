import { pick, randomOf } from '../random.ts'

/** What a person is like; everything they do follows from this and from the day. */
export interface Person {
  readonly id: number
  readonly login: string
  /** Probability of working with Copilot on an ordinary weekday. */
  readonly pace: number
  /** How much they do on such a day, around 1. */
  readonly vigour: number
  readonly ide: string
  readonly languages: readonly [string, string]
  /** Probability of each kind of use on an active day. */
  readonly habits: Readonly<Record<Habit, number>>
}

export type Habit =
  'chat' | 'agent' | 'cli' | 'app' | 'cloudAgent' | 'reviewActive' | 'reviewPassive' | 'vscodeAgent'

const givenNames =
  'mira tom anouk jonas leila pavel ines oskar yara niko freya idris hana luca signe amir'.split(' ')
const familyNames =
  'kovacs lindqvist moreau okafor tanaka weber silva novak haddad brandt rossi patel ekman ruiz'.split(' ')
const editors = ['vscode', 'intellij', 'visualstudio', 'neovim', 'xcode', 'eclipse'] as const
const languages = [
  'typescript',
  'python',
  'java',
  'go',
  'csharp',
  'kotlin',
  'ruby',
  'rust',
  'sql',
  'yaml',
] as const

/** The person with this index. */
export function personOf(seed: number, index: number): Person {
  const random = randomOf(seed, 1, index)
  const given = givenNames[Math.floor(random() * givenNames.length)]
  const family = familyNames[Math.floor(random() * familyNames.length)]
  const ide = pick(editors, random)
  const agentic = random()
  return {
    // No other number in the reports is as large, so a search for the ids finds only people.
    id: 5_000_000 + index * 7 + 3,
    login: `${given}-${family}-${String(index).padStart(3, '0')}`,
    pace: random() < 0.12 ? 0.2 : 0.6 + random() * 0.38,
    vigour: 0.4 + random() * 1.2,
    ide,
    languages: [pick(languages, random), pick(languages, random)],
    habits: {
      chat: 0.35 + random() * 0.6,
      agent: agentic * 0.9,
      cli: agentic > 0.6 ? random() * 0.6 : 0,
      app: agentic > 0.75 ? random() * 0.4 : 0,
      cloudAgent: agentic > 0.5 ? random() * 0.12 : 0,
      reviewActive: random() * 0.2,
      reviewPassive: random() * 0.1,
      vscodeAgent: ide === 'vscode' && agentic > 0.7 ? random() * 0.3 : 0,
    },
  }
}
