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
  const places = findHosts(first.url);
  const inputs: HTMLInputElement[] = [];
  const use = (name: string) => {
    const server = servers.find((one) => one.name === name) ?? first;
    for (const { node, text } of places) node.data = text.replaceAll(first.url, server.url);
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

/** The texts in samples that name the host. */
function findHosts(url: string): { node: Text; text: string }[] {
  const found: { node: Text; text: string }[] = [];
  for (const code of document.querySelectorAll('.op-request pre code')) {
    const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Text && node.data.includes(url)) found.push({ node, text: node.data });
    }
  }
  return found;
}
