import { lazy } from 'react';
import type { ComponentType } from 'react';
import { GROUPS, routes } from './routes.tsx';
import type { AppRoute } from './routes.tsx';
import { isAllowed } from './session.ts';

/** A page that is loaded when it is opened. */
export type LazyPage = AppRoute & { Content: ComponentType };

const pages: readonly LazyPage[] = routes
  .map((route) => ({ ...route, Content: lazy(route.load) }))
  .sort((one, other) => placeOf(one) - placeOf(other));

/** Where the group of a page stands in the menu. */
function placeOf({ group }: AppRoute): number {
  return group === undefined ? GROUPS.length : GROUPS.indexOf(group);
}

/** The pages that a role may see, in the order of the menu. */
export function listPages(role: string): readonly LazyPage[] {
  return pages.filter(({ needs }) => needs === undefined || isAllowed(role, needs));
}

/** The page that a role begins with. */
export function findStart(role: string): LazyPage | undefined {
  return listPages(role).find(({ group }) => group !== undefined);
}
