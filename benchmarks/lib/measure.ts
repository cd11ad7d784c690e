import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ourOutput, prepareOurs, timeEdits, timeOurs } from './ours.ts';
import { peerOutput, timePeers } from './peers.ts';
import { median } from './statistics.ts';
import { closeSubject, openSubject, SUBJECTS, weighFolder } from './subjects.ts';
import type { Subject, SubjectName } from './subjects.ts';

/** What is timed of ours; the peers have one way to run only. */
export const SCENARIOS = {
  cold: 'a full run',
  verticals: 'a full run, with a document for each vertical too',
  first: 'the first run on a machine',
  idle: 'nothing to do',
  edit: 'one edit under `--watch`',
  firstEdit: 'the first edit after `--watch` began with nothing to do',
} as const;

export type Scenario = keyof typeof SCENARIOS;

/** The figures of one subject: medians in milliseconds, all of the same run of the benchmark. */
export interface Figures {
  subject: string;
  rounds: number;
  ours: Record<Scenario, number>;
  /** All of the peers' commands, one after the other. */
  peers: number;
  /** Each of them. */
  commands: Record<string, number>;
  /** What each side wrote in its full run. */
  outputs: Record<'ours' | 'peers', { files: number; bytes: number }>;
}

/** Edits in each round. */
const EDITS = 4;

interface Round {
  ours: Record<Scenario, number[]>;
  commands: Record<string, number>;
}

/** Times a subject in rounds, in each of which every side has its turn. */
export async function measure(
  name: SubjectName,
  rounds: number,
  progress: (line: string) => void,
): Promise<Figures> {
  const subject = openSubject(name);
  try {
    // The first run fills the caches of the machine; it is not counted.
    prepareOurs(subject, 'same as the peers');
    await timeOurs(subject);
    const all: Round[] = [];
    for (let number = 1; number <= rounds; number++) {
      progress(`${name}: round ${number} of ${rounds}`);
      all.push(await runRound(subject));
    }
    return summarise(subject, all);
  } finally {
    closeSubject(subject);
  }
}

async function runRound(subject: Subject): Promise<Round> {
  const commands = await timePeers(subject);
  prepareOurs(subject, 'with a document for each vertical');
  const verticals = await timeOurs(subject);
  prepareOurs(subject, 'same as the peers');
  const first = await timeFirst(subject);
  prepareOurs(subject, 'same as the peers');
  const cold = await timeOurs(subject);
  const idle = await timeOurs(subject);
  // The first edit loads the compiler, which a watch with nothing to do has had no need of.
  const [firstEdit = Number.NaN, ...edit] = await timeEdits(subject, EDITS);
  return {
    commands,
    ours: {
      cold: [cold],
      verticals: [verticals],
      first: [first],
      idle: [idle],
      edit,
      firstEdit: [firstEdit],
    },
  };
}

/** As on a machine where Node.js has not kept any of our code in compiled form yet. */
async function timeFirst(subject: Subject): Promise<number> {
  const cache = mkdtempSync(join(tmpdir(), 'bench-compile-cache-'));
  try {
    return await timeOurs(subject, { NODE_COMPILE_CACHE: cache });
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}

function summarise(subject: Subject, rounds: Round[]): Figures {
  const of = (scenario: Scenario) => median(rounds.flatMap(({ ours }) => ours[scenario]));
  const sums = rounds.map(({ commands }) =>
    Object.values(commands).reduce((sum, time) => sum + time, 0),
  );
  const names = Object.keys(rounds[0]?.commands ?? {});
  return {
    subject: SUBJECTS[subject.name].title,
    rounds: rounds.length,
    ours: {
      cold: of('cold'),
      verticals: of('verticals'),
      first: of('first'),
      idle: of('idle'),
      edit: of('edit'),
      firstEdit: of('firstEdit'),
    },
    peers: median(sums),
    commands: Object.fromEntries(
      names.map((name) => [name, median(rounds.map(({ commands }) => commands[name] ?? 0))]),
    ),
    outputs: { ours: weighFolder(ourOutput(subject)), peers: weighFolder(peerOutput(subject)) },
  };
}
