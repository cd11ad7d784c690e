import { readServers } from '../servers.ts';
import { makeConnection } from './connection.ts';
import { make, makeRow } from './elements.ts';
import type { ReadyRequest, TryForm } from './request.ts';
import { buildRequest, formatBody, writeCurl } from './request.ts';
import { findToken, forgetTokens } from './session.ts';

const panels = new Map<string, HTMLDialogElement>();

/** Opens the form of an operation. It keeps what was filled in until the page is left. */
export async function openPanel(operation: string, address: string): Promise<void> {
  let panel = panels.get(operation);
  if (panel === undefined) {
    const answer = await fetch(address);
    const form: TryForm = await answer.json();
    panel = makePanel(form);
    document.body.append(panel);
    panels.set(operation, panel);
  }
  panel.showModal();
}

function makePanel(form: TryForm): HTMLDialogElement {
  const connection = makeConnection(readServers(), form.secured);
  const inputs = new Map<string, HTMLInputElement | HTMLSelectElement>();
  const shown = make('div', { class: 'try-rows' });
  const more = make('details', {}, make('summary', {}, 'Trace headers'));
  for (const parameter of form.parameters) {
    const control = makeControl(parameter);
    inputs.set(`${parameter.in}.${parameter.name}`, control);
    const mark = parameter.required ? ', required' : '';
    const row = makeRow(`${parameter.name} (${parameter.in}, ${parameter.type}${mark})`, control);
    (parameter.in === 'header' && !parameter.required ? more : shown).append(row);
  }
  const body = make('textarea', { rows: '10', spellcheck: 'false' });
  const bodyRows = makeBody(form, body);
  const result = make('div', { class: 'try-result', 'aria-live': 'polite' });
  const send = make('button', { class: 'button button-main', type: 'submit' }, 'Send');
  const close = make('button', { class: 'try-close', type: 'button', 'aria-label': 'Close' }, '×');
  const title = make(
    'h2',
    { id: `try-title-${form.operation}` },
    form.method,
    ' ',
    make('code', {}, form.path),
  );
  const sheet = make(
    'form',
    { class: 'try-form', novalidate: true },
    connection.element,
    ...(shown.childElementCount === 0 ? [] : [make('h3', {}, 'Parameters'), shown]),
    ...(more.childElementCount > 1 ? [more] : []),
    ...bodyRows,
    send,
  );
  sheet.addEventListener('submit', async (event) => {
    event.preventDefault();
    send.disabled = true;
    result.replaceChildren(make('p', {}, 'Sending…'));
    try {
      const { base, key, secret } = connection.read();
      const token = form.secured ? await findToken(form.login, { base, key, secret }) : undefined;
      const parameters = new Map([...inputs].map(([name, input]) => [name, input.value]));
      const request = buildRequest(form, { base, parameters, body: body.value, token });
      result.replaceChildren(...(await sendRequest(request)));
    } catch (error) {
      result.replaceChildren(make('p', { class: 'try-error' }, explainError(error)));
    } finally {
      send.disabled = false;
    }
  });
  const panel = make(
    'dialog',
    { class: 'try', 'aria-labelledby': title.id },
    make('div', { class: 'try-head' }, title, close),
    sheet,
    result,
  );
  close.addEventListener('click', () => panel.close());
  return panel;
}

function makeControl(
  parameter: TryForm['parameters'][number],
): HTMLInputElement | HTMLSelectElement {
  const { values, example, required } = parameter;
  if (values.length === 0) {
    const start = required ? example : '';
    return make('input', {
      value: start,
      placeholder: example,
      autocomplete: 'off',
      spellcheck: 'false',
    });
  }
  const options = required ? values : ['', ...values];
  const select = make('select', {}, ...options.map((value) => make('option', { value }, value)));
  if (required) select.value = example;
  return select;
}

function makeBody({ bodies }: TryForm, body: HTMLTextAreaElement): HTMLElement[] {
  const [first] = bodies;
  if (first === undefined) return [];
  body.value = first.body;
  const rows = [makeRow('Body (JSON)', body)];
  if (bodies.length > 1) {
    const options = bodies.map(({ name, title }) => make('option', { value: name }, title));
    const choice = make('select', {}, ...options);
    choice.addEventListener('change', () => {
      body.value = bodies.find(({ name }) => name === choice.value)?.body ?? body.value;
    });
    rows.unshift(makeRow('Example', choice));
  }
  return [make('h3', {}, 'Body'), ...rows];
}

async function sendRequest(request: ReadyRequest): Promise<Node[]> {
  const { method, url, headers, body } = request;
  const start = performance.now();
  const answer = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) });
  const text = await answer.text();
  const time = Math.round(performance.now() - start);
  if (answer.status === 401) forgetTokens();
  const lines = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
  return [
    make(
      'p',
      { class: 'try-status' },
      make(
        'strong',
        { class: `status status-${String(answer.status)[0]}` },
        `${answer.status} ${answer.statusText}`,
      ),
      ` in ${time} ms`,
    ),
    showText('Answer', formatBody(text), true),
    showText('Headers', lines, false),
    showText('As curl', writeCurl(request), false),
  ];
}

function showText(title: string, text: string, open: boolean): HTMLElement {
  const pre = make('pre', { tabindex: '0' }, make('code', {}, text === '' ? '(empty)' : text));
  return make('details', { open }, make('summary', {}, title), pre);
}

/** A browser does not say why it could not reach a server. */
function explainError(error: unknown): string {
  if (error instanceof TypeError) {
    return `The server could not be reached from this page. A sandbox of your own lets it in when it is started with: octopus sandbox --origin ${location.origin}`;
  }
  return error instanceof Error ? error.message : String(error);
}
