import { fork, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { median } from '../lib/statistics.ts';
import { load } from './load.ts';
import type { Load } from './load.ts';

const SERVE = fileURLToPath(new URL('./serve.ts', import.meta.url));
const BIN = fileURLToPath(new URL('../../generators/bin.js', import.meta.url));
const CLIENTS = 16;
/** In the reference data. */
const UNITED_STATES = 1;

interface Product {
  id: number;
  currency_code: string;
  available_denominations: { min_value: number }[];
}

/** The figures of one kind of database. */
export interface DatabaseFigures {
  /** Orders by 16 clients, each with a wallet of its own. */
  orders: Load;
  /** Orders by 16 connections of one client, all from one wallet. */
  hot: Load;
  /** The product list, searched and paged through the whole catalogue. */
  search: Load;
  /** Resident memory of the process after all of that, in bytes. */
  memory: number;
}

export interface Figures {
  seconds: number;
  rounds: number;
  /** From the start of the command to its first answer, in milliseconds. */
  start: number;
  pglite: DatabaseFigures;
  /** Undefined when there is no PostgreSQL on the machine. */
  postgres: DatabaseFigures | undefined;
}

/** Starts the command again and again: milliseconds to its first answer, the median. */
export async function measureStart(rounds: number): Promise<number> {
  const times: number[] = [];
  // The first one may have to prepare the data image.
  for (let round = 0; round <= rounds; round++) {
    const begin = performance.now();
    const child = spawn(process.execPath, [BIN, 'sandbox', '--port', '0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'exit');
    for await (const line of createInterface({ input: child.stdout })) {
      const url = /^Base URL:\s+(\S+)/.exec(line)?.[1];
      if (url === undefined) continue;
      const answer = await fetch(`${url}/api/v1/countries`);
      await answer.text();
      break;
    }
    const time = performance.now() - begin;
    if (round > 0) times.push(time);
    child.kill('SIGTERM');
    await ended;
  }
  return median(times);
}

/** Puts a sandbox under load. */
export async function measureDatabase(
  seconds: number,
  databaseUrl: string | undefined,
  progress: (line: string) => void,
): Promise<DatabaseFigures> {
  const { child, url, tokens } = await serve(databaseUrl);
  try {
    const run = `${process.pid}-${Date.now()}`;
    const goods = await listGoods(url, tokens[0] ?? '');
    const order = (number: number, token: string) => ({
      method: 'POST' as const,
      path: '/api/v1/orders',
      token,
      body: {
        ...goods[Math.abs(number) % goods.length],
        quantity: 1,
        client_reference: `${run}-${number}`,
      },
    });
    const choose = (number: number) => tokens[number % tokens.length] ?? '';
    progress('orders');
    const orders = await load(url, CLIENTS, seconds, (n) => order(n, choose(n)));
    progress('one hot wallet');
    const hot = await load(url, CLIENTS, seconds, (n) => order(-n - 1, choose(0)));
    progress('catalogue search');
    const searches = ['search=card', 'country_id=1', 'search=a&sort_by=name', 'category=Gaming'];
    const search = await load(url, 1, seconds, (n) => ({
      method: 'GET',
      path: `/api/v1/products?limit=50&page=${1 + (n % 5)}&${searches[n % searches.length]}`,
      token: choose(n),
    }));
    child.send('memory');
    const [{ rss }] = await once(child, 'message');
    return { orders, hot, search, memory: rss };
  } finally {
    const ended = once(child, 'exit');
    child.disconnect();
    await ended;
  }
}

/** What is ordered: the first value of each of a hundred products, since no shop sells one thing only. */
async function listGoods(url: string, token: string) {
  const answer = await fetch(`${url}/api/v1/products?country_id=${UNITED_STATES}&limit=100`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const products: Product[] = await answer.json();
  const goods = products
    .filter(({ currency_code: currency }) => currency === 'USD')
    .flatMap(({ id, available_denominations: [first] }) =>
      first === undefined ? [] : [{ product_id: id, denomination: first.min_value }],
    );
  if (goods.length === 0) throw new Error('Nothing is for sale in USD.');
  return goods;
}

async function serve(databaseUrl: string | undefined) {
  const args = [`${CLIENTS}`, ...(databaseUrl === undefined ? [] : [databaseUrl])];
  const child: ChildProcess = fork(SERVE, args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  if (child.stdout === null) throw new Error('The server has no output.');
  for await (const line of createInterface({ input: child.stdout })) {
    const { url, tokens }: { url: string; tokens: string[] } = JSON.parse(line);
    return { child, url, tokens };
  }
  throw new Error('The server ended before it was ready.');
}
