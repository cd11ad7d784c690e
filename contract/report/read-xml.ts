/** An element of an XML document. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

const NAME = '[A-Za-z_][\\w.-]*';
const TOKEN = new RegExp(
  `<(?<open>${NAME})(?<attributes>(?:\\s+${NAME}="[^"<]*")*)\\s*(?<empty>/?)>|</(?<close>${NAME})>|(?<text>[^<]+)`,
  'y',
);
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids them
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/**
 * Reads an XML document of elements, attributes in double quotes and text, strictly: for tests.
 *
 * @throws SyntaxError when it is not well-formed
 */
export function readXml(xml: string): XmlElement {
  if (FORBIDDEN.test(xml) || !xml.isWellFormed()) throw new SyntaxError('a forbidden character');
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const path = [root];
  const body = xml.replace(/^<\?xml [^?]*\?>\n/, '');
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < body.length) {
    const from = TOKEN.lastIndex;
    const groups = TOKEN.exec(body)?.groups;
    const parent = path.at(-1);
    if (groups === undefined || parent === undefined) {
      throw new SyntaxError(`not well-formed: ${body.slice(from, from + 60)}`);
    }
    const { open, attributes = '', empty, close, text } = groups;
    if (open !== undefined) {
      const element = {
        name: open,
        attributes: readAttributes(attributes),
        children: [],
        text: '',
      };
      parent.children.push(element);
      if (empty === '') path.push(element);
    } else if (close !== undefined) {
      if (path.pop()?.name !== close) throw new SyntaxError(`</${close}> closes nothing`);
    } else {
      parent.text += readEntities(text ?? '');
    }
  }
  const [only, second] = root.children;
  if (path.length !== 1 || only === undefined || second !== undefined || root.text.trim() !== '') {
    throw new SyntaxError('not one element');
  }
  return only;
}

function readAttributes(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([^\s=]+)="([^"]*)"/g)];
  const names = pairs.map(([, name]) => name);
  if (new Set(names).size < names.length) throw new SyntaxError(`twice in ${text}`);
  return Object.fromEntries(pairs.map(([, name, value]) => [name, readEntities(value ?? '')]));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function readEntities(text: string): string {
  return text.replaceAll(/&(?:(\w+);|#(\d+);)?/g, (entity, name?: string, code?: string) => {
    if (code !== undefined) return String.fromCodePoint(Number(code));
    const character = ENTITIES[name ?? ''];
    if (character === undefined) throw new SyntaxError(`no such entity: ${entity}`);
    return character;
  });
}
