import type { ApiModel, Operation } from '@octopus-cards/toolkit';

/**
 * Operations in an order in which later requests can name what earlier answers brought: lists,
 * then what is read by id, then what changes something. What begins and ends sessions is last.
 */
export function sortOperations(model: ApiModel): Operation[] {
  const sessions = listSessionOperations(model);
  return model.operations.toSorted((a, b) => rank(a, sessions) - rank(b, sessions));
}

/** The operations that log in, renew and log out, by id. */
export function listSessionOperations(
  model: ApiModel,
): Map<string, 'login' | 'refresh' | 'logout'> {
  const roles = ['login', 'refresh', 'logout'] as const;
  return new Map(
    model.securitySchemes.flatMap(({ session }) =>
      roles.flatMap((role) => {
        const id = session?.[role]?.operation;
        return id === undefined ? [] : [[id, role]];
      }),
    ),
  );
}

function rank(operation: Operation, sessions: ReadonlyMap<string, string>): number {
  const session = sessions.get(operation.id);
  if (session !== undefined) return session === 'logout' ? 9 : 8;
  const steps = operation.path.split('{').length - 1;
  if (operation.method === 'get' || operation.method === 'head') return Math.min(steps, 3);
  if (operation.method === 'delete') return 7;
  return 4 + Math.min(steps, 2);
}
