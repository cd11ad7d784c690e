import './status.css';

/** How a status is to be taken. */
export type Mood = 'good' | 'bad' | 'busy' | 'warning' | 'neutral';

/** A status as a badge: a word, and a colour that says the same. `delivery_failed` is shown as `Delivery failed`. */
export function Status({ value, mood = 'neutral' }: { value: string; mood?: Mood }) {
  return <span className={`status status-${mood}`}>{toWords(value)}</span>;
}

/** `delivery_failed` → `Delivery failed` */
export function toWords(value: string): string {
  const words = value.replaceAll('_', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
