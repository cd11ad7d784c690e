import type { ConsoleWallet } from '@octopus-cards/console-react/schemas';
import type { Mood } from '../../parts/status.tsx';

/** How a wallet stands, in a word. */
export interface WalletState {
  word: 'Fine' | 'Low' | 'Empty';
  mood: Mood;
}

/** What orders can still take from a wallet. */
export function findSpendable({ balance, credit_limit_amount }: ConsoleWallet): number {
  return balance + credit_limit_amount;
}

/** Can orders still be paid, and is it above the mark of its alert? */
export function judgeWallet(wallet: ConsoleWallet): WalletState {
  const { balance, alert } = wallet;
  if (findSpendable(wallet) <= 0) return { word: 'Empty', mood: 'bad' };
  const isLow = alert.threshold_amount !== null && balance < alert.threshold_amount;
  return isLow ? { word: 'Low', mood: 'warning' } : { word: 'Fine', mood: 'good' };
}

/** An amount that somebody typed: null when the field is empty, undefined when it is no amount. */
export function readAmount(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  return /^\d{1,10}(\.\d{1,4})?$/.test(text.trim()) ? Number(text) : undefined;
}

/** Addresses that somebody typed, one a line or with commas between them. */
export function readAddresses(text: string): string[] {
  return text.split(/[\s,;]+/).filter(Boolean);
}
