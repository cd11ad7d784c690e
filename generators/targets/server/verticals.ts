import type { ApiModel, Operation } from '../../model/model.ts';
import { createNamer } from '../../util/literals.ts';
import { lowerCamelCase, upperCamelCase } from '../../util/names.ts';

/** The operations of a tag, which share a module. */
export interface Vertical {
  /** The name of the tag. */
  name: string;
  /** Its module, without extension. */
  file: string;
  /** The interface of its handlers. */
  handlers: string;
  /** Its operations where those of all verticals are put together. */
  constant: string;
  operations: Named[];
}

/** An operation and the names of its types. */
export interface Named {
  operation: Operation;
  /** Its type in the schema. */
  alias: string;
  input: string;
  reply: string;
}

/** Modules that every server has; on some disks, case does not tell files apart. */
const OTHER_MODULES = ['examples', 'index', 'operations', 'runtime', 'schema', 'validators'];

/** Names of types that modules or the entry need for something else. */
const TAKEN =
  `AnyInput AnyReply Buffer Context Exclude Extract Handler Handlers NonNullable Principal Promise RawBody
  SecurityHandlers ServerOptions StatusOf api components operations paths`.split(/\s+/);

/** The verticals that have operations, in the order of the tags. */
export function listVerticals({ tags, operations }: ApiModel): Vertical[] {
  const nameFile = createFileNamer();
  // The entry exports all of these names, whichever module they stand in.
  const nameType = createNamer(TAKEN);
  const nameConstant = createNamer(['api', 'request', 'response']);
  return tags.flatMap(({ name, slug }) => {
    const own = operations.filter(({ tag }) => tag === name);
    if (own.length === 0) return [];
    return [
      {
        name,
        file: nameFile(slug),
        handlers: nameType(`${upperCamelCase(slug)}Handlers`),
        constant: nameConstant(lowerCamelCase(slug) || 'operations'),
        operations: own.map((operation) => nameTypes(operation, nameType)),
      },
    ];
  });
}

function nameTypes(operation: Operation, nameType: (name: string) => string): Named {
  const name = upperCamelCase(operation.id) || 'Operation';
  const alias = nameType(name);
  return { operation, alias, input: nameType(`${name}Input`), reply: nameType(`${name}Reply`) };
}

function createFileNamer(): (name: string) => string {
  const used = new Set(OTHER_MODULES);
  return (name) => {
    const base = name === '' ? 'vertical' : name;
    let free = base;
    for (let number = 2; used.has(free); number++) free = `${base}-${number}`;
    used.add(free);
    return free;
  };
}
