import type { JsonObject } from '../openapi/json.ts';
import { compareRootBehaviours } from './behaviours/root.ts';
import { createContext } from './context.ts';
import { compareOperations } from './operations.ts';
import { compareRoot } from './root.ts';
import { compareSecuritySchemes } from './security.ts';
import type { Change } from './types.ts';
import { compareWebhooks } from './webhooks.ts';

/**
 * Compares two descriptions by what they say, not by how it is written down: the order of keys and
 * lists, where shared parts stand and what they are called make no difference.
 *
 * @param old a bundled OpenAPI 3.1 document that has passed the checks
 * @param now likewise
 * @returns every change once, the gravest first
 */
export function diffDocuments(old: JsonObject, now: JsonObject): Change[] {
  const context = createContext(old, now);
  compareOperations(context);
  compareWebhooks(context);
  compareSecuritySchemes(context);
  compareRootBehaviours(context);
  compareRoot(context);
  return context.collector.list();
}
