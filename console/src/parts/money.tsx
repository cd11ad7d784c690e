/** An amount with its currency: two decimals, or up to four where there are so many. */
export function Money({ amount, currency }: { amount: number; currency: string }) {
  return <span className="money">{formatMoney(amount, currency)}</span>;
}

/** An amount as text, for labels and charts. */
export function formatMoney(amount: number, currency: string): string {
  const number = new Intl.NumberFormat('en', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 4,
  }).format(amount);
  // A true minus sign is as wide as a digit; the currency must not stand on a line of its own.
  return `${number.replace('-', '\u2212')}\u00a0${currency}`;
}
