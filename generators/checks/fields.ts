import { METHODS } from '../openapi/kinds.ts';
import type { Kind } from '../openapi/kinds.ts';
import { joinPointer } from '../openapi/pointer.ts';
import { isReference } from '../openapi/walk.ts';
import { nearest } from '../util/names.ts';
import type { CheckContext } from './context.ts';

/**
 * The fields of the objects in which a misspelt one would make an operation, or a part of it,
 * silently disappear (OpenAPI 3.1.1, sections 4.8.9 and 4.8.10). Elsewhere, the linter tells them.
 */
const KNOWN: Partial<Record<Kind, readonly string[]>> = {
  pathItem: ['$ref', 'summary', 'description', ...METHODS, 'servers', 'parameters'],
  operation: `tags summary description externalDocs operationId parameters requestBody responses
    callbacks deprecated security servers`.split(/\s+/),
};

/** Path items and operations hold only what OpenAPI gives them, and extensions. */
export function checkFields({ byKind, reportKey }: CheckContext): void {
  for (const [kind, known] of Object.entries(KNOWN) as [Kind, readonly string[]][]) {
    const name = kind === 'pathItem' ? 'a path item' : 'an operation';
    for (const { node, pointer } of byKind(kind)) {
      if (isReference(node)) continue;
      for (const field of Object.keys(node)) {
        if (field.startsWith('x-') || known.includes(field)) continue;
        const near = nearest(field, known);
        reportKey(
          'field-unknown',
          joinPointer(pointer, field),
          `"${field}" is no field of ${name}.`,
          near === undefined ? `The fields are: ${known.join(', ')}.` : `Did you mean "${near}"?`,
        );
      }
    }
  }
}
