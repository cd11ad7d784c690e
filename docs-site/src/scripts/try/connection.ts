import { readText, writeText } from '../choices.ts';
import type { Server } from '../servers.ts';
import { make, makeRow } from './elements.ts';

const keys = { base: 'octopus.try.base', key: 'octopus.try.key', secret: 'octopus.try.secret' };

export interface Connection {
  element: HTMLElement;
  /** Where to and as whom; remembers it, unless it is production. */
  read(): { base: string; key: string; secret: string };
}

/**
 * The server and the key of the panel. The first server, a sandbox, is what it begins with. Another one of the
 * description needs a tick each time the page is opened, and nothing typed for it is kept.
 */
export function makeConnection(servers: readonly Server[], secured: boolean): Connection {
  const first = servers[0]?.url ?? '';
  const base = make('input', {
    value: readText(keys.base) ?? first,
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const list = make('datalist', { id: `try-servers-${++made}` });
  list.append(...servers.map(({ name, url }) => make('option', { value: url }, name)));
  base.setAttribute('list', list.id);
  const key = make('input', { autocomplete: 'off', spellcheck: 'false' });
  const secret = make('input', { type: 'password', autocomplete: 'off' });
  key.value = readText(keys.key) ?? '';
  secret.value = readText(keys.secret) ?? '';

  const agree = make('input', { type: 'checkbox', id: `try-agree-${made}` });
  const warning = make(
    'p',
    { class: 'try-warning', role: 'alert', hidden: true },
    agree,
    make(
      'label',
      { for: agree.id },
      'This is not the sandbox. Orders spend real money, and I mean to send there.',
    ),
  );
  const isReal = () => servers.some(({ url }) => url !== first && isSameHost(url, base.value));
  let wasReal = false;
  const watch = () => {
    const real = isReal();
    warning.hidden = !real;
    if (real !== wasReal) {
      // A key of one environment is of no use in the other, and must not be sent there by mistake.
      agree.checked = false;
      key.value = real ? '' : (readText(keys.key) ?? '');
      secret.value = real ? '' : (readText(keys.secret) ?? '');
      wasReal = real;
    }
  };
  base.addEventListener('input', watch);
  watch();

  const note = 'Kept in this browser for the sandbox, and sent to this server only.';
  const rows = [makeRow('Server', base), list, warning];
  if (secured) rows.push(makeRow('API key', key), makeRow('API secret', secret, note));
  return {
    element: make('div', { class: 'try-rows' }, make('h3', {}, 'Where and as whom'), ...rows),
    read() {
      if (isReal()) {
        if (!agree.checked)
          throw new Error('Tick the box under the server first: this is not the sandbox.');
      } else {
        writeText(keys.base, base.value);
        writeText(keys.key, key.value);
        writeText(keys.secret, secret.value);
      }
      return { base: base.value, key: key.value.trim(), secret: secret.value.trim() };
    },
  };
}

let made = 0;

function isSameHost(a: string, b: string): boolean {
  return URL.canParse(a) && URL.canParse(b) && new URL(a).host === new URL(b).host;
}
