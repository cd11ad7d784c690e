import { parseArgs, styleText } from 'node:util';
import type { Finding } from '../doctor/finding.ts';
import type { CommandLine } from './command-line.ts';
import { readUsage } from './usage.ts';

export const summary = 'explain what is wrong with an installation, and how to mend it';

const HELP = `octopus doctor: ${summary}

Usage: octopus doctor [options]

Looks at Node.js, the packages of this project, the configuration, the descriptions, what was
generated from them, .gitattributes, the ports that servers listen on, and the proxy. It changes
nothing.

Options:
  --config FILE         the configuration; default: octopus.config.ts (.js, .json) here
  --json                one JSON object on standard output, for machines
  --help                this text

Examples:
  octopus doctor
  octopus doctor --json

Exit codes: 0 all is well, or warnings only; 1 something does not work; 2 wrong usage.
`;

const OPTIONS = {
  config: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What completes this command. */
export function describe(): CommandLine {
  return { options: OPTIONS };
}

/** Runs `octopus doctor`; answers the exit code. */
export async function run(args: string[], cwd: string): Promise<number> {
  const { values } = readUsage(
    () => parseArgs({ args, options: OPTIONS, allowPositionals: false }),
    OPTIONS,
  );
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const { examine } = await import('../doctor/examine.ts');
  const findings = await examine({
    cwd,
    configFile: values.config,
    env: process.env,
    nodeVersion: process.versions.node,
    runsTypeScript: process.features.typescript !== false,
  });
  const ok = findings.every(({ state }) => state !== 'error');
  process.stdout.write(
    values.json === true ? `${JSON.stringify({ ok, findings }, null, 2)}\n` : print(findings),
  );
  return ok ? 0 : 1;
}

const COLOURS = { ok: 'green', warning: 'yellow', error: 'red' } as const;

function print(findings: readonly Finding[]): string {
  const colour = process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined;
  const lines = findings.flatMap(({ check, state, message, fix }) => {
    const word = state.padEnd(8);
    const shown = colour ? styleText(COLOURS[state], word, { validateStream: false }) : word;
    return [
      `${shown} ${check.padEnd(14)} ${message}`,
      ...(fix === undefined ? [] : [`${' '.repeat(24)}fix: ${fix}`]),
    ];
  });
  const count = (state: Finding['state']) => findings.filter((one) => one.state === state).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const sum = errors + warnings === 0 ? 'All is well.' : `${errors} errors, ${warnings} warnings.`;
  return `${lines.join('\n')}\n\n${sum}\n`;
}
