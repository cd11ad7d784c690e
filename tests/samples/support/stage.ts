import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startProxy } from '@octopus-cards/contract/proxy';
import type { RecordedExchange } from '@octopus-cards/contract/proxy';
import { startSandbox } from '../../../sandbox/index.ts';
import type { RunningSandbox } from '../../../sandbox/index.ts';
import { repo } from '../../support/project.ts';
import { openGateway } from './gateway.ts';
import { ENDED, OPEN, prepare } from './prepare.ts';
import { findHost } from './samples.ts';

/** Where the samples of a language run: a sandbox of their own, in which everything is that they speak of. */
export interface Stage {
  sandbox: RunningSandbox;
  /** What went over the wire, judged by the description. */
  exchanges: readonly RecordedExchange[];
  /** Hosts that somebody wanted to reach besides. */
  refused: readonly string[];
  /** For programs: the way to the sandbox. */
  env: Record<string, string>;
  /** Forgets the exchanges, and begins a session: the credentials for the next sample. */
  begin(): Promise<Record<string, string>>;
  close(): Promise<void>;
}

const HOUR = 3_600_000;

export async function openStage(): Promise<Stage> {
  // What is prepared stays open: the e-mail address of an order can be changed only before it is delivered.
  const latency = { vouchers: HOUR, topups: HOUR, esim: HOUR };
  const settings = { rateLimits: false, latency, esimHold: 250 };
  const sandbox = await startSandbox({ env: {}, settings });
  await prepare(sandbox, OPEN);
  // What samples order is delivered at once.
  Object.assign(latency, { vouchers: 0, topups: 0, esim: 0 });
  await prepare(sandbox, ENDED);
  const document = JSON.parse(readFileSync(join(repo, 'generated/spec/openapi.json'), 'utf8'));
  const proxy = await startProxy({ target: sandbox.url, document });
  const gateway = await openGateway(findHost(), Number(new URL(proxy.url).port));
  return {
    sandbox,
    exchanges: proxy.exchanges,
    refused: gateway.refused,
    env: gateway.env,
    async begin() {
      const session = await logIn(sandbox);
      proxy.clear();
      return {
        API_KEY: sandbox.apiKey ?? '',
        API_SECRET: sandbox.apiSecret ?? '',
        TOKEN: session.access_token,
        REFRESH_TOKEN: session.refresh_token,
      };
    },
    async close() {
      await gateway.close();
      await proxy.close();
      await sandbox.close();
    },
  };
}

/** A session of the first client. */
export async function logIn({ url, apiKey, apiSecret }: RunningSandbox) {
  const answer = await fetch(`${url}/auth/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username: apiKey, password: apiSecret }),
  });
  const { data } = (await answer.json()) as {
    data: { access_token: string; refresh_token: string };
  };
  return data;
}
