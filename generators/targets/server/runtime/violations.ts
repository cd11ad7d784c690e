import { Failure, reword, splitPointer, unescapePointer } from './failure.ts';
import type { ApiSpec, ErrorSpec, Message, Messages, ParameterSpec, Violation } from './types.ts';
import { nameField, wordViolation } from './wording.ts';

/** Makes the refusal of a value from what its validator left behind. */
export type Refuse = (violations: readonly Violation[] | null | undefined) => Failure;

const UNKNOWN: Violation = { instancePath: '', keyword: '', params: {} };

/** Makes the refusal of parameters of one place. */
export function createParameterRefusal(api: ApiSpec, parameters: readonly ParameterSpec[]): Refuse {
  const byName = new Map(parameters.map((parameter) => [parameter.name, parameter]));
  return (violations) => {
    const all = violations ?? [];
    const main = chooseViolation(all);
    const pointer = locate(main);
    const slash = pointer.indexOf('/', 1);
    const first = slash === -1 ? pointer : pointer.slice(0, slash);
    const messages = byName.get(unescapePointer(first.slice(1)))?.messages ?? {};
    const here = all.filter((one) => locate(one) === pointer);
    // What is wrong inside a list or an object is for the message of the whole.
    const message = slash === -1 ? pickMessage(messages, here, main) : messages['*'];
    return refuse(api, message, `${nameField(pointer, 'request')} ${wordViolation(main, all)}`);
  };
}

/** Makes the refusal of a parameter that no validator has seen. */
export function refuseParameter(
  api: ApiSpec,
  { name, messages }: ParameterSpec,
  keyword: string,
): Failure {
  const violation = { ...UNKNOWN, keyword };
  return refuse(api, messages['*'], `${name} ${wordViolation(violation, [])}`);
}

/** Makes the refusal of a body that breaks its schema. */
export function createBodyRefusal(
  api: ApiSpec,
  body: { messages: Messages; fields: Record<string, Messages> },
): Refuse {
  const root = growTree(body.messages, body.fields);
  return (violations) => {
    const all = violations ?? [];
    const main = chooseViolation(all);
    const pointer = locate(main);
    const here = all.filter((one) => locate(one) === pointer);
    const message = findMessage([root], splitPointer(pointer), 0, here, main);
    return refuse(api, message, `${nameField(pointer, 'body')} ${wordViolation(main, all)}`);
  };
}

/** The error of a request that breaks a schema. */
export function refuse(api: ApiSpec, message: Message | undefined, generic: string): Failure {
  const usual: ErrorSpec = { ...api.validation, message: generic };
  return new Failure(reword(usual, message));
}

/**
 * The violation to speak of: the first one, unless it only explains why one of several alternatives
 * was not met.
 */
function chooseViolation(all: readonly Violation[]): Violation {
  const [first = UNKNOWN, ...others] = all;
  const covers = ({ keyword, instancePath }: Violation) =>
    (keyword === 'anyOf' || keyword === 'oneOf') &&
    (first.instancePath === instancePath || first.instancePath.startsWith(`${instancePath}/`));
  return others.findLast(covers) ?? first;
}

/** Parameters of a violation that name the property in question, which stands below its object. */
const PROPERTY_OF: Record<string, string> = {
  required: 'missingProperty',
  dependentRequired: 'missingProperty',
  additionalProperties: 'additionalProperty',
  unevaluatedProperties: 'unevaluatedProperty',
  propertyNames: 'propertyName',
};

function locate({ instancePath, keyword, params }: Violation): string {
  const parameter = Object.hasOwn(PROPERTY_OF, keyword) ? PROPERTY_OF[keyword] : undefined;
  const property = parameter === undefined ? undefined : params[parameter];
  if (typeof property !== 'string') return instancePath;
  return `${instancePath}/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The first message, as they are written, for a violation there is; else that for any other. */
function pickMessage(
  messages: Messages,
  here: readonly Violation[],
  main: Violation,
): Message | undefined {
  for (const kind of Object.keys(messages)) {
    if (kind === '*') continue;
    if (kind === main.keyword || here.some(({ keyword }) => keyword === kind))
      return messages[kind];
  }
  return messages['*'];
}

/** The messages of a body by the names that lead to them; `*` is any name or index. */
interface Node {
  messages: Messages;
  children: Map<string, Node>;
}

function growTree(messages: Messages, fields: Record<string, Messages>): Node {
  const root: Node = { messages, children: new Map() };
  for (const [pattern, ofField] of Object.entries(fields)) {
    let node = root;
    for (const name of splitPointer(pattern)) {
      const known = node.children.get(name);
      const next = known ?? { messages: {}, children: new Map() };
      if (known === undefined) node.children.set(name, next);
      node = next;
    }
    node.messages = { ...node.messages, ...ofField };
  }
  return root;
}

/** The message at the end of the path, else that for anything wrong in what is nearest above it. */
function findMessage(
  nodes: readonly Node[],
  path: readonly string[],
  index: number,
  here: readonly Violation[],
  main: Violation,
): Message | undefined {
  const name = path[index];
  if (name === undefined) {
    for (const { messages } of nodes) {
      const message = pickMessage(messages, here, main);
      if (message !== undefined) return message;
    }
    return undefined;
  }
  const next = [...nodes.map(childNamed(name)), ...nodes.map(childNamed('*'))];
  const inner = findMessage(
    next.filter((node) => node !== undefined),
    path,
    index + 1,
    here,
    main,
  );
  if (inner !== undefined) return inner;
  return nodes.find(({ messages }) => messages['*'] !== undefined)?.messages['*'];
}

function childNamed(name: string): (node: Node) => Node | undefined {
  return ({ children }) => children.get(name);
}
