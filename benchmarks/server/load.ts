import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { CommandError } from '../lib/processes.ts';
import { HEADERS, ORDER_PATH } from './subjects.ts';
import type { Payloads, Running } from './subjects.ts';

const autocannon = createRequire(import.meta.url).resolve('autocannon/autocannon.js');
const CONNECTIONS = 16;

/** What a server did under load. */
export interface Load {
  /** Answers in a second. */
  rate: number;
  /** CPU time of the server for an answer, in microseconds. */
  cpu: number;
  /** Of all answers, in milliseconds. */
  p99: number;
}

/** Puts a server under load from another process, for some seconds. */
export async function load(server: Running, payloads: Payloads, seconds: number): Promise<Load> {
  const before = await server.readCpu();
  const { requests, latency, ...result } = await run(server, payloads, seconds);
  const used = (await server.readCpu()) - before;
  if (result.non2xx + result.errors + result.timeouts > 0) {
    throw new CommandError(`Not every answer was a success: ${JSON.stringify(result)}`);
  }
  return { rate: requests.total / result.duration, cpu: used / requests.total, p99: latency.p99 };
}

interface Result {
  duration: number;
  requests: { total: number };
  latency: { p99: number };
  errors: number;
  timeouts: number;
  non2xx: number;
}

async function run(server: Running, payloads: Payloads, seconds: number): Promise<Result> {
  const headers = Object.entries(HEADERS).flatMap(([name, value]) => ['-H', `${name}=${value}`]);
  const options = [
    '-j',
    '-n',
    '-c',
    `${CONNECTIONS}`,
    '-d',
    `${seconds}`,
    '-m',
    'POST',
    ...headers,
  ];
  const args = [...options, '-b', JSON.stringify(payloads.request), server.origin + ORDER_PATH];
  const child = spawn(process.execPath, [autocannon, ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: (seconds + 30) * 1000,
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new CommandError(`autocannon ended with ${code}.`);
  return JSON.parse(Buffer.concat(chunks).toString());
}
