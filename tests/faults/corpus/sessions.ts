import type { Asked, Told } from '../proxy.ts';
import type { FaultCase } from '../fault-case.ts';
import { answering, editing, isOf, onSandbox, refuse, setHeader } from './tools.ts';
import { bearerOf } from './parts.ts';

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

const SESSION = ['login', 'refresh', 'logout', 'listWallets'];

/** Sessions that begin, go on or end in a wrong way. */
export const SESSIONS: FaultCase[] = [
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
