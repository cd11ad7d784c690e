export type { FirstPerson } from './first-people.ts';
export { makeConsole } from './make-console.ts';
export type { MadeConsole } from './make-console.ts';
export { mountConsole } from './mount.ts';
export { buildPages } from './pages/index.ts';
