// What people, editors, merges and full disks do to a file.
import fc from '../../support/properties.ts'

type Spoil = (text: string) => string

const conflict: Spoil = (text) => `<<<<<<< HEAD\n${text}=======\n{}\n>>>>>>> theirs\n`

/** Ways to damage a complete text. */
export const spoils: fc.Arbitrary<Spoil> = fc.oneof(
  fc.constantFrom<Spoil>(
    conflict,
    () => '',
    () => 'null\n',
    () => '[]\n',
    () => '{}\n',
    () => '7\n',
  ),
  fc.nat().map<Spoil>((at) => (text) => text.slice(0, at % Math.max(1, text.length))),
  fc.tuple(fc.nat(), fc.string({ maxLength: 3 })).map<Spoil>(([at, put]) => (text) => {
    const place = at % Math.max(1, text.length)
    return text.slice(0, place) + put + text.slice(place + put.length)
  }),
  fc.json().map<Spoil>((json) => () => json),
  fc.string({ unit: 'binary' }).map<Spoil>((text) => () => text),
)
