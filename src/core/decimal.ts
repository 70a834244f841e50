// Numbers as decimals, not as doubles: JSON allows any length, and ids beyond 2^53 or long fractions must survive.

interface Decimal {
  readonly sign: '' | '-'
  /** Without leading and trailing zeros; empty for zero. */
  readonly digits: string
  /** Power of ten of the last digit. */
  readonly exponent: number
}

function decimal(source: string): Decimal {
  const [, sign = '', whole = '', fraction = '', power = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(source) ?? []
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

/** One spelling for each number: `1.50e2` and `150` both become `150`. */
export function spell(source: string): string {
  const { sign, digits, exponent } = decimal(source)
  if (digits === '') return '0'
  // Far exponents stay exponents: writing them out would let ten bytes of input become gigabytes.
  if (exponent > 40 || exponent < -40) return `${sign}${digits}e${exponent}`
  if (exponent >= 0) return sign + digits + '0'.repeat(exponent)
  const padded = digits.padStart(1 - exponent, '0')
  return `${sign}${padded.slice(0, exponent)}.${padded.slice(exponent)}`
}
