import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from './processes.ts';
import { timeSequence } from './processes.ts';
import type { Subject } from './subjects.ts';

const bin = fileURLToPath(new URL('../../node_modules/.bin', import.meta.url));
const OUT = 'peers';
const ORVAL_CONFIG = 'orval.config.mjs';

/**
 * The peers' commands that make what ours makes in one: the bundle as YAML and as JSON, and from
 * the JSON (the quicker of the two to read) the types and a client on fetch.
 */
export function listPeerCommands(input: string): Command[] {
  return [
    { name: 'redocly bundle (yaml)', args: bundle(input, 'yaml') },
    { name: 'redocly bundle (json)', args: bundle(input, 'json') },
    {
      name: 'openapi-typescript',
      args: [join(bin, 'openapi-typescript'), `${OUT}/openapi.json`, '-o', `${OUT}/types.ts`],
    },
    { name: 'orval (fetch)', args: [join(bin, 'orval'), '--config', ORVAL_CONFIG] },
  ];
}

function bundle(input: string, format: string): string[] {
  return [join(bin, 'redocly'), 'bundle', input, '-o', `${OUT}/openapi.${format}`];
}

/** Runs the peers one after the other into an empty folder; answers the milliseconds of each. */
export function timePeers(subject: Subject): Promise<Record<string, number>> {
  rmSync(join(subject.cwd, OUT), { recursive: true, force: true });
  const target = { target: `./${OUT}/client.ts`, client: 'fetch', mode: 'single' };
  const config = { api: { input: { target: `./${OUT}/openapi.json` }, output: target } };
  writeFileSync(join(subject.cwd, ORVAL_CONFIG), `export default ${JSON.stringify(config)};\n`);
  return timeSequence(listPeerCommands(subject.input), subject);
}

export function peerOutput({ cwd }: Subject): string {
  return join(cwd, OUT);
}
