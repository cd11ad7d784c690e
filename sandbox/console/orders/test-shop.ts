import { createServer, unauthorized, unimplemented } from '@octopus-cards/server';
import { findQuote } from '../../charges/find-quote.ts';
import type { Principal, Vertical } from '../../context.ts';
import { createProviders } from '../../fulfilment/providers.ts';
import { createOrderHandlers } from '../../orders/handlers.ts';
import { DEFAULT_SETTINGS } from '../../settings.ts';
import { createWallet, creditWallet } from '../../wallets/admin.ts';
import { createJobHandlers } from '../../worker/job-handlers.ts';
import { createWorker } from '../../worker/worker.ts';
import { openTestConsole } from '../test-console.ts';
import type { TestConsole } from '../test-console.ts';

/** A console whose clients order by the real API, with magic values. */
export interface TestShop extends TestConsole {
  /** Makes a client with a wallet in dollars that holds 10,000. */
  addShopper(): Promise<Shopper>;
  /** Lets time pass, and does what falls due in it. */
  pass(seconds: number): Promise<void>;
}

export interface Shopper {
  clientId: number;
  walletId: number;
  /** Orders something by the API. @returns its answer, which must be a success */
  order(vertical: Vertical, more?: object): Promise<Ordered>;
}

export interface Ordered {
  id: number;
  transaction_id: number;
  amount: number;
  status: string;
  vouchers: { card_number: string; pin_code: string; expires_at: string | null }[];
  activation_code: string;
}

const ORDERS = {
  vouchers: { path: '/orders', body: { product_id: 123, denomination: 50, quantity: 2 } },
  topups: {
    path: '/topups/orders',
    body: {
      product_id: 4218,
      amount: 4.99,
      input_data: { player_id: '5123456789', server: 'asia' },
    },
  },
  esim: { path: '/esim/orders', body: { product_id: 712, amount: 4.5 } },
} as const;

/** Opens a console with the whole catalogue behind it. */
export async function openTestShop(): Promise<TestShop> {
  const console = await openTestConsole({
    providers: [...createProviders({ latency: DEFAULT_SETTINGS.latency }).values()],
    settings: { profile: 'magic' },
  });
  const { sandbox } = console;
  const principals = new Map<string, Principal>();
  const api = await createServer<Principal>({
    handlers: { ...unimplemented, ...createOrderHandlers(sandbox, findQuote) },
    security: { bearerAuth: ({ token }) => principals.get(token) ?? unauthorized() },
    logger: false,
    responses: 'strict',
  });
  const worker = createWorker(sandbox, createJobHandlers(sandbox.settings));
  return {
    ...console,
    async addShopper() {
      const clientId = await console.addClient();
      const walletId = await createWallet(sandbox, { clientId, currency: 'USD' });
      await creditWallet(sandbox, { walletId, amount: 10_000, remarks: 'Wire' });
      principals.set(String(clientId), {
        ...{ clientId, apiKeyId: 1, features: ['vouchers', 'topups', 'esim'], bulkLimit: 100 },
        ...{ defaultCurrencyId: 1, retryAfter: 0 },
      });
      return {
        clientId,
        walletId,
        async order(vertical, more) {
          const { path, body } = ORDERS[vertical];
          const answer = await api.inject({
            method: 'POST',
            url: `/api/v1${path}`,
            headers: { authorization: `Bearer ${clientId}` },
            payload: { ...body, ...more },
          });
          if (answer.statusCode > 201) throw new Error(answer.body);
          return answer.json();
        },
      };
    },
    async pass(seconds) {
      await worker.advance(new Date(sandbox.clock.now().getTime() + seconds * 1000));
    },
    async close() {
      await api.close();
      await console.close();
    },
  };
}
