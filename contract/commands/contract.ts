import { UsageError } from '@octopus-cards/toolkit/compile';
import type { CommandLine } from '@octopus-cards/toolkit/compile';
import type { Receiver } from '../checks/probe/support/receiver.ts';
import { LoginError } from '../courier/session.ts';
import { DescriptionError } from '../description/description-error.ts';
import { describeListenError } from '../net/listening.ts';
import { BUDGETS, PHASES } from '../run/budget.ts';
import { ContractError } from '../run/options.ts';
import { OPTIONS, readContractArguments } from './contract-options.ts';
import type { ContractArguments } from './contract-options.ts';
import { HELP } from './help.ts';

export const summary = 'test a server against its description, with a finding for each defect';

/** What completes this command. */
export async function describe(): Promise<CommandLine> {
  const { listAllChecks } = await import('../run/parts.ts');
  const checks = listAllChecks().map(({ id }) => id);
  const values = { budget: BUDGETS, phase: PHASES, check: checks, 'skip-check': checks };
  return { options: OPTIONS, values, words: ['replay'] };
}

/** Runs `octopus contract`; answers the exit code: 0 all is well, 1 findings, 2 it cannot run. */
export async function run(args: string[], cwd: string): Promise<number> {
  try {
    const given = readContractArguments(args, process.env);
    if (given.help) {
      process.stdout.write(HELP);
      return 0;
    }
    if (given.listChecks) return await listChecks();
    return await untilSignal((signal) =>
      withReceiver(given, () =>
        given.replay === undefined ? test(given, cwd, signal) : replay(given, cwd, signal),
      ),
    );
  } catch (error) {
    if (!isForPeople(error)) throw error;
    process.stderr.write(`octopus contract: ${error.message}\n`);
    return 2;
  }
}

function isForPeople(error: unknown): error is Error {
  return [UsageError, ContractError, DescriptionError, LoginError].some(
    (kind) => error instanceof kind,
  );
}

/** Ctrl-C ends the run in good order: what was found is reported. A second one ends the process. */
async function untilSignal(work: (signal: AbortSignal) => Promise<number>): Promise<number> {
  const controller = new AbortController();
  const stop = () => controller.abort();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    return await work(controller.signal);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

/** Takes webhooks while the work goes on, when that was asked for. */
async function withReceiver(
  given: ContractArguments,
  work: () => Promise<number>,
): Promise<number> {
  const { receiver: place, run, quiet } = given;
  if (place === undefined) return work();
  const { openReceiver } = await import('../checks/probe/support/receiver.ts');
  let receiver: Receiver;
  try {
    receiver = await openReceiver(place);
  } catch (error) {
    const why = describeListenError(error, place.port, place.host);
    throw new UsageError(`No webhooks can be taken. ${why.replace('--port', '--receiver')}`);
  }
  try {
    if (!quiet) process.stdout.write(`Webhooks are taken at ${receiver.url}\n`);
    run.receiver = receiver;
    return await work();
  } finally {
    await receiver.close();
  }
}

async function test(given: ContractArguments, cwd: string, signal: AbortSignal): Promise<number> {
  const [{ testContract }, { createTerminalReport }, { updateBaseline }, { createFileReports }] =
    await Promise.all([
      import('../run/run.ts'),
      import('../report/terminal.ts'),
      import('../findings/baseline.ts'),
      import('./file-reports.ts'),
    ]);
  const report = createTerminalReport({
    write: (text) => process.stdout.write(text),
    tty: process.stdout.isTTY === true,
    quiet: given.quiet,
    cwd,
  });
  const files = await createFileReports(given.reports, cwd);
  const result = await testContract({
    ...given.run,
    url: given.url ?? '',
    cwd,
    signal,
    onEvent: (event) => {
      report(event);
      files.take(event);
    },
  });
  for (const path of files.write()) process.stdout.write(`Report: ${path}\n`);
  const { updateBaseline: update } = given;
  if (update !== undefined) {
    const { added, removed } = updateBaseline(update.file, cwd, result.findings, update.expires);
    process.stdout.write(`Baseline ${update.file}: ${added} added, ${removed} removed.\n`);
    return 0;
  }
  return result.findings.length > 0 ? 1 : 0;
}

async function replay(given: ContractArguments, cwd: string, signal: AbortSignal): Promise<number> {
  const [{ replayFinding }, { renderReplay }] = await Promise.all([
    import('../findings/replay.ts'),
    import('../report/replay.ts'),
  ]);
  const { spec, store, ...run } = given.run;
  const replayed = await replayFinding(given.replay ?? '', {
    ...run,
    ...(spec === undefined ? {} : { spec }),
    ...(store === undefined ? {} : { store }),
    url: given.url,
    cwd,
    signal,
  });
  process.stdout.write(renderReplay(replayed, cwd));
  return replayed.finding === undefined ? 0 : 1;
}

async function listChecks(): Promise<number> {
  const { listAllChecks } = await import('../run/parts.ts');
  const checks = listAllChecks(1);
  const width = Math.max(...checks.map(({ id }) => id.length));
  process.stdout.write(checks.map(({ id, rule }) => `${id.padEnd(width)}  ${rule}\n`).join(''));
  return 0;
}
