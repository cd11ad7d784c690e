/**
 * The money of the model: whole numbers of ten-thousandths, so that the arithmetic has nothing in
 * common with that of the sandbox.
 */
export type Units = bigint;

const SCALE = 4;
const ONE = 10_000n;

/** `241.25` → 2412500n. @throws Error for anything but a plain decimal of at most 4 places */
export function readUnits(text: string): Units {
  const [, sign, whole = '0', part = ''] = /^(-?)(\d+)(?:\.(\d{1,8}))?$/.exec(text) ?? [];
  if (sign === undefined || !/^0*$/.test(part.slice(SCALE))) {
    throw new Error(`"${text}" is no amount.`);
  }
  const units = BigInt(whole) * ONE + BigInt(part.slice(0, SCALE).padEnd(SCALE, '0'));
  return sign === '-' ? -units : units;
}

/** 2412500n → `241.25` */
export function writeUnits(units: Units): string {
  const digits = String(units < 0n ? -units : units).padStart(SCALE + 1, '0');
  const part = digits.slice(-SCALE).replace(/0+$/, '');
  const text = `${digits.slice(0, -SCALE)}${part === '' ? '' : `.${part}`}`;
  return units < 0n ? `-${text}` : text;
}

/** Divides numbers that are not negative, half up. */
export function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  return (2n * dividend + divisor) / (2n * divisor);
}

/** Rounds an amount that is given as a fraction to so many places, half up. */
export function roundTo(dividend: bigint, divisor: bigint, places: number): Units {
  const step = 10n ** BigInt(SCALE - places);
  return divideHalfUp(dividend, divisor * step) * step;
}

/** How many decimal places an amount needs. */
export function countPlaces(units: Units): number {
  return /\.(\d+)$/.exec(writeUnits(units))?.[1]?.length ?? 0;
}
