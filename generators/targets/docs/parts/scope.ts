import { findMessage } from '../catalogue.ts';
import type { PageBuilder } from '../page.ts';
import { recordField } from '../page.ts';
import type { FieldScope } from '../schema/fields.ts';
import type { Block, FieldGroup } from '../content/blocks.ts';

/** How the fields of an operation are walked: anchors, search records and messages are those of its page. */
export function makeScope(
  page: PageBuilder,
  operation: string,
  direction: FieldScope['direction'],
  detail: string,
  kind: 'field' | 'header' = 'field',
): FieldScope {
  const { model, errors, maxFields } = page.site;
  return {
    model,
    anchors: page.anchors,
    direction,
    limit: maxFields,
    findMessage: (message) => {
      const anchor = findMessage(errors, operation, message);
      return anchor === undefined ? undefined : `ref:errors#${anchor}`;
    },
    note: (field, path) => recordField(page, kind, field, path, detail),
  };
}

/** The groups of a body as blocks: its own fields stand open, alternatives are named. */
export function printGroups(groups: readonly FieldGroup[]): Block[] {
  return groups.flatMap(({ label, own, note, fields }): Block[] => {
    const head: Block[] =
      own === true ? [] : [{ kind: 'paragraph', name: 'label', content: label }];
    if (fields.length === 0) return [{ kind: 'paragraph', name: 'note', content: note ?? label }];
    return [
      ...head,
      ...(note === undefined ? [] : [{ kind: 'paragraph', name: 'note', content: note } as const]),
      { kind: 'fields', fields },
    ];
  });
}
