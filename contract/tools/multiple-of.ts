/** Is a number a multiple of another, calculated with decimals? 1.1 is a multiple of 0.1. */
export function isMultipleOf(value: number, step: number): boolean {
  const [a, b] = [readDecimal(value), readDecimal(step)];
  if (a === undefined || b === undefined || b.digits === 0n) return true;
  const scale = Math.max(a.scale, b.scale);
  return raise(a, scale) % raise(b, scale) === 0n;
}

interface Decimal {
  digits: bigint;
  /** Digits behind the point. */
  scale: number;
}

/** The shortest text of a number is the decimal that was written. */
function readDecimal(value: number): Decimal | undefined {
  const match = /^(-?\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (match === null) return undefined;
  const [, whole = '0', fraction = '', exponent = '0'] = match;
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

function raise({ digits, scale }: Decimal, to: number): bigint {
  return digits * 10n ** BigInt(to - scale);
}
