import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface RespectRun {
  code: number;
  /** What it has printed, without colours. */
  output: string;
}

/**
 * Runs Redocly on a file: `lint` for its form, `respect` against live servers. It is told to send
 * nothing about this run to anybody.
 */
export function runRedocly(...args: string[]): Promise<RespectRun> {
  const child = spawn(process.execPath, ['node_modules/@redocly/cli/bin/cli.js', ...args], {
    cwd: root,
    env: {
      ...process.env,
      NO_COLOR: '1',
      FORCE_COLOR: '0',
      REDOCLY_TELEMETRY: 'off',
      REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
    },
  });
  let output = '';
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
