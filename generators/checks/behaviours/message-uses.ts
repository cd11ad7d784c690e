import { isObject, listOf, objectOf, textOf } from '../../openapi/json.ts';
import type { Json } from '../../openapi/json.ts';
import { joinPointer } from '../../openapi/pointer.ts';
import type { Found, FoundOperation } from '../context.ts';
import type { Lookup } from '../lookup.ts';

/** One message as one operation can answer it. */
export interface MessageUse {
  operation: FoundOperation;
  /** The kind of violation. */
  key: string;
  value: Json;
  /** Must what the message stands on be there? */
  required: boolean;
  /** The status of the answer, where it is not that of ordinary validation. */
  status?: '401';
}

/** Every message that the operations can answer: its pointer → its uses. */
export function collectMessageUses(lookup: Lookup): Map<string, MessageUse[]> {
  const collector = new Collector(lookup);
  for (const operation of lookup.calls) {
    collector.visitParameters(operation);
    collector.visitBody(operation);
    collector.visitSecurity(operation);
  }
  return collector.uses;
}

class Collector {
  readonly uses = new Map<string, MessageUse[]>();
  readonly #lookup: Lookup;

  constructor(lookup: Lookup) {
    this.#lookup = lookup;
  }

  visitParameters(operation: FoundOperation): void {
    const seen = new Set<string>();
    for (const parameter of this.#lookup.parameters(operation)) {
      const { node, pointer } = parameter;
      // A parameter of the operation replaces that of its path item.
      const key = `${textOf(node['in']) ?? ''} ${textOf(node['name']) ?? ''}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const required = node['required'] === true;
      this.#note(operation, parameter, required);
      this.#visitSchema(operation, node['schema'], `${pointer}/schema`, required);
    }
  }

  visitBody(operation: FoundOperation): void {
    const { locate } = this.#lookup.context;
    const body = locate(operation.node['requestBody'], `${operation.pointer}/requestBody`);
    if (body === undefined) return;
    this.#note(operation, body, body.node['required'] === true);
    for (const [type, media] of Object.entries(objectOf(body.node['content']))) {
      const at = joinPointer(body.pointer, 'content', type, 'schema');
      this.#visitSchema(operation, objectOf(media)['schema'], at, true);
    }
  }

  /** An operation's own message replaces that of the security scheme. */
  visitSecurity(operation: FoundOperation): void {
    const { document, locate } = this.#lookup.context;
    const security = this.#lookup.security(operation);
    const schemes = objectOf(objectOf(document['components'])['securitySchemes']);
    const own = this.#lookup.extension(operation, 'x-messages');
    // Where credentials may be left out, none are missing.
    const optional = security.some((requirement) => Object.keys(requirement).length === 0);
    const replaced = [...Object.keys(own?.node ?? {}), ...(optional ? ['missing'] : [])];
    for (const name of security.flatMap((requirement) => Object.keys(requirement))) {
      const scheme = locate(schemes[name], joinPointer('/components/securitySchemes', name));
      if (scheme === undefined) continue;
      this.#note(operation, scheme, true, { status: '401', except: replaced });
    }
    if (security.length > 0) this.#note(operation, operation, true, { status: '401' });
  }

  #note(
    operation: FoundOperation,
    found: Found,
    required: boolean,
    { status, except = [] }: { status?: '401'; except?: string[] } = {},
  ): void {
    const messages = this.#lookup.extension(found, 'x-messages');
    for (const [key, value] of Object.entries(messages?.node ?? {})) {
      if (key === 'x-assumed' || except.includes(key)) continue;
      const pointer = joinPointer(messages?.pointer ?? '', key);
      const use = { operation, key, value, required, ...(status === undefined ? {} : { status }) };
      const uses = this.uses.get(pointer);
      if (uses === undefined) this.uses.set(pointer, [use]);
      else uses.push(use);
    }
  }

  #visitSchema(
    operation: FoundOperation,
    schema: Json | undefined,
    pointer: string,
    required: boolean,
  ): void {
    const seen = new Set<string>();
    /** @param whole the schema of the same value that composes this one */
    const visit = (value: Json | undefined, at: string, needed: boolean, whole: Json): void => {
      if (!isObject(value) || seen.has(`${at} ${needed}`)) return;
      seen.add(`${at} ${needed}`);
      this.#note(operation, { node: value, pointer: at }, needed);
      const target = this.#lookup.context.locate(value, at);
      if (target !== undefined && target.node !== value) {
        visit(target.node, target.pointer, needed, whole);
      }
      for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
        listOf(value[keyword]).forEach((part, index) => {
          visit(part, joinPointer(at, keyword, index), needed, whole);
        });
      }
      for (const [name, property] of Object.entries(objectOf(value['properties']))) {
        const must = this.#lookup.isRequired(whole, name);
        visit(property, joinPointer(at, 'properties', name), must, property);
      }
      for (const keyword of ['items', 'additionalProperties']) {
        visit(value[keyword], `${at}/${keyword}`, false, value[keyword] ?? null);
      }
    };
    visit(schema, pointer, required, schema ?? null);
  }
}
