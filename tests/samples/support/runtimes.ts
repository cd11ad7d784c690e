import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SampleLanguage } from '../../../generators/targets/docs/types.ts';

/** How samples of a language are run that this repo does not bring along. */
export interface Runtime {
  language: SampleLanguage;
  /** The command that runs it; undefined: it is not on this machine. */
  command: string | undefined;
  /** What is missing, for the report. */
  missing: string;
  /** Writes all samples, and does what has to be done once. */
  write(folder: string, samples: string[]): void;
  /** Command and arguments that run the sample of a number. */
  line(folder: string, index: number): [command: string, args: string[]];
}

/** The first command that can do what is asked of it. */
function find(commands: string[], args: string[]): string | undefined {
  return commands.find((command) => spawnSync(command, args).status === 0);
}

function writeFiles(extension: string): Runtime['write'] {
  return (folder, samples) => {
    samples.forEach((code, index) => {
      writeFileSync(join(folder, `sample-${index}.${extension}`), code);
    });
  };
}

const python = find(['python3', '/usr/bin/python3'], ['-c', 'import requests']);
const php = find(['php'], ['-r', 'exit(extension_loaded("curl") ? 0 : 1);']);
const go = find(['go', '/usr/local/go/bin/go'], ['version']);

export const RUNTIMES: Runtime[] = [
  {
    language: 'python',
    command: python,
    missing: 'python3 with requests',
    write: writeFiles('py'),
    line: (folder, index) => [python ?? '', [join(folder, `sample-${index}.py`)]],
  },
  {
    language: 'go',
    command: go,
    missing: 'go',
    // Built together: one by one takes minutes.
    write(folder, samples) {
      writeFileSync(join(folder, 'go.mod'), 'module samples\n\ngo 1.18\n');
      samples.forEach((code, index) => {
        mkdirSync(join(folder, `sample-${index}`));
        writeFileSync(join(folder, `sample-${index}`, 'main.go'), code);
      });
      const env = { ...process.env, GOPROXY: 'off', GOFLAGS: '-mod=mod', CGO_ENABLED: '0' };
      const options = { cwd: folder, env, encoding: 'utf8' } as const;
      mkdirSync(join(folder, 'bin'));
      for (const args of [
        ['vet', './...'],
        ['build', '-o', 'bin/', './...'],
      ]) {
        const { status, stderr } = spawnSync(go ?? '', args, options);
        if (status !== 0) throw new Error(`go ${args[0]}: ${stderr}`);
      }
    },
    line: (folder, index) => [join(folder, 'bin', `sample-${index}`), []],
  },
  {
    language: 'php',
    command: php,
    missing: 'php with the extension curl',
    write: writeFiles('php'),
    line: (folder, index) => [php ?? '', [join(folder, `sample-${index}.php`)]],
  },
];
