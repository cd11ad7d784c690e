import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { styleText } from 'node:util';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Plan } from '../pipeline/plan.ts';
import { diffLines } from './diff-lines.ts';

/** How a run tells what it does: to a person, to a log, or to a machine. */
export interface Reporter {
  begin(): void;
  step(description: string, step: string, detail: string): void;
  nothingToDo(files: number): void;
  /** Tells the outcome; answers whether anything differs from what was on disk. */
  finish(plans: Plan[]): boolean;
  refuse(diagnostics: readonly Diagnostic[]): Promise<void>;
  /** For `--watch`: the run is over and the next waits for a change. */
  waiting(files: number): void;
}

/** How many files `--check` shows a difference for, and how many lines of each. */
const SHOWN_FILES = 10;
const SHOWN_LINES = 12;

export function createReporter({
  json,
  check,
  cwd,
}: {
  json: boolean;
  check: boolean;
  cwd: string;
}): Reporter {
  const colour = process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined;
  const paint = (format: Parameters<typeof styleText>[0], text: string) =>
    colour ? styleText(format, text, { validateStream: false }) : text;
  let started = 0;
  let last = 0;
  let timings: { description: string; step: string; detail: string; ms: number }[] = [];
  const say = (text: string) => {
    if (!json) process.stdout.write(`${text}\n`);
  };
  const tell = (value: object) => {
    if (json) process.stdout.write(`${JSON.stringify(value)}\n`);
  };
  const elapsed = () => Math.round(performance.now() - started);

  return {
    begin() {
      started = performance.now();
      last = started;
      timings = [];
    },
    step(description, step, detail) {
      const now = performance.now();
      const ms = Math.round(now - last);
      last = now;
      timings.push({ description, step, detail, ms });
      const time = paint('dim', `${String(ms).padStart(5)} ms`);
      say(`${time}  ${paint('cyan', description)} ${step.padEnd(7)} ${detail}`);
    },
    nothingToDo(files) {
      say(`Nothing to do: ${count(files, 'file')} up to date (${elapsed()} ms).`);
      tell({ ok: true, written: [], deleted: [], unchanged: files, ms: elapsed(), steps: [] });
    },
    finish(plans) {
      const written = plans.flatMap((plan) => plan.write.map(({ path }) => show(plan, path, cwd)));
      const deleted = plans.flatMap((plan) => plan.delete.map((path) => show(plan, path, cwd)));
      const unchanged = plans.reduce((sum, plan) => sum + plan.unchanged.length, 0);
      const differs = written.length + deleted.length > 0;
      if (check) showDifferences(plans, cwd, say, paint);
      say(summarise(check, written.length, deleted.length, unchanged, elapsed()));
      tell({
        ok: !(check && differs),
        ...(check ? { differs: written, stale: deleted } : { written, deleted }),
        unchanged,
        ms: elapsed(),
        steps: timings,
      });
      return differs;
    },
    async refuse(diagnostics) {
      const { Locator } = await import('../diagnostics/locate.ts');
      const { renderDiagnostic, resolveDiagnostics } = await import('../diagnostics/render.ts');
      const resolved = resolveDiagnostics(diagnostics, new Locator(), cwd);
      tell({ ok: false, diagnostics: resolved, ms: elapsed() });
      if (json) return;
      const onError = process.stderr.isTTY === true && process.env['NO_COLOR'] === undefined;
      for (const diagnostic of resolved) {
        process.stderr.write(`${renderDiagnostic(diagnostic, onError)}\n\n`);
      }
      process.stderr.write(`Refused: ${count(resolved.length, 'error')}; nothing was written.\n`);
    },
    waiting(files) {
      say(paint('dim', `Watching ${count(files, 'file')}; Ctrl-C ends.`));
    },
  };
}

function summarise(
  check: boolean,
  written: number,
  deleted: number,
  unchanged: number,
  ms: number,
): string {
  if (!check) {
    return `Done in ${ms} ms: ${written} written, ${deleted} deleted, ${unchanged} unchanged.`;
  }
  if (written + deleted === 0) return `Up to date: ${count(unchanged, 'file')} (${ms} ms).`;
  const differ = `${count(written + deleted, 'file')} would change`;
  return `Not up to date: ${differ} (${ms} ms). Run \`octopus generate\` and commit the result.`;
}

function showDifferences(
  plans: Plan[],
  cwd: string,
  say: (text: string) => void,
  paint: (format: Parameters<typeof styleText>[0], text: string) => string,
): void {
  let shown = 0;
  for (const plan of plans) {
    for (const { path, content, exists } of plan.write) {
      say(`${paint('yellow', exists ? 'changed' : 'missing')} ${show(plan, path, cwd)}`);
      if (!exists || ++shown > SHOWN_FILES) continue;
      const before = readFileSync(join(plan.folder, path), 'utf8');
      for (const line of diffLines(before, content, SHOWN_LINES)) {
        say(
          paint(
            line.startsWith('+') ? 'green' : line.startsWith('-') ? 'red' : 'dim',
            `    ${line}`,
          ),
        );
      }
    }
    for (const path of plan.delete) say(`${paint('yellow', 'stale')}   ${show(plan, path, cwd)}`);
  }
}

function show(plan: Plan, path: string, cwd: string): string {
  const full = join(plan.folder, path);
  return (full.startsWith(`${cwd}/`) ? full.slice(cwd.length + 1) : full).replaceAll('\\', '/');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
