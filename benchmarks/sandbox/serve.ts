// A sandbox for the benchmark, in a process of its own: `node serve.ts CLIENTS [DATABASE_URL]`.
// Writes one line of JSON with its address and a token for each client, and ends with its parent.
import { createClient } from '../../sandbox/auth/index.ts';
import { startSandbox } from '../../sandbox/start.ts';
import { createWallet, creditWallet } from '../../sandbox/wallets/admin.ts';

const [count = '16', databaseUrl] = process.argv.slice(2);
const keys = {
  signing: new Uint8Array(32).fill(1),
  encryption: [{ id: 'bench', key: new Uint8Array(32).fill(2) }],
};
const running = await startSandbox({ databaseUrl, keys, settings: { rateLimits: false } });
const { sandbox, url } = running;

const tokens: string[] = [];
for (let number = 0; number < Number(count); number++) {
  const { clientId, apiKey, apiSecret } = await createClient(sandbox, { name: `Bench ${number}` });
  const walletId = await createWallet(sandbox, { clientId, currency: 'USD' });
  await creditWallet(sandbox, { walletId, amount: '900000000', remarks: 'Benchmark' });
  const answer = await fetch(`${url}/auth/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username: apiKey, password: apiSecret }),
  });
  const session: { data: { access_token: string } } = await answer.json();
  tokens.push(session.data.access_token);
}
process.stdout.write(`${JSON.stringify({ url, tokens })}\n`);
process.on('message', () => process.send?.({ rss: process.memoryUsage().rss }));
process.once('disconnect', () => void running.close());
