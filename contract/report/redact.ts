import { isObject } from '@octopus-cards/toolkit/compile';
import type { Json } from '@octopus-cards/toolkit';
import type { Exchange, RunFacts, SentRequest } from '../types.ts';

const MASK = '***';

/** Names of headers, parameters and properties that hold secrets, whatever the API. */
const SECRET = /authorization|cookie|api[-_]?key|token|secret|passw|passphrase|private[-_]?key/i;
/** Names that only speak of a secret: `token_type`, `secret_expires_at`. */
const ABOUT = /(type|name|count|limit|remaining|id|ur[il]|at|in)$|expir/i;

/** What a secret that the run knows has become: `$TOKEN`, `Bearer ${TOKEN}x`. */
const NAMED = /^(\w+ )?\$(\w+|\{\w+\}\w*|\(printf [^)]*\))$/;

/** An exchange as it may be shown. */
export interface ShownExchange {
  request: SentRequest;
  answer:
    | { status: number; headers: SentRequest['headers']; text: string; duration: number }
    | undefined;
  failure: Exchange['failure'];
}

/** Takes secrets out of what a report shows. */
export interface Redactor {
  /** Any text: secrets that the run knows, and passwords in URLs. */
  text(text: string): string;
  /** A value of JSON with every text in it cleaned. */
  value<T>(value: T): T;
  /** An exchange: also what looks like a secret by its name, such as a token of another session. */
  exchange(exchange: Exchange): ShownExchange;
}

/** Makes the redactor of a run; to be used when it has ended, and all secrets are known. */
export function createRedactor({ redact, description }: RunFacts): Redactor {
  const { document, securitySchemes } = description.model;
  const named = listSecretProperties(document);
  for (const { parameter, session } of securitySchemes) {
    if (parameter !== undefined) named.add(parameter.toLowerCase());
    for (const pointer of [session?.tokens.access, session?.tokens.refresh]) {
      named.add((pointer?.split('/').at(-1) ?? '').toLowerCase());
    }
  }
  const isSecret = (name: string) =>
    named.has(name.toLowerCase()) || (SECRET.test(name) && !ABOUT.test(name));
  const text = (value: string) =>
    redact(value).replaceAll(/(https?:\/\/)[^/?#@\s"'<>]+@/gi, `$1${MASK}@`);
  const clean = <T>(value: T): T => {
    const json = JSON.stringify(value);
    // Most values hold no secret; the texts are then not looked at one by one.
    if (text(json) === json) return value;
    return JSON.parse(json, (_, each) => (typeof each === 'string' ? text(each) : each));
  };
  /** A name that says whose secret it was tells more than a mask. */
  const hide = (value: string) => {
    const shown = redact(value);
    return value === '' || (shown !== value && NAMED.test(shown)) ? shown : MASK;
  };
  const hidePairs = (pairs: string) =>
    pairs.replaceAll(/([^=&]+)=([^&]*)/g, (pair, name: string, value: string) =>
      isSecret(decode(name)) ? `${name}=${hide(value)}` : pair,
    );
  const hideHeader = ([name, value]: [string, string]): [string, string] => {
    if (!isSecret(name)) return [name, value];
    if (/^cookie$/i.test(name)) {
      return [name, value.replaceAll(/=([^;]*)/g, (_, secret: string) => `=${hide(secret)}`)];
    }
    if (/^set-cookie$/i.test(name)) {
      return [name, value.replace(/=([^;]*)/, (_, secret: string) => `=${hide(secret)}`)];
    }
    const whole = hide(value);
    const scheme = /^\w+ (?=\S)/.exec(value)?.[0];
    return [name, whole === MASK && scheme !== undefined ? `${scheme}${MASK}` : whole];
  };
  const hideUrl = (url: string) => {
    const at = url.indexOf('?');
    return at === -1 ? url : `${url.slice(0, at)}?${hidePairs(url.slice(at + 1))}`;
  };
  const hideBody = (body: string, headers: SentRequest['headers']) => {
    const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
    return /x-www-form-urlencoded/i.test(type) ? hidePairs(body) : hideMembers(body);
  };
  /** By the text, not by the value: malformed JSON must stay as malformed as it was. */
  const hideMembers = (json: string) =>
    json.replaceAll(
      /"((?:[^"\\]|\\.)*)"(\s*:\s*)("(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|\[[^[\]{}]*\])/g,
      (member, name: string, colon: string, value: string) => {
        if (!isSecret(name)) return member;
        const inner = value.startsWith('"') ? value.slice(1, -1) : value;
        return `"${name}"${colon}"${hide(inner)}"`;
      },
    );
  return {
    text,
    value: clean,
    exchange({ request, answer, failure }) {
      return clean({
        request: {
          method: request.method,
          url: hideUrl(request.url),
          headers: request.headers.map(hideHeader),
          body: request.body === undefined ? undefined : hideBody(request.body, request.headers),
        },
        answer: answer && {
          status: answer.status,
          headers: answer.headers.map(hideHeader),
          text: hideBody(answer.text, answer.headers),
          duration: answer.duration,
        },
        failure,
      });
    },
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Names (in lowercase) of properties that the description calls secrets. */
function listSecretProperties(document: Json): Set<string> {
  const names = new Set<string>();
  const visit = (value: Json) => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isObject(value)) return;
    const { properties } = value;
    if (isObject(properties)) {
      for (const [name, schema] of Object.entries(properties)) {
        if (isObject(schema) && (schema['writeOnly'] === true || schema['format'] === 'password')) {
          names.add(name.toLowerCase());
        }
      }
    }
    Object.values(value).forEach(visit);
  };
  visit(document);
  return names;
}
