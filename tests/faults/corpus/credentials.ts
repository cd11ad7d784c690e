import type { FaultCase } from '../fault-case.ts';
import type { Asked, Fault, Told } from '../proxy.ts';
import {
  answering,
  dropHeader,
  editing,
  editJson,
  instead,
  isOf,
  onSandbox,
  readHeader,
  refuse,
  setHeader,
} from './tools.ts';

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

/** The account behind a token is not looked at, as long as the token is a good one. */
function sharing(id: string): Fault {
  let token = '';
  return async (asked, forward) => {
    const told = await forward(asked);
    if (isOf('login')(asked) && told.status === 200 && token === '') {
      token = JSON.parse(told.text).data.access_token;
    }
    if (!isOf(id)(asked) || told.status === 401 || told.status === 400) return told;
    const own = { ...asked, headers: [...asked.headers] };
    setHeader(own, 'Authorization', `Bearer ${token}`);
    return forward(own);
  };
}

/** A logout that is answered as it should be, and does not take place. */
async function pretendLogout(
  asked: Asked,
  forward: (asked: Asked) => Promise<Told>,
): Promise<Told> {
  const told = await forward({ ...asked, method: 'GET', path: '/api/v1/wallets', body: '' });
  if (told.status !== 200) return told;
  return {
    ...told,
    headers: told.headers.filter(([name]) => !/^x-(page|per|total|has)/i.test(name)),
    text: '{"success":true,"data":{"message":"Successfully logged out"}}',
  };
}

const bearerOf = (asked: Asked) => readHeader(asked, 'authorization') ?? '';
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
const DOORS: FaultCase[] = [
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

const SESSION = ['login', 'refresh', 'logout', 'listWallets'];

/** Sessions that begin, go on or end in a wrong way. */
const SESSIONS: FaultCase[] = [
  onSandbox(
    'refresh-broken',
    'tokens-work',
    SESSION,
    'the access token of a refresh does not work',
    () =>
      editing(['refresh'], ({ data }) => {
        data.access_token = `${data.access_token}x`;
      }),
  ),
  onSandbox(
    'refresh-same',
    'tokens-work',
    SESSION,
    'a refresh gives the old refresh token back',
    () =>
      editing(['refresh'], ({ data }, asked) => {
        data.refresh_token = JSON.parse(asked.body).refresh_token;
      }),
  ),
  onSandbox('refresh-refused', 'tokens-work', SESSION, 'no refresh token is taken', () =>
    answering(isOf('refresh'), () => {
      const told = refuse(401, 'UnauthorizedError', 'UNAUTHORIZED', 'Invalid refresh token');
      setHeader(told, 'WWW-Authenticate', 'Bearer');
      return told;
    }),
  ),
  onSandbox('refresh-again', 'refresh-single-use', SESSION, 'a refresh token works again', () => {
    const told = new Map<string, Promise<Told>>();
    return (asked, forward) => {
      if (!isOf('refresh')(asked)) return forward(asked);
      const first = told.get(asked.body) ?? forward(asked);
      told.set(asked.body, first);
      return first.then((one) => ({ ...one, headers: [...one.headers] }));
    };
  }),
  onSandbox(
    'refresh-race',
    'refresh-single-use',
    SESSION,
    'a refresh token works twice at once',
    () => {
      const under = new Map<string, Promise<Told>>();
      return async (asked, forward) => {
        if (!isOf('refresh')(asked)) return forward(asked);
        const other = under.get(asked.body);
        if (other !== undefined)
          return other.then((one) => ({ ...one, headers: [...one.headers] }));
        const own = forward(asked);
        under.set(asked.body, own);
        await own;
        setTimeout(() => under.delete(asked.body), 20);
        return own;
      };
    },
  ),
  onSandbox(
    'refresh-grace',
    'refresh-single-use',
    SESSION,
    'a used refresh token is good for a new pair',
    () => {
      let latest: string | undefined;
      return async (asked, forward) => {
        const told = await forward(asked);
        if (!isOf('refresh', 'login')(asked)) return told;
        if (told.status === 200) latest = JSON.parse(told.text).data.refresh_token;
        if (!isOf('refresh')(asked) || told.status !== 401 || latest === undefined) return told;
        if (asked.body.includes('example') || asked.body.length < 40) return told;
        return forward({
          ...asked,
          headers: asked.headers.filter(([name]) => name.toLowerCase() !== 'content-length'),
          body: JSON.stringify({ refresh_token: latest }),
        });
      };
    },
  ),
  onSandbox('logout-nothing', 'logout-revokes', SESSION, 'a logout does nothing', () => {
    const test = isOf('logout');
    return async (asked, forward) => {
      return test(asked) ? pretendLogout(asked, forward) : forward(asked);
    };
  }),
  onSandbox(
    'logout-refresh',
    'logout-revokes',
    SESSION,
    'a logout leaves the refresh token',
    () => {
      const kept: Told[] = [];
      return async (asked, forward) => {
        const told = await forward(asked);
        if (isOf('login')(asked)) kept.push(told);
        const [first] = kept;
        return isOf('refresh')(asked) && told.status === 401 && first !== undefined
          ? { ...first, headers: [...told.headers.filter(([name]) => !/authenticate/i.test(name))] }
          : told;
      };
    },
  ),
  onSandbox('logout-one', 'logout-revokes', SESSION, 'a logout ends its own session alone', () => {
    const ended = new Set<string>();
    return async (asked, forward) => {
      const bearer = bearerOf(asked);
      if (isOf('logout')(asked)) {
        const told = await pretendLogout(asked, forward);
        if (told.status === 200) ended.add(bearer);
        return told;
      }
      if (!ended.has(bearer)) return forward(asked);
      const spoilt = { ...asked, headers: [...asked.headers] };
      setHeader(spoilt, 'Authorization', `${bearer}x`);
      return forward(spoilt);
    };
  }),
];

const MONEY_READ = ['createVoucherOrder', 'listWallets'];

/** Accounts that are not kept apart. */
const ACCOUNTS: FaultCase[] = [
  onSandbox(
    'swapped-order',
    'other-account-shut-out',
    ['createVoucherOrder', 'getVoucherOrder'],
    'an order is read by anybody',
    () => sharing('getVoucherOrder'),
  ),
  onSandbox(
    'swapped-wallets',
    'other-account-shut-out',
    MONEY_READ,
    'wallets are listed for anybody',
    () => sharing('listWallets'),
  ),
  onSandbox(
    'swapped-entry',
    'other-account-shut-out',
    ['createVoucherOrder', 'getTransaction'],
    'a transaction is read by anybody',
    () => sharing('getTransaction'),
  ),
  onSandbox(
    'swapped-email',
    'other-account-shut-out',
    ['createEsimOrder', 'setEsimOrderEmail'],
    'an address is changed by anybody',
    () => sharing('setEsimOrderEmail'),
  ),
  onSandbox(
    'order-exists',
    'other-account-shut-out',
    ['createTopupOrder', 'getTopupOrder'],
    'a refusal tells that an order exists',
    () => {
      let token = '';
      return async (asked, forward) => {
        const told = await forward(asked);
        if (isOf('login')(asked) && told.status === 200 && token === '')
          token = JSON.parse(told.text).data.access_token;
        if (!isOf('getTopupOrder')(asked) || told.status !== 404) return told;
        const own = { ...asked, headers: [...asked.headers] };
        setHeader(own, 'Authorization', `Bearer ${token}`);
        const other = await forward(own);
        return other.status === 200
          ? refuse(403, 'ForbiddenError', 'FORBIDDEN', 'IP address not authorized')
          : told;
      };
    },
  ),
];

export const CREDENTIALS_FAULTS = [...DOORS, ...SESSIONS, ...ACCOUNTS];
