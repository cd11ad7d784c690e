const NAMES: Readonly<Record<string, string>> = {
  vouchers: 'Gift cards',
  topups: 'Topups',
  esim: 'eSIM',
};

/** What a vertical is called; one that is not known yet keeps its own name. */
export function nameVertical(vertical: string): string {
  return NAMES[vertical] ?? vertical;
}
