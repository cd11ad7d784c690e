/** What one look at an installation found. */
export interface Finding {
  /** What was looked at: `node`, `config`, … */
  check: string;
  state: 'ok' | 'warning' | 'error';
  message: string;
  /** What to do about it; there whenever something is not as it should be. */
  fix?: string;
}

/** Where and how the doctor looks. */
export interface Patient {
  /** The folder of the project. */
  cwd: string;
  /** The file that `--config` names. */
  configFile: string | undefined;
  env: NodeJS.ProcessEnv;
  /** Such as `24.1.0`. */
  nodeVersion: string;
  /** Can this Node.js run TypeScript as it is? */
  runsTypeScript: boolean;
}

export function ok(check: string, message: string): Finding {
  return { check, state: 'ok', message };
}

export function warn(check: string, message: string, fix: string): Finding {
  return { check, state: 'warning', message, fix };
}

export function fail(check: string, message: string, fix: string): Finding {
  return { check, state: 'error', message, fix };
}
