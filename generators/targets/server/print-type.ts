import { printComment } from '../../util/comments.ts';
import { WIDTH } from '../../util/layout.ts';
import { printKey } from '../../util/literals.ts';

/** A type: its text, or the members of an object. */
export type Type = string | readonly Member[];

export interface Member {
  name: string;
  type: Type;
  optional?: boolean;
  /** What stands in the comment above it. */
  description?: string | undefined;
}

/** Writes a type on one line. */
export function printFlatType(type: Type): string {
  if (typeof type === 'string') return type;
  const members = type.map((member) => `${printName(member)} ${printFlatType(member.type)}`);
  return members.length === 0 ? '{}' : `{ ${members.join('; ')} }`;
}

/** Writes a union the way formatters do, as the declaration of a type. */
export function printUnion(name: string, types: readonly Type[]): string {
  const [only, ...others] = types;
  if (only === undefined) return `export type ${name} = never;\n`;
  const before = `export type ${name} =`;
  const flat = types.map(printFlatType).join(' | ');
  if (before.length + flat.length + 2 <= WIDTH) return `${before} ${flat};\n`;
  if (others.length === 0) return `${before} ${printType(only, '', before.length + 2)};\n`;
  const lines = types.map((type) => `\n  | ${printType(type, '    ', 0)}`);
  return `${before}${lines.join('')};\n`;
}

function printType(type: Type, indent: string, around: number): string {
  const flat = printFlatType(type);
  if (typeof type === 'string' || indent.length + around + flat.length <= WIDTH) return flat;
  return `{\n${printMembers(type, `${indent}  `)}${indent}}`;
}

/** Writes members on lines of their own, each object among them expanded if it has comments. */
export function printMembers(members: readonly Member[], indent: string): string {
  const lines = members.map((member) => {
    const { type, description } = member;
    const name = printName(member);
    const comment = printComment([description], [], indent);
    const expanded =
      typeof type !== 'string' && type.some((inner) => inner.description !== undefined);
    const printed = expanded
      ? `{\n${printMembers(type, `${indent}  `)}${indent}}`
      : printType(type, indent, name.length + 2);
    return `${comment}${indent}${name} ${printed};\n`;
  });
  return lines.join('');
}

function printName({ name, optional }: Member): string {
  return `${printKey(name)}${optional === true ? '?' : ''}:`;
}
