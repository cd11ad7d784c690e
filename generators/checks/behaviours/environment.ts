import { listOf, objectOf, textOf } from '../../openapi/json.ts';
import type { Json } from '../../openapi/json.ts';
import { joinPointer } from '../../openapi/pointer.ts';
import type { Lookup } from '../lookup.ts';

/** `x-environment`: when one server has one, each has its own. */
export function checkEnvironments(lookup: Lookup): void {
  const servers = listOf(lookup.context.document['servers']);
  if (readEnvironments(servers).length === 0) return;
  const seen = new Set<string>();
  servers.forEach((server, index) => {
    const at = joinPointer('/servers', index);
    const environment = textOf(objectOf(server)['x-environment']);
    if (environment === undefined) {
      const message = 'The server has no x-environment, but another one has.';
      lookup.context.report('environment-unverified', at, message);
      return;
    }
    if (seen.has(environment)) {
      const message = `Another server has the environment "${environment}" already.`;
      lookup.context.report('environment-unverified', `${at}/x-environment`, message);
    }
    seen.add(environment);
  });
}

/** The environments of the servers that say one. */
export function readEnvironments(servers: Json[]): string[] {
  return servers
    .map((server) => textOf(objectOf(server)['x-environment']))
    .filter((environment) => environment !== undefined);
}
