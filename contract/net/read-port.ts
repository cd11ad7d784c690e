import { UsageError } from '@octopus-cards/toolkit/compile';

/**
 * Reads the option `--port`.
 *
 * @throws UsageError when it is no port
 */
export function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new UsageError(`--port takes a number from 0 to 65535, not "${text}".`);
}
