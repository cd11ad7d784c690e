import type { RunningSandbox } from '../../../sandbox/index.ts';
import { logIn } from '../../samples/support/stage.ts';

/**
 * The references of the orders of a vertical, the newest first, asked for by the API itself.
 *
 * @throws Error when one of them is not delivered
 */
export async function readDelivered(sandbox: RunningSandbox, path: string): Promise<string[]> {
  const { access_token } = await logIn(sandbox);
  const answer = await fetch(sandbox.url + path, {
    headers: { Authorization: `Bearer ${access_token}` },
  });
  const rows = (await answer.json()) as { client_reference: string; status: string }[];
  return rows.map(({ client_reference, status }) => {
    if (status !== 'DELIVERED') throw new Error(`${client_reference} is ${status}`);
    return client_reference;
  });
}
