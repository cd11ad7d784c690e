import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { median } from '../lib/statistics.ts';

type Call = (id: number) => Promise<unknown>;

/** What a call costs: CPU time and time on the clock, in microseconds. */
export interface Cost {
  cpu: number;
  wall: number;
}

export interface CallOptions {
  rounds: number;
  /** Calls of each client in a round. */
  calls: number;
}

const BODY = JSON.stringify({
  id: 9123456,
  client_reference: 'CAMPAIGN_DEC_24',
  product_id: 4218,
  amount: 4.99,
  currency: 'USD',
  status: 'PENDING',
  created_at: '2026-01-01T00:00:00Z',
});
const HEADERS = { 'Content-Type': 'application/json', 'X-Request-Id': 'benchmark' };

/**
 * Times calls whose `fetch` answers at once: what a client itself takes. In each round every client
 * has its turn; the medians of all rounds are answered.
 */
export async function timeCalls(
  modules: Record<string, string>,
  options: CallOptions,
): Promise<Record<string, Cost>> {
  const real = globalThis.fetch;
  globalThis.fetch = async () => new Response(BODY, { headers: HEADERS });
  try {
    return await timeAll(modules, 'http://stub.example', options);
  } finally {
    globalThis.fetch = real;
  }
}

/** Times calls to a server of this machine, which shares the process. */
export async function timeLoopback(
  modules: Record<string, string>,
  options: CallOptions,
): Promise<Record<string, Cost>> {
  const server = createServer((_, response) => {
    response.writeHead(200, HEADERS).end(BODY);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    return await timeAll(modules, `http://127.0.0.1:${port}`, options);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

async function timeAll(
  modules: Record<string, string>,
  baseUrl: string,
  { rounds, calls }: CallOptions,
): Promise<Record<string, Cost>> {
  const all = new Map<string, { call: Call; costs: Cost[] }>();
  for (const [name, path] of Object.entries(modules)) {
    const module: { make(baseUrl: string): Call } = await import(pathToFileURL(path).href);
    all.set(name, { call: module.make(baseUrl), costs: [] });
  }
  // The first rounds are for the compiler.
  for (let round = -2; round < rounds; round++) {
    for (const { call, costs } of all.values()) {
      const cost = await timeRound(call, calls);
      if (round >= 0) costs.push(cost);
    }
  }
  return Object.fromEntries(
    [...all].map(([name, { costs }]) => [
      name,
      { cpu: median(costs.map(({ cpu }) => cpu)), wall: median(costs.map(({ wall }) => wall)) },
    ]),
  );
}

async function timeRound(call: Call, calls: number): Promise<Cost> {
  const cpu = process.cpuUsage();
  const started = performance.now();
  for (let number = 1; number <= calls; number++) await call(number);
  const wall = ((performance.now() - started) * 1000) / calls;
  const { user, system } = process.cpuUsage(cpu);
  return { cpu: (user + system) / calls, wall };
}
