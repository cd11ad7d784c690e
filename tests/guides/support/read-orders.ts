import type { RunningSandbox } from '../../../sandbox/index.ts';
import { logIn } from '../../samples/support/stage.ts';

/** The status of every order of the account, asked for by the API itself. */
export async function readOrders(sandbox: RunningSandbox): Promise<string[]> {
  const { access_token } = await logIn(sandbox);
  const headers = { Authorization: `Bearer ${access_token}` };
  const found: string[] = [];
  for (const path of ['/api/v1/orders', '/api/v1/topups/orders', '/api/v1/esim/orders']) {
    const answer = await fetch(sandbox.url + path, { headers });
    const rows = (await answer.json()) as { status: string }[];
    found.push(...rows.map(({ status }) => status));
  }
  return found;
}
