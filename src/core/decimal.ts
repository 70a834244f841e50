// Numbers as decimals, not as doubles: JSON allows any length, and ids beyond 2^53 or long fractions must survive. Money is
// added here: 0.1 + 0.2 is 0.3.

interface Decimal {
  readonly sign: '' | '-'
  /** Without leading and trailing zeros; empty for zero. */
  readonly digits: string
  /** Power of ten of the last digit. */
  readonly exponent: number
}

const NUMBER = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/

function decimal(source: string): Decimal {
  const [, sign = '', whole = '', fraction = '', power = '0'] = NUMBER.exec(source) ?? []
  const padded = (whole + fraction).replace(/^0+/, '')
  const digits = padded.replace(/0+$/, '')
  const exponent = digits === '' ? 0 : Number(power) - fraction.length + (padded.length - digits.length)
  return { sign: digits === '' ? '' : (sign as '' | '-'), digits, exponent }
}

/** Whether two JSON number texts mean the same number, compared digit by digit. */
export function sameNumber(a: string, b: string): boolean {
  const [x, y] = [decimal(a), decimal(b)]
  return x.sign === y.sign && x.digits === y.digits && x.exponent === y.exponent
}

/** More places than this before or after the point are not written out: ten bytes of input could become gigabytes. */
const MOST_PLACES = 40

/** One spelling for each number: `1.50e2` and `150` both become `150`. Far exponents stay exponents. */
export function spell(source: string): string {
  const { sign, digits, exponent } = decimal(source)
  if (digits === '') return '0'
  if (exponent > MOST_PLACES || exponent < -MOST_PLACES) return `${sign}${digits}e${exponent}`
  if (exponent >= 0) return sign + digits + '0'.repeat(exponent)
  const padded = digits.padStart(1 - exponent, '0')
  return `${sign}${padded.slice(0, exponent)}.${padded.slice(exponent)}`
}

/** A decimal as an integer: how often it holds `10 ** -places`. */
const scaled = ({ sign, digits, exponent }: Decimal, places: number): bigint =>
  BigInt(`${sign}${digits || '0'}`) * 10n ** BigInt(places + exponent)

/** Reads a text that is to be calculated with. Throws RangeError for what is no number or has a far exponent. */
function operand(text: string): Decimal {
  const number = decimal(text)
  if (!NUMBER.test(text) || Math.abs(number.exponent) > MOST_PLACES)
    throw new RangeError(`Not a decimal to calculate with: ${text.slice(0, 50)}`)
  return number
}

const placesOf = (numbers: readonly Decimal[]): number =>
  numbers.reduce((most, { exponent }) => Math.max(most, -exponent), 0)

/** The exact sum of number texts, spelled without an exponent; `0` when there are none. */
export function addDecimals(texts: Iterable<string>): string {
  const numbers = Array.from(texts, operand)
  const places = placesOf(numbers)
  const total = numbers.reduce((sum, number) => sum + scaled(number, places), 0n)
  const digits = String(total < 0n ? -total : total).padStart(places + 1, '0')
  const [whole, fraction] = [digits.slice(0, digits.length - places), digits.slice(digits.length - places)]
  return `${total < 0n ? '-' : ''}${whole}${`.${fraction}`.replace(/\.?0*$/, '')}`
}

/** Negative when `a` is the smaller number, positive when it is the larger one. */
export function compareDecimals(a: string, b: string): number {
  const numbers = [operand(a), operand(b)] as const
  const places = placesOf(numbers)
  const [left, right] = [scaled(numbers[0], places), scaled(numbers[1], places)]
  return left < right ? -1 : left > right ? 1 : 0
}

/** Whether a text is a number that {@link addDecimals} takes and spells like this. */
export const isPlainDecimal = (text: string): boolean =>
  /^-?\d+(\.\d+)?$/.test(text) && text.length <= 3 * MOST_PLACES && spell(text) === text
