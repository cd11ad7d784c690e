import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from '../lib/statistics.ts';
import { proveChecks } from './checks.ts';
import { timeFirstAnswer } from './first-answer.ts';
import { load } from './load.ts';
import type { Load } from './load.ts';
import { NAMES, readPayloads, startSubject } from './subjects.ts';
import type { Running, SubjectName } from './subjects.ts';

const validators = fileURLToPath(new URL('../../generated/server/validators', import.meta.url));

/** The figures of a run: medians over all rounds. */
export interface Figures {
  rounds: number;
  seconds: number;
  subjects: Record<string, Subject>;
  /** Of each round: how much of the rate of bare `node:http` this server has, … */
  ofBare: number;
  /** … and how many times the rate of express-openapi-validator. */
  timesExpress: number;
  /** Bytes of the compiled validators. */
  validators: number;
}

/** The figures of one server. */
export interface Subject extends Load {
  /** Milliseconds from the start of the process to the first answer. */
  first: number;
}

export interface Plan {
  rounds: number;
  /** How long each server is under load in a round. */
  seconds: number;
  progress: (line: string) => void;
}

/** Before figures are taken, the code that runs often is compiled; in seconds. */
const WARM_UP = 2;
/** Starts in each round. */
const STARTS = 3;

/** Measures all servers in rounds, in each of which every one has its turn. */
export async function measure({ rounds, seconds, progress }: Plan): Promise<Figures> {
  const payloads = readPayloads();
  const loads: Record<string, Load[]> = Object.fromEntries(NAMES.map((name) => [name, []]));
  const starts = await measureStarts(rounds * STARTS, progress);
  const servers = new Map<SubjectName, Running>();
  try {
    for (const name of NAMES) {
      const server = await startSubject(name, payloads);
      servers.set(name, server);
      if (name !== 'bare') await proveChecks(name, server, payloads);
      progress(`${name}: warming up`);
      await load(server, payloads, WARM_UP);
    }
    for (let round = 1; round <= rounds; round++) {
      progress(`round ${round} of ${rounds}`);
      for (const [name, server] of servers) {
        loads[name]?.push(await load(server, payloads, seconds));
      }
    }
  } finally {
    for (const server of servers.values()) await server.stop();
  }
  return summarise({ rounds, seconds }, loads, starts);
}

async function measureStarts(
  count: number,
  progress: (line: string) => void,
): Promise<Record<string, number[]>> {
  const payloads = readPayloads();
  const cache = mkdtempSync(join(tmpdir(), 'bench-compile-cache-'));
  const times: Record<string, number[]> = Object.fromEntries(NAMES.map((name) => [name, []]));
  try {
    progress('first answers');
    // The first start fills the cache, and is not counted.
    for (const name of NAMES) await timeFirstAnswer(name, payloads, cache);
    for (let number = 0; number < count; number++) {
      for (const name of NAMES) {
        times[name]?.push(await timeFirstAnswer(name, payloads, cache));
      }
    }
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
  return times;
}

function summarise(
  plan: Pick<Figures, 'rounds' | 'seconds'>,
  loads: Record<string, Load[]>,
  starts: Record<string, number[]>,
): Figures {
  const subjects = NAMES.map((name): [string, Subject] => {
    const of = (key: keyof Load) => median((loads[name] ?? []).map((one) => one[key]));
    const first = median(starts[name] ?? []);
    return [name, { rate: of('rate'), cpu: of('cpu'), p99: of('p99'), first }];
  });
  // Ratios are taken within a round, since what disturbs the machine disturbs neighbours alike.
  const ratio = (peer: SubjectName) =>
    median(
      (loads['ours'] ?? []).map(({ rate }, round) => {
        return rate / (loads[peer]?.[round]?.rate ?? Number.NaN);
      }),
    );
  return {
    ...plan,
    subjects: Object.fromEntries(subjects),
    ofBare: ratio('bare'),
    timesExpress: ratio('express'),
    validators: weighValidators(),
  };
}

function weighValidators(): number {
  return readdirSync(validators)
    .filter((name) => name.endsWith('.js'))
    .reduce((sum, name) => sum + statSync(join(validators, name)).size, 0);
}
