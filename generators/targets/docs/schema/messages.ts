import type { Messages } from '../../../model/behaviours.ts';
import type { Field, Inline } from '../content/blocks.ts';

/** The words for the kinds of violation. */
const VIOLATIONS: Record<string, string> = {
  '*': 'otherwise',
  required: 'missing',
  type: 'of another type',
  syntax: 'not JSON',
  minimum: 'too small',
  exclusiveMinimum: 'too small',
  maximum: 'too large',
  exclusiveMaximum: 'too large',
  minLength: 'too short',
  maxLength: 'too long',
  pattern: 'not in this form',
  format: 'not in this format',
  enum: 'another value',
  minItems: 'too few',
  maxItems: 'too many',
};

/** The message for each kind of violation, each leading to its place among the errors. */
export function listMessages(
  messages: Messages,
  scope: { findMessage: (message: string) => string | undefined },
): Field['messages'] {
  const entries = Object.entries(messages);
  return entries.map(([key, { message }]) => {
    const words = key === '*' && entries.length === 1 ? 'not valid' : (VIOLATIONS[key] ?? key);
    const href = scope.findMessage(message);
    const code: Inline = { code: message };
    return { violation: words, message: href === undefined ? code : { link: href, content: code } };
  });
}
