import { TOTP } from 'otpauth';
import type { Role } from '../context.ts';
import { deriveCsrfToken } from '../keys.ts';
import { callConsole } from '../test-console.ts';
import type { Answer, Method, TestConsole } from '../test-console.ts';
import { hashPassword } from './passwords.ts';
import { createTotpSecret, nameTotpContext } from './totp.ts';

export const PASSWORD = 'seven quiet rivers run north';

export interface TestMember {
  userId: number;
  email: string;
  /** Of the app; undefined when there is none. */
  secret: string | undefined;
  /** What the app shows now. */
  code(): string;
}

export interface MemberOptions {
  role?: Role;
  clientId?: number | undefined;
  /** With an app that shows codes? Default: true */
  totp?: boolean;
}

let people = 0;

/** Makes somebody who can sign in with {@link PASSWORD}, and an app. */
export async function addMember(
  { console, clock }: TestConsole,
  { role = 'owner', clientId, totp = true }: MemberOptions,
): Promise<TestMember> {
  people += 1;
  const { db, cipher } = console.sandbox;
  const email = `member-${people}@shop.example`;
  const { id: userId } = await db
    .insertInto('console_users')
    .values({
      ...{ email, role, name: `Member ${people}`, client_id: clientId ?? null },
      password_hash: await hashPassword(console, PASSWORD),
      passkey_user_id: console.sandbox.random(32),
      created_at: clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const secret = totp ? createTotpSecret(console) : undefined;
  if (secret !== undefined) {
    await db
      .insertInto('console_factors')
      .values({
        ...{ user_id: userId, kind: 'totp', name: 'Phone', created_at: clock.now() },
        secret: cipher.seal(secret, nameTotpContext(userId)),
      })
      .execute();
  }
  const code = () => showCode(secret ?? '', clock.now());
  return { userId, email, secret, code };
}

/** What an app shows. */
export function showCode(secret: string, now: Date): string {
  return new TOTP({ secret }).generate({ timestamp: now.getTime() });
}

/** A browser: it keeps cookies, and sends the token of the session with changes. */
export class TestBrowser {
  readonly #console: TestConsole;
  readonly #address: string;
  readonly cookies = new Map<string, string>();

  constructor(console: TestConsole, address = '127.0.0.1') {
    this.#console = console;
    this.#address = address;
  }

  /** Calls an operation; what the answer says of cookies is kept. */
  async call(
    method: Method,
    path: string,
    body?: object,
    headers: Record<string, string | undefined> = {},
  ): Promise<Answer> {
    const key = this.cookies.get('octopus_console');
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await callConsole(this.#console.server, method, path, body, {
      ...(cookie === '' ? {} : { cookie }),
      ...(key === undefined || method === 'GET' ? {} : { 'x-csrf-token': deriveCsrfToken(key) }),
      'x-forwarded-for': this.#address,
      'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
      ...headers,
    });
    const [, name = '', value = ''] =
      /^([^=]+)=([^;]*)/.exec(String(answer.headers['set-cookie'] ?? '')) ?? [];
    if (value === '') this.cookies.delete(name);
    else this.cookies.set(name, value);
    return answer;
  }

  /** Password, then the code of the app where there is one. */
  async signIn(member: TestMember): Promise<Answer> {
    const first = await this.enterPassword(member);
    if (member.secret === undefined) return first;
    return this.call('POST', '/sign-in/totp', { code: member.code() });
  }

  enterPassword({ email }: Pick<TestMember, 'email'>, password = PASSWORD): Promise<Answer> {
    return this.call('POST', '/sign-in', { email, password });
  }
}

/** Status and message of a refusal, or the status alone. */
export function tell({ status, body }: Answer): string {
  return [status, body?.error?.message].filter(Boolean).join(' ');
}

/** Lets time pass for people, in minutes. */
export function wait({ clock }: TestConsole, minutes: number): void {
  clock.moveTo(new Date(clock.now().getTime() + minutes * 60_000));
}
