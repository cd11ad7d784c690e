import type { FastifyBaseLogger } from 'fastify';
import type { Kysely } from 'kysely';
import type { Clock } from './clock.ts';
import type { Cipher } from './crypto/cipher.ts';
import type { Tables } from './db/tables.ts';
import type { Providers } from './fulfilment/provider.ts';
import type { OrderSignals } from './orders/signals.ts';
import type { Settings } from './settings.ts';

/** The three kinds of product; also the names of the features of a client. */
export type Vertical = 'vouchers' | 'topups' | 'esim';

/** What every part of the sandbox works with. One per running process. */
export interface Sandbox {
  readonly db: Kysely<Tables>;
  readonly clock: Clock;
  /** Encrypts what must not stand readable in the database. */
  readonly cipher: Cipher;
  readonly settings: Settings;
  readonly log: FastifyBaseLogger;
  /** Who delivers, by name. */
  readonly providers: Providers;
  /** Tells those who wait that an order has moved. */
  readonly signals: OrderSignals;
  /** Tells the worker that something may be due; called after a commit that made work. */
  wake(): void;
  /** Bytes from the system's random source; replaced in tests that need the same ones again. */
  random(length: number): Buffer;
}

/** Who calls, as the access token says and the database confirms. */
export interface Principal {
  clientId: number;
  apiKeyId: number;
  features: readonly Vertical[];
  bulkLimit: number;
  defaultCurrencyId: number;
  /** What the rate limit says to this very request: 0, or the seconds to wait. */
  retryAfter: number;
}
