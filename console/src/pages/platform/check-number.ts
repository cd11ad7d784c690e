/** What a number has to be. */
export interface Bounds {
  isWhole?: boolean | undefined;
  least?: number | undefined;
  most?: number | undefined;
  /** More than this. */
  above?: number | undefined;
  /** Less than this. */
  below?: number | undefined;
  /** Digits behind the point. */
  decimals?: number | undefined;
}

/** Says what is wrong with a number that somebody typed; null when nothing is. */
export function checkNumber(typed: string, bounds: Bounds): string | null {
  const text = typed.trim();
  const { isWhole = false, decimals = 20 } = bounds;
  if (!/^-?\d+(\.\d+)?$/.test(text)) {
    return isWhole
      ? 'Write a whole number, such as 500.'
      : 'Write a number with a point, such as 1000.50.';
  }
  const fraction = text.split('.')[1] ?? '';
  if (isWhole && fraction !== '') return 'Write a whole number, such as 500.';
  if (fraction.length > decimals) return `Write at most ${decimals} digits behind the point.`;
  // More digits than this cannot be sent as they are.
  if (text.replace(/\D/g, '').replace(/^0+/, '').length > 15) return 'Write at most 15 digits.';
  return checkBounds(Number(text), bounds);
}

function checkBounds(value: number, { least, most, above, below }: Bounds): string | null {
  if (least !== undefined && value < least) return `It must be at least ${least}.`;
  if (above !== undefined && value <= above) return `It must be above ${above}.`;
  if (most !== undefined && value > most) return `It must be at most ${most}.`;
  if (below !== undefined && value >= below) return `It must be below ${below}.`;
  return null;
}
