import { UsageError } from '@octopus-cards/toolkit/compile';
import type { AccountOptions } from '../courier/account.ts';

/** Flags of one account. */
export interface AccountFlags {
  token: string | undefined;
  basic: string | undefined;
  /** `Name: value` each. */
  header: string[] | undefined;
  /** `name=value` each, with the names of `x-session`. */
  login: string[] | undefined;
}

/**
 * An account from flags, and from variables with a prefix where there is no flag: `…TOKEN`,
 * `…BASIC`, `…HEADER` (lines) and `…LOGIN` (`name=value` lines or words).
 *
 * @returns undefined when nothing is given
 * @throws UsageError
 */
export function readAccount(
  env: NodeJS.ProcessEnv,
  prefix: string,
  flags: AccountFlags,
): AccountOptions | undefined {
  const variable = (name: string) => {
    const text = env[`${prefix}${name}`]?.trim();
    return text === '' ? undefined : text;
  };
  const token = flags.token ?? variable('TOKEN');
  const basic = flags.basic ?? variable('BASIC');
  const headers = (flags.header ?? variable('HEADER')?.split('\n'))?.map(readHeader);
  const login = (flags.login ?? variable('LOGIN')?.split(/\s+/))?.map(readPair);
  if (basic !== undefined && !basic.includes(':')) {
    throw new UsageError('--basic takes user:password.');
  }
  if ([token, basic, headers, login].every((each) => each === undefined)) return undefined;
  return {
    token,
    basic,
    headers,
    session: login === undefined ? undefined : Object.fromEntries(login),
  };
}

function readHeader(text: string): [name: string, value: string] {
  const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+):[ \t]*(.*?)[ \t]*$/.exec(text.trim()) ?? [];
  if (name !== undefined && value !== undefined) return [name, value];
  throw new UsageError(`--header takes "Name: value", not "${text}".`);
}

function readPair(text: string): [name: string, value: string] {
  const at = text.indexOf('=');
  if (at > 0) return [text.slice(0, at), text.slice(at + 1)];
  throw new UsageError('--login takes name=value, such as apiKey=… for what x-session asks for.');
}
