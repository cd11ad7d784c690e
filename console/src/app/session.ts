import type { operations } from '@octopus-cards/console-client';
import type { SessionInfo } from '@octopus-cards/console-react/schemas';
import { createContext, use } from 'react';
import { operationRoles } from 'virtual:operation-roles';

/** The name of an operation of the console. */
export type OperationId = keyof operations;

/** Who is signed in. */
export const SessionContext = createContext<SessionInfo | undefined>(undefined);

/** Who is signed in. Pages are only shown when somebody is. */
export function useSession(): SessionInfo {
  const session = use(SessionContext);
  if (session === undefined)
    throw new Error('useSession was called outside the pages behind sign-in');
  return session;
}

/** Tells whether a role may call an operation, by the description. */
export function isAllowed(role: string, operation: OperationId): boolean {
  return operationRoles[operation]?.includes(role) ?? true;
}

/** What the person may do: `const can = useCan(); can('createApiKey')`. */
export function useCan(): (operation: OperationId) => boolean {
  const { role } = useSession();
  return (operation) => isAllowed(role, operation);
}
