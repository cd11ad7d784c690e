import type { Activation, ActivationPlan, FulfilmentOrder } from './provider.ts';

const SECOND = 1000;
const DAY = 86_400 * SECOND;

/** What happens to an eSIM when nothing else was asked for, within the hour that clients poll for it. */
export const USUAL_ACTIVATION: ActivationPlan = {
  installed_after: 20 * 60,
  active_after: 30 * 60,
};

/**
 * What a simulated device has done with an eSIM by some time. It depends on the clock alone, so it is
 * the same whoever asks, and however often.
 *
 * @returns undefined before the eSIM is delivered
 */
export function simulateActivation(order: FulfilmentOrder, now: Date): Activation | undefined {
  const { completedAt, validityDays, scenario } = order;
  if (completedAt === null) return undefined;
  const { installed_after, active_after, expired_after } = scenario?.activation ?? USUAL_ACTIVATION;
  const installedAt = addTime(completedAt, installed_after, SECOND);
  const activatedAt = installedAt && addTime(completedAt, active_after, SECOND);
  const expiresAt =
    activatedAt &&
    (expired_after === undefined
      ? addTime(activatedAt, validityDays, DAY)
      : addTime(activatedAt, expired_after, SECOND));

  const hasCome = (time: Date | undefined): time is Date => time !== undefined && time <= now;
  const next = [installedAt, activatedAt, expiresAt].find(
    (time) => time !== undefined && time > now,
  );
  const askAgain = next === undefined ? {} : { askAgain: next };
  if (!hasCome(installedAt)) return { status: 'NOT_INSTALLED', installed: false, ...askAgain };
  if (!hasCome(activatedAt)) {
    return { status: 'NOT_INSTALLED', installed: true, installedAt, ...askAgain };
  }
  return {
    status: hasCome(expiresAt) ? 'EXPIRED' : 'ACTIVE',
    installed: true,
    installedAt,
    activatedAt,
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...askAgain,
  };
}

function addTime(start: Date, count: number | null, unit: number): Date | undefined {
  return count === null ? undefined : new Date(start.getTime() + count * unit);
}
