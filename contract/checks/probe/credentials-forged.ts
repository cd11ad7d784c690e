import type { Exchange, ProbeCheck, Tools } from '../../types.ts';
import { readAt, readSentHeader } from '../judging.ts';
import { judgeRefusal, listSecured, planAs } from './support/credentials.ts';
import { listForgeries } from './support/forgeries.ts';

/**
 * Tokens that only look right: with the signature taken off, with other claims, under another
 * scheme, of another kind. They are asked of one operation that the real token opens.
 */
export const credentialsForged: ProbeCheck = {
  id: 'credentials-forged',
  kind: 'probe',
  rule: 'A bearer token that was changed, or is of another kind, is answered with 401.',
  applies: (tools) => usesBearer(tools) && findReading(tools) !== undefined,
  async *probe(courier, tools) {
    const plain = findReading(tools);
    if (plain === undefined) return;
    const real = await courier.send(planAs(plain, 'own', 'the real credentials'));
    const header = readSentHeader(real, 'authorization');
    // Nothing can be learned from a refusal when the real token is refused as well.
    if (header === undefined || !isOpened(real)) return;
    // A server that takes any token is a finding already, and this would add one for each forgery.
    if (isOpened(await courier.send(planAs(plain, 'broken', 'credentials that are broken'))))
      return;
    const login = await courier.logIn?.();
    for (const { value, title } of listForgeries(header, readRefreshToken(login, tools))) {
      const request = planAs(plain, 'none', title);
      request.request.headers = [...request.request.headers, ['Authorization', value]];
      const exchange = await courier.send(request);
      // A server may say of some of these that there is no token at all.
      yield* judgeRefusal(this.id, exchange, tools, ['missing', 'invalid']);
    }
  },
};

function usesBearer(tools: Tools): boolean {
  return tools.description.model.securitySchemes.some(
    ({ type, scheme }) =>
      (type === 'http' && scheme?.toLowerCase() === 'bearer') ||
      type === 'oauth2' ||
      type === 'openIdConnect',
  );
}

/** The simplest request that a token opens and that changes nothing. */
function findReading(tools: Tools) {
  const reading = listSecured(tools).filter(({ request }) => request.method === 'GET');
  return reading.sort(
    (a, b) =>
      Object.keys(a.request.pathParameters).length - Object.keys(b.request.pathParameters).length,
  )[0];
}

function isOpened({ answer }: Exchange): boolean {
  return answer !== undefined && answer.status < 500 && ![401, 403, 429].includes(answer.status);
}

function readRefreshToken(login: Exchange | undefined, tools: Tools): string | undefined {
  const pointer = tools.description.model.securitySchemes
    .map(({ session }) => session?.tokens.refresh)
    .find((one) => one !== undefined);
  const json = login?.answer?.json;
  const token = pointer === undefined || json === undefined ? undefined : readAt(json, pointer);
  return typeof token === 'string' ? token : undefined;
}
