import { readText, writeText } from './choices.ts';

/** The switch between sandbox and production: it writes another host into the samples. */

const key = 'octopus.server';

export interface Server {
  name: string;
  url: string;
}

/** The servers of the description; the first is the one that samples name. */
export function readServers(): Server[] {
  const data = document.querySelector<HTMLElement>('[data-servers]')?.dataset['servers'];
  const value: unknown = data === undefined ? [] : JSON.parse(data);
  return Array.isArray(value) ? value : [];
}

/** The path below which the site stands. */
export function findBase(): string {
  const base = document.querySelector<HTMLElement>('[data-base]')?.dataset['base'] ?? '/';
  return base.endsWith('/') ? base : `${base}/`;
}

/** Puts a switch beside each request, and lets all of them say the same. */
export function addServerSwitch(): void {
  const servers = readServers();
  const [first] = servers;
  if (first === undefined || servers.length < 2) return;
  const places = findPlaces(first);
  const inputs: HTMLInputElement[] = [];
  const use = (name: string) => {
    const server = servers.find((one) => one.name === name) ?? first;
    for (const { node, write } of places) node.data = write(server);
    for (const input of inputs) input.checked = input.value === server.name;
  };
  for (const [index, tools] of document.querySelectorAll<HTMLElement>('.op-tools').entries()) {
    const group = document.createElement('div');
    group.className = 'servers';
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', 'Server in the samples');
    for (const { name } of servers) {
      const input = document.createElement('input');
      input.type = 'radio';
      input.name = `server-${index}`;
      input.value = name;
      input.addEventListener('change', () => {
        use(name);
        writeText(key, name);
      });
      const label = document.createElement('label');
      label.append(input, name);
      group.append(label);
      inputs.push(input);
    }
    tools.append(group);
    tools.hidden = false;
  }
  use(readText(key) ?? first.name);
}

/** A text in a sample that says which server is meant, and how it says it. */
interface Place {
  node: Text;
  write(server: Server): string;
}

/** The texts in samples that name the host, or the environment of the client. */
function findPlaces(first: Server): Place[] {
  const found: Place[] = [];
  for (const code of document.querySelectorAll('.op-request pre code')) {
    const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
    let before = '';
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (!(node instanceof Text)) continue;
      const text = node.data;
      if (text.includes(first.url)) {
        found.push({ node, write: ({ url }) => text.replaceAll(first.url, url) });
      } else if (text === `'${first.name}'` && /\benvironment:\s*$/.test(before)) {
        found.push({ node, write: ({ name }) => `'${name}'` });
      }
      before = `${before}${text}`.slice(-40);
    }
  }
  return found;
}
