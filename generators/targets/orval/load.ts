import { createRequire } from 'node:module';
import { DiagnosticsError } from '../../diagnostics/diagnostic.ts';

type Orval = typeof import('orval');

/**
 * Loads orval, which is an optional peer of the toolkit: only some targets need it.
 *
 * @throws DiagnosticsError that tells the command, when orval is not installed
 */
export async function loadOrval(
  target: string,
  load: () => Promise<Orval> = () => import('orval'),
): Promise<Orval> {
  // It keeps the `console.log` that it finds when it is loaded, to praise itself after each run.
  const { log } = console;
  console.log = () => {};
  try {
    return await load();
  } catch (error) {
    if (!(error instanceof Error) || !isMissing(error)) throw error;
    throw new DiagnosticsError([
      {
        code: 'config-invalid',
        severity: 'error',
        message: `The target "${target}" is made by orval, which is not installed.`,
        fix: `Run \`npm install --save-dev --save-exact orval@${readVersion()}\`, or take the target out of the configuration.`,
      },
    ]);
  } finally {
    console.log = log;
  }
}

/** Is it orval itself that is not there? What orval needs in turn is for its own message. */
function isMissing(error: Error): boolean {
  const isUnresolved = 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
  return isUnresolved && /Cannot find package 'orval'/.test(error.message);
}

/** The version that the toolkit is tested with: another one may write something else. */
function readVersion(): string {
  const manifest: { peerDependencies: { orval: string } } = createRequire(import.meta.url)(
    '../../package.json',
  );
  return manifest.peerDependencies.orval;
}
