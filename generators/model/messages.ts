import { isObject, textOf } from '../openapi/json.ts';
import type { Json } from '../openapi/json.ts';
import type { Messages } from './behaviours.ts';

/** Reads `x-messages`: a plain text is short for the message alone. */
export function readMessages(value: Json | undefined): Messages {
  if (!isObject(value)) return {};
  const messages: Messages = {};
  for (const [violation, entry] of Object.entries(value)) {
    if (violation === 'x-assumed') continue;
    if (typeof entry === 'string') {
      messages[violation] = { message: entry };
      continue;
    }
    if (!isObject(entry)) continue;
    const message = textOf(entry['message']);
    const name = textOf(entry['name']);
    const code = textOf(entry['code']);
    if (message === undefined) continue;
    messages[violation] = {
      message,
      ...(name === undefined ? {} : { name }),
      ...(code === undefined ? {} : { code }),
    };
  }
  return messages;
}
