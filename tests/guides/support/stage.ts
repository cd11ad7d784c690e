import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProxy } from '@octopus-cards/contract/proxy';
import { api } from '../../../generated/client/api.ts';
import { startSandbox } from '../../../sandbox/index.ts';
import type { RunningSandbox } from '../../../sandbox/index.ts';
import { openGateway } from '../../samples/support/gateway.ts';
import { repo } from '../../support/project.ts';

/**
 * Where the blocks of one page are run: a fresh sandbox that answers, by TLS, under the host that pages write out.
 * Pauses cost no time: who waits, moves the clock of the sandbox.
 */
export interface Stage {
  sandbox: RunningSandbox;
  /** `201 POST /api/v1/orders`, in the order in which they were given. */
  answers: string[];
  /** Where a call that succeeded, or an answer, is not as described. */
  findFaults(): string[];
  /** For programs run on the stage. */
  env: Record<string, string>;
  /** Where shell blocks run. */
  folder: string;
  close(): Promise<void>;
}

/** Variables of this machine that a program may need; no others, so that a run is the same everywhere. */
const KEPT = ['PATH', 'TMPDIR', 'LANG'];

const document = JSON.parse(readFileSync(join(repo, 'generated/spec/openapi.json'), 'utf8'));

export async function openStage(): Promise<Stage> {
  const answers: string[] = [];
  const sandbox = await startSandbox({
    env: {},
    settings: { rateLimits: false },
    onAnswer: ({ method, target, status }) => answers.push(`${status} ${method} ${target}`),
  });
  const proxy = await startProxy({ target: sandbox.url, document });
  const gateway = await openGateway(
    new URL(api.servers.sandbox).host,
    Number(new URL(proxy.url).port),
  );
  const clock = await startClock(sandbox);
  const folder = mkdtempSync(join(tmpdir(), 'octopus-stage-'));
  return {
    sandbox,
    answers,
    folder,
    findFaults: () => [
      ...gateway.refused.map((host) => `${host} is not to be reached`),
      ...proxy.exchanges.flatMap(({ operation, requestFaults, answerFaults, answer }) => {
        const isRefused = (answer?.status ?? 0) >= 400;
        const faults = [...(isRefused ? [] : requestFaults), ...answerFaults];
        return faults.map((fault) => `${operation}: ${JSON.stringify(fault)}`);
      }),
    ],
    env: {
      ...Object.fromEntries(KEPT.map((name) => [name, process.env[name] ?? ''])),
      HOME: folder,
      NO_COLOR: '1',
      ...gateway.env,
      API_KEY: sandbox.apiKey ?? '',
      API_SECRET: sandbox.apiSecret ?? '',
      WEBHOOK_SECRET,
      STAGE_CLOCK: clock.url,
    },
    async close() {
      await clock.close();
      await gateway.close();
      await proxy.close();
      await sandbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Signs the messages to the servers that pages show. */
export const WEBHOOK_SECRET = 'whsec_dGVzdA==';

/** A server that moves the clock of the sandbox: `?seconds=5`. */
async function startClock(
  sandbox: RunningSandbox,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const seconds = Number(new URL(request.url ?? '/', 'http://clock').searchParams.get('seconds'));
    sandbox.advance(seconds * 1000).then(
      () => response.end(),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
