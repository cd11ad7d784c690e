import { objectOf, textOf } from '../../openapi/json.ts';
import { joinPointer } from '../../openapi/pointer.ts';
import type { Found } from '../context.ts';
import type { Lookup } from '../lookup.ts';

const CODE = 'fix-unverified';

/** Statuses with which a word can stand; a status that is missing here takes any other word. */
const FITS: Readonly<Record<string, RegExp>> = {
  session: /^(401|4XX|default)$/,
  wait: /^(4..|5..|default)$/,
  server: /^(5..|default)$/,
};

/** `x-fix`: when one error says who can mend it, each does, and tells what to do. */
export function checkFixes(lookup: Lookup): void {
  const shown = lookup.context.byKind('example').filter(({ node }) => node['x-fix'] !== undefined);
  if (shown.length === 0) return;
  const { report } = lookup.context;
  const errors = new Set<string>();
  for (const { status, example } of listErrorExamples(lookup)) {
    const first = !errors.has(example.pointer);
    errors.add(example.pointer);
    const fix = textOf(example.node['x-fix']);
    const fits = FITS[fix ?? ''];
    if (fix !== undefined && fits?.test(status) === false) {
      const at = joinPointer(example.pointer, 'x-fix');
      report(CODE, at, `"${fix}" cannot mend a ${status}.`, 'Choose another word of x-fix.');
    }
    // An example that several responses share is told about once.
    if (!first) continue;
    if (fix === undefined) report(CODE, example.pointer, 'The example of an error has no x-fix.');
    else if (textOf(example.node['description']) === undefined) {
      report(CODE, example.pointer, 'The example has an x-fix, but no description of what to do.');
    }
  }
  for (const { node, pointer } of shown) {
    if (errors.has(pointer) || node['$ref'] !== undefined) continue;
    report(CODE, joinPointer(pointer, 'x-fix'), 'This is no example of an error response.');
  }
}

/** The named examples of the error responses of all operations. */
function listErrorExamples(lookup: Lookup): { status: string; example: Found }[] {
  return lookup.calls.flatMap((operation) =>
    lookup
      .responses(operation)
      .filter(({ status }) => /^[45]|^default$/.test(status))
      .flatMap(({ status, node, pointer }) =>
        Object.entries(objectOf(node['content'])).flatMap(([type, media]) =>
          Object.entries(objectOf(objectOf(media)['examples'])).flatMap(([name, entry]) => {
            const at = joinPointer(pointer, 'content', type, 'examples', name);
            const example = lookup.context.locate(entry, at);
            return example === undefined ? [] : [{ status, example }];
          }),
        ),
      ),
  );
}
