import type { ApiModel, Operation } from '../../model/model.ts';
import { createNamer } from '../../util/literals.ts';
import { lowerCamelCase, splitWords, upperCamelCase } from '../../util/names.ts';

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
  operations: Operation[];
}

/** Modules that every server has; on some disks, case does not tell files apart. */
const OTHER_MODULES = ['examples', 'index', 'operations', 'runtime', 'schema', 'validators'];

/** The verticals that have operations, in the order of the tags. */
export function listVerticals({ tags, operations }: ApiModel): Vertical[] {
  const nameFile = createFileNamer();
  const nameHandlers = createNamer(['Handlers']);
  const nameConstant = createNamer(['api', 'request', 'response']);
  return tags.flatMap(({ name }) => {
    const own = operations.filter(({ tag }) => tag === name);
    if (own.length === 0) return [];
    return [
      {
        name,
        file: nameFile(splitWords(name).join('-').toLowerCase()),
        handlers: nameHandlers(`${upperCamelCase(name)}Handlers`),
        constant: nameConstant(lowerCamelCase(name) || 'operations'),
        operations: own,
      },
    ];
  });
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
