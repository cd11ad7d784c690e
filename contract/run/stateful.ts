import { StoppedError } from '../courier/courier.ts';
import { LoginError } from '../courier/session.ts';
import type { Check, Courier, Problem, ProbeCheck, Tools } from '../types.ts';

export interface ProbesOptions {
  checks: readonly Check[];
  courier: Courier;
  tools: Tools;
  /** The ones that take a while too? */
  deep: boolean;
  onProbe: (check: string, ran: boolean, problems: readonly Problem[]) => void;
  onProblem: (problem: Problem) => void;
  warn: (message: string) => void;
}

/**
 * Runs the probes: first, side by side, those that do not mind company; then each of the others by
 * itself.
 */
export async function runProbes(options: ProbesOptions): Promise<void> {
  const probes = options.checks.filter((check): check is ProbeCheck => check.kind === 'probe');
  const isReady = (probe: ProbeCheck) =>
    (options.deep || probe.deep !== true) &&
    (options.courier.hasOther || probe.other !== true) &&
    probe.applies(options.tools);
  const ready = probes.filter((probe) => {
    if (isReady(probe)) return true;
    options.onProbe(probe.id, false, []);
    return false;
  });
  const social = ready.filter(({ alone }) => alone !== true);
  const ended = await Promise.allSettled(social.map((probe) => runProbe(probe, options)));
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  for (const probe of ready.filter(({ alone }) => alone === true)) await runProbe(probe, options);
}

async function runProbe(probe: ProbeCheck, options: ProbesOptions): Promise<void> {
  const problems: Problem[] = [];
  try {
    for await (const problem of probe.probe(options.courier, options.tools)) {
      problems.push(problem);
      options.onProblem(problem);
    }
  } catch (error) {
    if (error instanceof StoppedError || error instanceof LoginError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    options.warn(`The check ${probe.id} broke off: ${why}`);
  }
  options.onProbe(probe.id, true, problems);
}
