import type { Asked, Fault, Told } from '../proxy.ts';
import {
  answering,
  dropHeader,
  editJson,
  instead,
  isOf,
  onSandbox,
  refuse,
  setHeader,
} from './tools.ts';
import type { FaultCase } from '../fault-case.ts';
import { bearerOf } from './parts.ts';

/** Gives each request the token of whoever logged in first, when a test of it says so. */
function letIn(test: (asked: Asked, token: string) => boolean): Fault {
  const login = Promise.withResolvers<string>();
  let known: string | undefined;
  return async (asked, forward) => {
    if (isOf('login')(asked)) {
      const told = await forward(asked);
      if (told.status !== 200) return told;
      const { access_token: token } = JSON.parse(told.text).data;
      known ??= token;
      login.resolve(token);
      return told;
    }
    // Whoever comes before the first login waits for it: the probes run side by side.
    if (known === undefined && !test(asked, '')) return forward(asked);
    const token = known ?? (await login.promise);
    if (!test(asked, token)) return forward(asked);
    const opened = { ...asked, headers: [...asked.headers] };
    setHeader(opened, 'Authorization', `Bearer ${token}`);
    return forward(opened);
  };
}

const claimsOf = (text: string) => {
  try {
    return JSON.parse(Buffer.from(text.split('.')[1] ?? '', 'base64url').toString('utf8'));
  } catch {
    return {};
  }
};

const headOf = (text: string) =>
  Buffer.from(text.replace(/^\S+ /, '').split('.')[0] ?? '', 'base64url').toString('utf8');

const without = (id: string, told: () => Told) => () =>
  instead((asked) => isOf(id)(asked) && bearerOf(asked) === '', told);

/** Doors that open without the right key. */
export const DOORS: FaultCase[] = [
  onSandbox(
    'open-wallets',
    'credentials-missing',
    ['listWallets'],
    'wallets are shown without a token',
    () => letIn((asked) => isOf('listWallets')(asked) && bearerOf(asked) === ''),
  ),
  onSandbox(
    'open-orders',
    'credentials-missing',
    ['createEsimOrder'],
    'orders are taken without a token',
    () => letIn((asked) => isOf('createEsimOrder')(asked) && bearerOf(asked) === ''),
  ),
  onSandbox(
    'missing-403',
    'credentials-missing',
    ['listTransactions'],
    'a missing token is forbidden, not asked for',
    without('listTransactions', () =>
      refuse(403, 'ForbiddenError', 'FORBIDDEN', 'IP address not authorized'),
    ),
  ),
  onSandbox(
    'missing-words',
    ['credentials-missing', 'refusal-message'],
    ['getWallet'],
    'a missing token is refused in other words',
    () =>
      answering(
        isOf('getWallet'),
        (told) =>
          told.text.includes('required')
            ? editJson(told, ({ error }) => {
                error.message = 'No token';
              })
            : told,
        [401, 401],
      ),
  ),
  onSandbox(
    'broken-served',
    'credentials-broken',
    ['getCountry', 'listCountries'],
    'a token is not checked',
    () => letIn((asked) => isOf('getCountry', 'listCountries')(asked) && bearerOf(asked) !== ''),
  ),
  onSandbox(
    'broken-400',
    'credentials-broken',
    ['listProducts'],
    'a broken token is a bad request',
    () =>
      answering(
        (asked) => isOf('listProducts')(asked) && bearerOf(asked) !== '',
        () => refuse(400, 'ValidationException', 'VALIDATION_FAILURE', 'Invalid token'),
        [401, 401],
      ),
  ),
  onSandbox(
    'broken-404',
    'credentials-broken',
    ['getTopupVariant'],
    'a broken token finds nothing',
    () =>
      answering(
        (asked) => isOf('getTopupVariant')(asked) && bearerOf(asked) !== '',
        () => refuse(404, 'NotFoundError', 'NOT_FOUND', 'Resource not found'),
        [401, 401],
      ),
  ),
  onSandbox('forged-none', 'credentials-forged', ['listWallets'], 'alg none is believed', () =>
    letIn((asked) => /"none"/i.test(headOf(bearerOf(asked)))),
  ),
  onSandbox(
    'forged-unsigned',
    'credentials-forged',
    ['listCountries'],
    'claims are believed without their signature',
    () =>
      letIn(
        (asked, token) =>
          claimsOf(bearerOf(asked)).sub === claimsOf(token).sub && /\.$/.test(bearerOf(asked)),
      ),
  ),
  onSandbox(
    'forged-expiry',
    'credentials-forged',
    ['listCategories'],
    'the expiry is not signed',
    () => letIn((asked) => Number(claimsOf(bearerOf(asked)).exp) > 4_000_000_000),
  ),
  onSandbox('forged-basic', 'credentials-forged', ['listTransactions'], 'any scheme will do', () =>
    letIn((asked) => bearerOf(asked).startsWith('Basic ')),
  ),
  onSandbox(
    'forged-refresh',
    'credentials-forged',
    ['listWallets'],
    'a refresh token opens the door',
    () => {
      const refreshing = new Set<string>();
      const open = letIn((asked) => refreshing.has(bearerOf(asked).replace('Bearer ', '')));
      return async (asked, forward) => {
        const told = await open(asked, forward);
        if (isOf('login')(asked) && told.status === 200)
          refreshing.add(JSON.parse(told.text).data.refresh_token);
        return told;
      };
    },
  ),
  onSandbox(
    'challenge-missing',
    'www-authenticate',
    ['listWallets'],
    '401 has no WWW-Authenticate',
    () =>
      answering(
        () => true,
        (told) => dropHeader(told, 'WWW-Authenticate'),
        [401, 401],
      ),
  ),
  onSandbox(
    'challenge-empty',
    'www-authenticate',
    ['listProducts'],
    'WWW-Authenticate names no scheme',
    () =>
      answering(
        () => true,
        (told) => setHeader(told, 'WWW-Authenticate', '"/login"'),
        [401, 401],
      ),
  ),
  onSandbox(
    'challenge-login',
    'www-authenticate',
    ['login'],
    'a failed login has no WWW-Authenticate',
    () => answering(isOf('login'), (told) => dropHeader(told, 'WWW-Authenticate'), [401, 401]),
    { phases: ['examples', 'coverage'] },
  ),
];
