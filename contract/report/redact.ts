import { isObject } from '@octopus-cards/toolkit/compile';
import type { Json } from '@octopus-cards/toolkit';
import { nameVariable } from '../courier/account.ts';
import { Secrets } from '../courier/secrets.ts';
import { writeCurl } from '../findings/curl.ts';
import type { Exchange, Finding, RunFacts, SentRequest } from '../types.ts';

const MASK = '***';

/** Names of headers, parameters and properties that hold secrets, whatever the API. */
const SECRET = /authorization|cookie|api[-_]?key|token|secret|passw|passphrase|private[-_]?key/i;
/** Names that only speak of a secret: `token_type`, `secret_expires_at`. */
const ABOUT =
  /(page|next|continuation|sync|csrf|xsrf)[-_]?token$|(type|name|count|limit|remaining|id|ur[il]|at|in)$|expir/i;

/** Shorter values are words that may stand anywhere. */
const SHORTEST = 8;

/** `"name": value` in the text of a JSON document, where the value is a text, a number or a list. */
const MEMBER = /"((?:[^"\\]|\\.)*)"(\s*:\s*)("(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|\[[^[\]{}]*\])/g;

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
  /**
   * Remembers the secrets of an exchange that the run itself does not know, such as the tokens of a
   * session that a test opened: from then on they are taken out of everything.
   */
  learn(exchange: Exchange): void;
  /** Any text: secrets that are known, and passwords in URLs. */
  text(text: string): string;
  /** A value of JSON with every text in it cleaned. */
  value<T>(value: T): T;
  /** An exchange: also what looks like a secret by its name, such as a token of another session. */
  exchange(exchange: Exchange): ShownExchange;
  /** A finding; its curl lines name the secrets as variables, and hold what the tester made up. */
  finding(finding: Finding): Finding;
}

/** Makes the redactor of a run; only when that has ended, all secrets are known. */
export function createRedactor(facts: RunFacts): Redactor {
  const { description } = facts;
  const learnt = new Secrets();
  const redact = (text: string) => learnt.redact(facts.redact(text));
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
    json.replaceAll(MEMBER, (member, name: string, colon: string, value: string) => {
      if (!isSecret(name)) return member;
      return `"${name}"${colon}"${hide(value.startsWith('"') ? value.slice(1, -1) : value)}"`;
    });
  const remember = (name: string, value: string) => {
    const known = facts.redact(value);
    if (value.length >= SHORTEST && known === value) learnt.add(value, nameVariable(name));
  };
  return {
    text,
    value: clean,
    learn({ case: { request: plan }, request, answer }) {
      const planned = new Set(plan.headers.map(([name]) => name.toLowerCase()));
      for (const [name, value] of request.headers) {
        // What the plan does not have, the account has added.
        if (!isSecret(name) || planned.has(name.toLowerCase())) continue;
        if (/^cookie$/i.test(name)) rememberCookies(value, remember);
        else remember(name, value.replace(/^(bearer|basic|token) /i, ''));
      }
      const query = new Set(plan.query.map(([name]) => name));
      for (const [name, value] of new URLSearchParams(/\?(.*)/s.exec(request.url)?.[1] ?? '')) {
        if (isSecret(name) && !query.has(name)) remember(name, value);
      }
      for (const [name, value] of answer?.headers ?? []) {
        if (/^set-cookie$/i.test(name)) rememberCookies(value.replace(/;.*/s, ''), remember);
      }
      for (const [, name = '', , value = ''] of answer?.text.matchAll(MEMBER) ?? []) {
        if (isSecret(name) && value.startsWith('"')) remember(name, value.slice(1, -1));
      }
    },
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
    finding(finding) {
      const { exchanges, curl } = finding;
      return {
        ...finding,
        expected: text(finding.expected),
        actual: text(finding.actual),
        curl:
          exchanges.length === 0 ? curl : exchanges.map(({ request }) => writeCurl(request, text)),
      };
    },
  };
}

function rememberCookies(text: string, remember: (name: string, value: string) => void): void {
  for (const [, name = '', value = ''] of text.matchAll(/([^=;\s]+)=([^;]*)/g)) {
    remember(`cookie ${name}`, value);
  }
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
