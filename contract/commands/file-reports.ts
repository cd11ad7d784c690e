import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { RunEvent, RunResult } from '../types.ts';
import type { ContractArguments } from './contract-options.ts';

/** The reports that were asked for, in files. */
export interface FileReports {
  take(event: RunEvent): void;
  /** @returns the paths, as they were given */
  write(result: RunResult): Promise<string[]>;
}

/** Gathers what the reports are made of. */
export async function createFileReports(
  wanted: ContractArguments['reports'],
  cwd: string,
): Promise<FileReports> {
  const events: RunEvent[] = [];
  const files = Object.entries(wanted);
  return {
    take(event) {
      if (files.length > 0) events.push(event);
    },
    async write() {
      for (const [, file] of files) {
        const path = resolve(cwd, file);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, '');
      }
      return files.map(([, file]) => file);
    },
  };
}
