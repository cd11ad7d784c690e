import type { ApiModel } from '../../model/model.ts';
import { resolvePointer } from '../../openapi/pointer.ts';
import { WIDTH } from '../../util/layout.ts';
import { quote } from '../../util/literals.ts';

/** Prints the module of the codes that errors are known to have. */
export function printCodes(model: ApiModel, header: string): string {
  return `${header}

/** The codes of errors that are known; others may come. */
${printUnion('ErrorCode', listCodes(model))}`;
}

/** Prints the type of some values that are known, and of others that are not. */
export function printUnion(name: string, values: readonly string[]): string {
  if (values.length === 0) return `export type ${name} = string;\n`;
  const members = [...values.map((value) => quote(value)), '(string & {})'];
  const line = `export type ${name} = ${members.join(' | ')};\n`;
  if (line.length <= WIDTH + 1) return line;
  return `export type ${name} =${members.map((one) => `\n  | ${one}`).join('')};\n`;
}

/** The codes that the description tells of, in its rules and in its examples. */
function listCodes({ protocolErrors, operations }: ApiModel): string[] {
  if (protocolErrors === undefined) return [];
  const { validation, errors, envelope } = protocolErrors;
  const codes = new Set(Object.values(errors).map(({ code }) => code));
  if (validation !== undefined) codes.add(validation.code);
  for (const { responses, idempotency } of operations) {
    if (idempotency !== undefined) codes.add(idempotency.duplicate.code);
    const failures = responses.filter(({ status }) => !/^[123]/.test(status));
    for (const { value } of failures.flatMap(({ content }) => content[0]?.examples ?? [])) {
      const code = resolvePointer(value, envelope.code);
      if (typeof code === 'string') codes.add(code);
    }
  }
  return [...codes].sort();
}
