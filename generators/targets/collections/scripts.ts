import { splitPointer } from '../../openapi/pointer.ts';
import { VARIABLES } from './collection.ts';
import type { CollectionRequest, Login } from './collection.ts';

/** How the scripts of a program say what ours need. */
export interface Dialect {
  /** Reads a variable. */
  get(name: string): string;
  /** Writes a variable. */
  set(name: string, value: string): string;
  /** Is the request sent without credentials? */
  isOpen: string;
  /** Sends the login; `send` gets the lines that read its answer, which is in `answer`. */
  send(login: Login, body: string, read: string[]): string[];
  /** The body of the answer, parsed. */
  answer: string;
  status: string;
  /** A test of the status; `condition` is true when it passes. */
  test(title: string, condition: string): string[];
}

/** Runs before each request: logs in when there is no token, or when it has run out. */
export function writeLogin(login: Login, dialect: Dialect): string[] {
  const { get } = dialect;
  const body = Object.entries(login.body).map(
    ([property, variable]) => `${JSON.stringify(property)}: ${get(variable)}`,
  );
  const isOver =
    login.tokens.accessExpiresAt === undefined
      ? []
      : [
          `const ends = Date.parse(${get(VARIABLES.expires)});`,
          `const isOver = ends - Date.now() < ${login.early * 1000};`,
        ];
  const when = `!${get(VARIABLES.access)}${isOver.length > 0 ? ' || isOver' : ''}`;
  const send = dialect.send(login, `{ ${body.join(', ')} }`, takeTokens(login, dialect));
  return [
    '// Logs in when there is no token, or when it has run out.',
    ...isOver,
    `if (!(${dialect.isOpen}) && (${when})) {`,
    ...send.map((line) => `  ${line}`),
    '}',
  ];
}

/** Keeps the tokens of an answer for the requests that follow. */
function takeTokens({ tokens }: Login, { set }: Dialect): string[] {
  const take = (name: string, pointer: string | undefined) => {
    if (pointer === undefined) return [];
    const steps = splitPointer(pointer).map((step) => `?.[${JSON.stringify(step)}]`);
    return [set(name, `answer${steps.join('')} ?? ''`)];
  };
  return [
    ...take(VARIABLES.access, tokens.access),
    ...take(VARIABLES.refresh, tokens.refresh),
    ...take(VARIABLES.expires, tokens.accessExpiresAt),
  ];
}

/** Runs after a request: is its status documented, and what of the tokens? */
export function writeTests(
  request: CollectionRequest,
  login: Login | undefined,
  dialect: Dialect,
): { after: string[]; tests: string[] } {
  const after: string[] = [];
  if (login !== undefined && request.takesTokens) {
    after.push(
      `if (${dialect.status} < 300) {`,
      `  const answer = ${dialect.answer};`,
      ...takeTokens(login, dialect).map((line) => `  ${line}`),
      '}',
    );
  }
  if (login !== undefined && request.dropsTokens) {
    after.push(`if (${dialect.status} < 300) ${dialect.set(VARIABLES.access, "''")}`);
  }
  if (request.statuses.includes('default')) return { after, tests: [] };
  const exact = request.statuses.filter((status) => /^\d{3}$/.test(status));
  const ranges = request.statuses.filter((status) => /^\dXX$/i.test(status));
  const conditions = [
    ...(exact.length > 0 ? [`[${exact.join(', ')}].includes(${dialect.status})`] : []),
    ...ranges.map((range) => `Math.floor(${dialect.status} / 100) === ${range.charAt(0)}`),
  ];
  return { after, tests: dialect.test('The status is documented', conditions.join(' || ')) };
}
