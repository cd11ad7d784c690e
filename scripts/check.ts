import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const HELP = `npm run check: types, code style and the description, all at once

Usage: npm run check

Runs TypeScript in strict mode, Biome (linter and formatter) and \`npm run lint\` over the whole
repo, compares the description with the one that was released last, shows what they say, and exits
1 when one of them found something.
\`npm run format\` mends what can be mended by itself.
`;

const root = fileURLToPath(new URL('..', import.meta.url));

const CHECKS = [
  { name: 'types', args: ['node_modules/typescript-native/bin/tsc', '-p', '.'] },
  { name: 'types of docs', args: ['node_modules/typescript-native/bin/tsc', '-p', 'docs-site'] },
  { name: 'types of console', args: ['node_modules/typescript-native/bin/tsc', '-p', 'console'] },
  {
    name: 'style',
    args: [
      'node_modules/@biomejs/biome/bin/biome',
      'check',
      '--error-on-warnings',
      '--max-diagnostics=none',
      '.',
    ],
  },
  { name: 'description', args: ['scripts/lint.ts'] },
  { name: 'release', args: ['scripts/check-release.ts'] },
];

interface Outcome {
  name: string;
  code: number;
  output: string;
  seconds: string;
}

function runCheck({ name, args }: (typeof CHECKS)[number]): Promise<Outcome> {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('close', (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      resolve({ name, code: code ?? 1, output, seconds });
    });
  });
}

if (process.argv.includes('--help')) {
  process.stdout.write(HELP);
} else {
  const outcomes = await Promise.all(
    CHECKS.map(async (check) => {
      const outcome = await runCheck(check);
      const verdict = outcome.code === 0 ? 'ok' : 'FAILED';
      console.log(`${check.name.padEnd(16)} ${verdict} (${outcome.seconds} s)`);
      return outcome;
    }),
  );
  for (const { name, code, output } of outcomes) {
    if (code !== 0) console.error(`\n${name}:\n${output}`);
  }
  process.exitCode = outcomes.some(({ code }) => code !== 0) ? 1 : 0;
}
