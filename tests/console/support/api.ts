import type { World } from './world.ts';

/** A program that uses the API with a key. */
export interface Program {
  /** Sends a request; answers what came back. */
  call(method: string, path: string, body?: object): Promise<{ status: number; body: unknown }>;
}

/** Logs in as a program does, and answers the status. */
export async function logIn(world: World, key: string, secret: string): Promise<number> {
  return (await sendLogin(world, key, secret)).status;
}

function sendLogin({ running }: World, username: string, password: string): Promise<Response> {
  return fetch(`${running.url}/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
}

/** The program of the first client, logged in. */
export async function openProgram(world: World): Promise<Program> {
  const { running } = world;
  const answer = await sendLogin(world, running.apiKey ?? '', running.apiSecret ?? '');
  const { data: tokens }: { data: { access_token: string } } = await answer.json();
  return {
    async call(method, path, body) {
      const response = await fetch(`${running.url}/api/v1${path}`, {
        method,
        headers: {
          authorization: `Bearer ${tokens.access_token}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: response.status, body: await response.json() };
    },
  };
}

/** What can be ordered of each vertical, and where. */
const ORDERS = {
  vouchers: ['/orders', { product_id: 123, denomination: 50, quantity: 2 }],
  topups: [
    '/topups/orders',
    {
      product_id: 4218,
      amount: 4.99,
      input_data: { player_id: '5123456789', server: 'asia' },
    },
  ],
  esim: ['/esim/orders', { product_id: 712, amount: 4.5 }],
} as const;

/** Orders something, and lets it be delivered. @returns the id of the order */
export async function placeOrder(
  world: World,
  vertical: keyof typeof ORDERS,
  more: object = {},
): Promise<number> {
  const program = await openProgram(world);
  const [path, body] = ORDERS[vertical];
  const answer = await program.call('POST', path, { ...body, ...more });
  const { body: order } = answer;
  if (typeof order !== 'object' || order === null || !('id' in order)) {
    throw new Error(`The order was refused with ${answer.status}: ${JSON.stringify(order)}`);
  }
  await world.running.advance(60_000);
  return Number(order.id);
}
