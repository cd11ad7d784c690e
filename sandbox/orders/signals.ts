import type { Vertical } from '../context.ts';

/** Tells requests of this process that wait for an order (the hold of an eSIM) when it has moved. */
export interface OrderSignals {
  /** An order has moved; called after the commit. */
  moved(vertical: Vertical, id: number): void;
  /** Fulfilled when the order moves next, or with `false` when the signal ends the wait. */
  next(vertical: Vertical, id: number, signal: AbortSignal): Promise<boolean>;
}

export function createOrderSignals(): OrderSignals {
  const waiting = new Map<string, Set<(moved: boolean) => void>>();
  return {
    moved(vertical, id) {
      for (const tell of waiting.get(`${vertical} ${id}`) ?? []) tell(true);
    },
    next(vertical, id, signal) {
      if (signal.aborted) return Promise.resolve(false);
      const key = `${vertical} ${id}`;
      return new Promise((resolve) => {
        const own = waiting.get(key) ?? new Set();
        waiting.set(key, own);
        const tell = (moved: boolean) => {
          own.delete(tell);
          if (own.size === 0) waiting.delete(key);
          signal.removeEventListener('abort', onAbort);
          resolve(moved);
        };
        const onAbort = () => tell(false);
        signal.addEventListener('abort', onAbort);
        own.add(tell);
      });
    },
  };
}
