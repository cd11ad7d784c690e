import type { Kind } from '../types.ts';
import { BEHAVIOUR_KINDS } from './behaviours.ts';
import { listSchemaKinds } from './schemas.ts';
import { STRUCTURE_KINDS } from './structure.ts';
import { WORD_KINDS } from './words.ts';

/** Every kind of change by its name, with title, reason and classes. */
export const CATALOGUE: Readonly<Record<string, Kind>> = {
  ...STRUCTURE_KINDS,
  ...listSchemaKinds(),
  ...BEHAVIOUR_KINDS,
  ...WORD_KINDS,
};
