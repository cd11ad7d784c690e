import { didYouMean } from '../util/names.ts';

/** The command line was not understood: exit code 2, and the text alone. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Runs a parser of arguments and turns what it throws into a {@link UsageError}. */
export function readUsage<T>(parse: () => T, options: Record<string, unknown>): T {
  try {
    return parse();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const unknown = /Unknown option '--([^']+)'/.exec(message)?.[1];
    if (unknown !== undefined) {
      throw new UsageError(
        `There is no option --${unknown}.${didYouMean(unknown, Object.keys(options))}`,
      );
    }
    throw new UsageError(message);
  }
}
