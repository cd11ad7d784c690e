import { ApiError, ConnectionError } from '@octopus-cards/console-client';

/** The person closed the dialog that asks for a confirmation: they know, and need not be told. */
export function wasCancelled(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'STEP_UP_REQUIRED';
}

/** What went wrong, as a sentence. */
export function describeError(error: unknown): string {
  if (error instanceof ApiError) {
    const { status, retryAfter, message } = error;
    if (status === 429 && retryAfter !== undefined) {
      return `Too many attempts. Try again in ${describeSeconds(retryAfter)}.`;
    }
    return toSentence(message);
  }
  if (error instanceof ConnectionError) {
    return 'The console cannot be reached. Check your connection, then try again.';
  }
  return error instanceof Error ? toSentence(error.message) : 'Something went wrong.';
}

/** The id by which support finds a request; undefined when the message says all, and nobody needs support. */
export function findRequestId(error: unknown): string | undefined {
  if (!(error instanceof ApiError) || [400, 401, 429].includes(error.status)) return undefined;
  return error.requestId;
}

/** What the back end says of a field, by the name of the field. Its messages begin with the name. */
export function findFieldErrors(error: unknown, names: readonly string[]): Record<string, string> {
  if (!(error instanceof ApiError) || error.status !== 400) return {};
  const name = /^\w+/.exec(error.message)?.[0];
  return name !== undefined && names.includes(name) ? { [name]: describeError(error) } : {};
}

function describeSeconds(seconds: number): string {
  if (seconds > 90) return `${Math.ceil(seconds / 60)} minutes`;
  return seconds === 1 ? '1 second' : `${seconds} seconds`;
}

/** `low_balance must be …` → `Low balance must be ….` */
function toSentence(message: string): string {
  const words = message.replace(/^\w+/, (word) => word.replaceAll('_', ' '));
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`;
}
