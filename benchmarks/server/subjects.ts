import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CommandError } from '../lib/processes.ts';

/** The servers that answer, each a file below `subjects/`. */
export const SUBJECTS = {
  bare: 'bare `node:http`, nothing checked',
  ours: 'this server',
  glue: 'Fastify with run-time Ajv (fastify-openapi-glue)',
  'openapi-backend': 'openapi-backend on `node:http`',
  express: 'express-openapi-validator',
} as const;

export type SubjectName = keyof typeof SUBJECTS;
export const NAMES = Object.keys(SUBJECTS) as SubjectName[];

/** Where the order is placed. */
export const ORDER_PATH = '/api/v1/topups/orders';
export const HEADERS = {
  'content-type': 'application/json',
  authorization: 'Bearer benchmark',
} as const;

/** What is asked, and what every server answers: the documented examples. */
export interface Payloads {
  request: object;
  answer: object;
}

export function readPayloads(): Payloads {
  const path = new URL('../../generated/spec/openapi.json', import.meta.url);
  const {
    components,
  }: { components: { examples: Record<string, { value: object } | undefined> } } = JSON.parse(
    readFileSync(path, 'utf8'),
  );
  const { TopupOrderRequestGaming: request, TopupOrderPending: answer } = components.examples;
  if (request === undefined || answer === undefined) {
    throw new CommandError('The examples that are sent are no longer in the description.');
  }
  return { request: request.value, answer: answer.value };
}

/** A server in a process of its own. */
export interface Running {
  origin: string;
  /** CPU time that it has used, in microseconds. */
  readCpu(): Promise<number>;
  stop(): Promise<void>;
}

/** How long a server may take to start and to end, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Starts a server and waits until it listens. It ends when it is told to, and whenever this process
 * does.
 */
export async function startSubject(
  name: SubjectName,
  { answer }: Payloads,
  env: NodeJS.ProcessEnv = {},
): Promise<Running> {
  const { NODE_OPTIONS: _, NODE_COMPILE_CACHE: __, ...own } = process.env;
  const child = fork(fileURLToPath(new URL(`./subjects/${name}.ts`, import.meta.url)), {
    env: { ...own, NODE_ENV: 'production', BENCH_ORDER: JSON.stringify(answer), ...env },
    // What they say about themselves goes where the progress goes.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
  });
  const { port } = (await hear(child, name)) as { port: number };
  return {
    origin: `http://127.0.0.1:${port}`,
    async readCpu() {
      child.send('cpu');
      const { cpu } = (await hear(child, name)) as { cpu: NodeJS.CpuUsage };
      return cpu.user + cpu.system;
    },
    stop: () => stopChild(child),
  };
}

async function hear(child: ChildProcess, name: string): Promise<unknown> {
  const ended = new AbortController();
  const stop = () => ended.abort();
  child.once('exit', stop);
  const timer = setTimeout(stop, PATIENCE);
  try {
    const [message] = await once(child, 'message', { signal: ended.signal });
    return message;
  } catch {
    child.kill('SIGKILL');
    throw new CommandError(`The server ${name} ended, or said nothing for ${PATIENCE / 1000} s.`);
  } finally {
    clearTimeout(timer);
    child.off('exit', stop);
  }
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  const exit = once(child, 'exit');
  child.disconnect();
  await exit;
  clearTimeout(timer);
}
