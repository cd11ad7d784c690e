import type { Settings } from '../settings.ts';

/** What is announced to everybody who asks for it. */
export const LIVE_EVENTS = [
  'order.delivered',
  'order.partially_delivered',
  'order.failed',
  'order.cancelled',
  'wallet.credited',
  'wallet.debited',
] as const;

/** Announced only where `plannedEvents` is set: the API means to add them, under names that may change. */
export const PLANNED_EVENTS = [
  'topup.delivered',
  'topup.failed',
  'topup.cancelled',
  'esim.delivered',
  'esim.failed',
  'esim.cancelled',
  'esim.installed',
] as const;

/** Names every event an endpoint may ask for. */
export function listEventTypes(settings: Pick<Settings, 'plannedEvents'>): readonly string[] {
  return settings.plannedEvents ? [...LIVE_EVENTS, ...PLANNED_EVENTS] : LIVE_EVENTS;
}
