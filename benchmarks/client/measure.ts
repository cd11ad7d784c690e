import { median } from '../lib/statistics.ts';
import { weigh, writeModule } from './bundle.ts';
import type { Size } from './bundle.ts';
import { timeCalls, timeLoopback } from './calls.ts';
import type { Cost } from './calls.ts';
import { checkTypes, timeImport } from './loading.ts';
import type { TypeCheck } from './loading.ts';
import { BARE, closeWorkspace, EXTENTS, NAMES, openWorkspace, SOURCES } from './subjects.ts';
import type { Extent, SubjectName } from './subjects.ts';

/** What is known of a client. */
export interface SubjectFigures {
  sizes: Record<Extent, Size>;
  /** Milliseconds. */
  import: number;
  /** What a call costs over bare `fetch`; `fetch` answers at once, or from a server nearby. */
  stub: Cost;
  loopback: Cost;
  types: TypeCheck;
}

export interface Figures {
  rounds: number;
  /** A call of bare `fetch`, with its body read as JSON. */
  bare: { stub: Cost; loopback: Cost };
  subjects: Record<SubjectName, SubjectFigures>;
}

export interface MeasureOptions {
  rounds: number;
  progress(line: string): void;
}

/** Calls of each client in a round. */
const STUB_CALLS = 3000;
const LOOPBACK_CALLS = 300;

/** Takes all figures, one after the other. */
export async function measure({ rounds, progress }: MeasureOptions): Promise<Figures> {
  progress('generating the clients of the peers');
  const cwd = await openWorkspace();
  try {
    progress('bundling');
    const modules: Record<string, string> = { bare: await writeModule(cwd, 'bare', BARE) };
    const sizes = new Map<SubjectName, Record<Extent, Size>>();
    for (const name of NAMES) {
      const { bundles, caller } = SOURCES[name];
      const weights: Partial<Record<Extent, Size>> = {};
      for (const extent of EXTENTS) weights[extent] = await weigh(cwd, bundles[extent]);
      sizes.set(name, weights as Record<Extent, Size>);
      modules[name] = await writeModule(cwd, `${name}-caller`, caller);
    }
    progress('calling, with a fetch that answers at once');
    const stub = await timeCalls(modules, { rounds: rounds * 5, calls: STUB_CALLS });
    progress('calling a server of this machine');
    const loopback = await timeLoopback(modules, { rounds, calls: LOOPBACK_CALLS });
    const imports = await timeImports(modules, rounds, progress);
    const subjects: Partial<Record<SubjectName, SubjectFigures>> = {};
    for (const name of NAMES) {
      progress(`checking the types of ${name}`);
      const types = await checkTypes(cwd, name, SOURCES[name].typed);
      const size = sizes.get(name);
      if (size === undefined) continue;
      subjects[name] = {
        sizes: size,
        import: imports[name] ?? Number.NaN,
        stub: over(stub, name),
        loopback: over(loopback, name),
        types,
      };
    }
    return {
      rounds,
      bare: { stub: costOf(stub, 'bare'), loopback: costOf(loopback, 'bare') },
      subjects: subjects as Record<SubjectName, SubjectFigures>,
    };
  } finally {
    closeWorkspace(cwd);
  }
}

async function timeImports(
  modules: Record<string, string>,
  rounds: number,
  progress: (line: string) => void,
): Promise<Record<string, number>> {
  const times: Record<string, number[]> = {};
  for (let round = 1; round <= rounds; round++) {
    progress(`importing: round ${round} of ${rounds}`);
    for (const [name, path] of Object.entries(modules)) {
      times[name] = [...(times[name] ?? []), await timeImport(path)];
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
}

function costOf(costs: Record<string, Cost>, name: string): Cost {
  return costs[name] ?? { cpu: Number.NaN, wall: Number.NaN };
}

function over(costs: Record<string, Cost>, name: string): Cost {
  const [own, bare] = [costOf(costs, name), costOf(costs, 'bare')];
  return { cpu: own.cpu - bare.cpu, wall: own.wall - bare.wall };
}
