import { isIP } from 'node:net';
import { mayReach } from './guard-address.ts';

/** Something about an endpoint cannot be; the message says what and how to put it right. */
export class WebhookError extends Error {
  override name = 'WebhookError';
  /** Is it that webhooks may not go to this place, though nothing is wrong with how it is written? */
  readonly isUnreachable: boolean;

  constructor(message: string, isUnreachable = false) {
    super(message);
    this.isUnreachable = isUnreachable;
  }
}

const LONGEST_URL = 2048;
const PORTS = ['', '443', '8443'];
const PUBLIC = 'Use a public host';

/** Names that only mean something inside a machine or a network. */
const INNER_NAMES = /(^|\.)(localhost|local|localdomain|internal|intranet|lan|home\.arpa)$/;

/**
 * Checks where an endpoint is, as far as its URL says it; the addresses behind a name are judged each
 * time something is sent.
 *
 * @param local development on one machine: http, any port and private addresses are fine
 * @returns the URL as the WHATWG standard reads it, so 0x7f.1 and ①②⑦.1 have become 127.0.0.1
 * @throws WebhookError
 */
export function checkEndpointUrl(text: string, local: boolean): URL {
  if (text.length > LONGEST_URL)
    throw refuse(`is longer than ${LONGEST_URL} characters`, 'Use a shorter one');
  // Parsers disagree on these, so what we check might not be where it goes.
  if (/[\s\\]/.test(text) || hasControls(text))
    throw refuse('holds a space, a backslash or a control character', 'Write it percent-encoded');
  // Without the slashes, localhost:3000 would be a URL of the scheme "localhost:".
  const url = text.includes('://') && URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined) throw refuse('is not a URL', 'Write it like https://example.com/webhooks');
  if (url.protocol !== 'https:' && !(local && url.protocol === 'http:'))
    throw refuse(
      `begins with ${url.protocol}//`,
      local ? 'Use https or http' : 'Events are sent to https only',
    );
  if (/^[^/]*:\/\/[^/?#]*@/.test(text))
    throw refuse('holds a user name or password', 'Check the signature of the events instead');
  if (text.includes('#')) throw refuse('has a fragment', 'Leave out the part from # on');
  if (!local && !PORTS.includes(url.port))
    throw refuse(`names port ${url.port}`, 'Listen on port 443 or 8443');
  if (url.port === '0') throw refuse('names port 0', 'Nobody can listen there');
  checkHost(url.hostname, local);
  return url;
}

function checkHost(hostname: string, local: boolean): void {
  const address = hostname.replace(/^\[|\]$/g, '');
  if (isIP(address) !== 0) {
    if (!mayReach(address, local))
      throw refuse(`leads to ${address}, which is not a public address`, PUBLIC, true);
    return;
  }
  const name = hostname.replace(/\.+$/, '').toLowerCase();
  if (local) return;
  if (!name.includes('.') || INNER_NAMES.test(name))
    throw refuse(`names the host ${name}, which is not a public name`, PUBLIC, true);
}

function hasControls(text: string): boolean {
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code < 0x20 || code === 0x7f) return true;
  }
  return false;
}

function refuse(what: string, fix: string, isUnreachable = false): WebhookError {
  return new WebhookError(`The URL of the endpoint ${what}. ${fix}.`, isUnreachable);
}
