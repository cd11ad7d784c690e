import type { Both, DiffContext } from '../context.ts';
import { compareExtension } from './fields.ts';
import type { ExtensionRule } from './fields.ts';

const SESSION: ExtensionRule = {
  extension: 'x-session',
  added: 'session-added',
  removed: 'session-removed',
  fields: [
    ['/login', 'session-login-changed'],
    ['/refresh', 'session-refresh-changed'],
    ['/logout', 'session-logout-changed'],
    ['/tokens', 'session-tokens-moved'],
    ['/refreshEarly', 'session-timing-changed'],
  ],
};

/** Compares how one logs in and stays logged in. */
export function compareSession(context: DiffContext, both: Both, subject: string): void {
  compareExtension(context, both, SESSION, subject);
}
