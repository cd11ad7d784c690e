import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UsageError } from '@octopus-cards/toolkit/compile';
import type { Report, ReportKind } from '../report/index.ts';
import type { RunEvent } from '../types.ts';

/** The reports that were asked for, in files. */
export interface FileReports {
  take(event: RunEvent): void;
  /** @returns the paths, as they were given */
  write(): string[];
}

/**
 * Begins the reports that were asked for. The files are opened at once, so that a path where
 * nothing can be written is told before the run and not after it.
 *
 * @throws UsageError when a file cannot be written
 */
export async function createFileReports(
  wanted: Partial<Record<ReportKind, string>>,
  cwd: string,
): Promise<FileReports> {
  const begun: { file: string; handle: number; report: Report }[] = [];
  if (Object.keys(wanted).length > 0) {
    const { createReport, REPORT_KINDS } = await import('../report/index.ts');
    for (const kind of REPORT_KINDS) {
      const file = wanted[kind];
      if (file === undefined) continue;
      begun.push({ file, handle: openFile(kind, file, cwd), report: createReport(kind, { cwd }) });
    }
  }
  return {
    take(event) {
      for (const { report } of begun) report.take(event);
    },
    write() {
      for (const { handle, report } of begun) {
        for (const piece of report.write()) writeSync(handle, piece);
        closeSync(handle);
      }
      return begun.map(({ file }) => file);
    },
  };
}

function openFile(kind: ReportKind, file: string, cwd: string): number {
  const path = resolve(cwd, file);
  try {
    mkdirSync(dirname(path), { recursive: true });
    return openSync(path, 'w');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`--${kind} cannot be written: ${why}.`);
  }
}
