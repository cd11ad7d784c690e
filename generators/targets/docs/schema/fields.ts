import type { Messages } from '../../../model/behaviours.ts';
import type { ApiModel, Schema } from '../../../model/model.ts';
import { isObject, listOf, objectOf, textOf } from '../../../openapi/json.ts';
import type { Json } from '../../../openapi/json.ts';
import type { Field, FieldGroup, Inline } from '../content/blocks.ts';
import type { Anchors } from '../content/anchors.ts';
import { describeType, listConstraints, listValues, showValue } from './describe.ts';
import { listMessages } from './messages.ts';
import { additionalOf, isList, itemsOf, viewSchema } from './view.ts';
import type { SchemaView } from './view.ts';

/** What is asked of a walk over the fields of a schema. */
export interface FieldScope {
  model: ApiModel;
  anchors: Anchors;
  /** Requests leave out what is only answered, and answers what is only sent. */
  direction: 'request' | 'response';
  /** Most fields of one tree; what lies deeper than that allows is named only. */
  limit: number;
  /** Address of the error with this message, if there is one. */
  findMessage: (message: string) => string | undefined;
  /** Told of each field, for the search. */
  note: (field: Field, path: string) => void;
}

/** One name with its schema. */
export interface NamedSchema {
  name: string;
  schema: Schema | undefined;
  required: boolean | undefined;
  anchor: string;
  /** Path as people write it: `data.items.id`. */
  path: string;
  description?: string | undefined;
  deprecated?: boolean;
  example?: Json | undefined;
  messages?: Messages;
}

type Ancestors = ReadonlyMap<string, string>;

/** The fields of a body, its lists and alternatives included. */
export function listFields(
  scope: FieldScope,
  schema: Schema | undefined,
  anchor: string,
): FieldGroup[] {
  const depth = findDepth(scope, schema);
  return listGroups(scope, viewSchema(scope.model, schema), anchor, '', depth, new Map());
}

/** One parameter or header as a field. */
export function makeField(scope: FieldScope, named: NamedSchema): Field {
  return buildField(scope, named, findDepth(scope, named.schema), new Map());
}

function buildField(
  scope: FieldScope,
  named: NamedSchema,
  depth: number,
  ancestors: Ancestors,
): Field {
  const { model } = scope;
  const view = viewSchema(model, named.schema);
  const { keywords } = view;
  const anchor = scope.anchors.take(named.anchor);
  const { values, holder } = listValues(model, view);
  const field: Field = {
    anchor,
    name: named.name,
    type: describeType(model, view),
    required: named.required,
    marks: listMarks(view, named.deprecated === true),
    description: named.description ?? textOf(keywords['description']) ?? textOf(keywords['title']),
    facts: listFacts(model, view, named),
    values: values.map(({ value, meaning }) => ({
      anchor: scope.anchors.take(`${anchor}.${showValue(value)}`),
      value: showValue(value),
      meaning,
    })),
    valuesNote:
      values.length > 0 && isOpen(scope, holder) ? 'More values may be added.' : undefined,
    messages: listMessages({ ...view.messages, ...named.messages }, scope),
    groups: [],
  };
  scope.note(field, named.path);
  field.groups = listGroups(scope, view, anchor, named.path, depth, ancestors).map((group) =>
    group.label === FIELDS ? { ...group, label: ['Fields of ', { code: named.name }] } : group,
  );
  return field;
}

/** Answers may bring new values, unless the description says otherwise. */
function isOpen({ direction, model }: FieldScope, view: SchemaView): boolean {
  const declared = view.keywords['x-enum-extensibility'];
  if (declared === 'open') return true;
  if (declared === 'closed') return false;
  // The rule is one of our extensions: descriptions without any of them promise nothing of the kind.
  return direction === 'response' && model.protocolErrors !== undefined;
}

function listMarks(view: SchemaView, deprecated: boolean): Field['marks'] {
  const { keywords } = view;
  return [
    ...(deprecated || keywords['deprecated'] === true
      ? [{ badge: 'deprecated', tone: 'deprecated' }]
      : []),
    ...(keywords['readOnly'] === true ? [{ badge: 'read only', tone: 'note' }] : []),
    ...(keywords['writeOnly'] === true ? [{ badge: 'write only', tone: 'note' }] : []),
  ];
}

function listFacts(model: ApiModel, view: SchemaView, named: NamedSchema): Field['facts'] {
  const facts = listConstraints(model, view);
  const fallback = view.keywords['default'];
  if (fallback !== undefined)
    facts.push({ label: 'Default', value: { code: showValue(fallback) } });
  const shown =
    named.example ?? listOf(view.keywords['examples'])[0] ?? view.keywords['example'] ?? undefined;
  if (shown === undefined || shown === null) return facts;
  // An object is shown whole by the examples of its body.
  if (isObject(shown) && (view.properties.size > 0 || JSON.stringify(shown).length > 120))
    return facts;
  if (listOf(shown).some((item) => typeof item === 'object')) return facts;
  facts.push({ label: 'Example', value: { code: showValue(shown) } });
  return facts;
}

function listGroups(
  scope: FieldScope,
  view: SchemaView,
  anchor: string,
  path: string,
  depth: number,
  ancestors: Ancestors,
): FieldGroup[] {
  const above = view.refs.find((ref) => ancestors.has(ref));
  if (above !== undefined) {
    const target = ancestors.get(above) ?? '';
    const name = above.split('/').at(-1) ?? '';
    const says: Inline = ['The same fields again as in ', { code: name }, '.'];
    // The body itself has no anchor of a field.
    return [
      {
        label: name,
        note: target === '' ? says : { link: `#${target}`, content: says },
        fields: [],
      },
    ];
  }
  const inside = new Map(ancestors);
  for (const ref of view.refs) inside.set(ref, path === '' ? '' : anchor);
  const items = itemsOf(view);
  const groups: FieldGroup[] = [];
  if (isList(view) && items !== undefined) {
    const inner = listGroups(scope, viewSchema(scope.model, items), anchor, path, depth, inside);
    for (const group of inner) {
      groups.push(group.own === true ? { ...group, label: 'Fields of each item' } : group);
    }
    return groups;
  }
  const named = listProperties(scope, view);
  if (named.length > 0) {
    groups.push(
      depth <= 0
        ? hideFields(view, named.length)
        : {
            label: FIELDS,
            own: true,
            fields: named.map(([name, schema]) =>
              buildField(
                scope,
                {
                  name,
                  schema,
                  required: view.required.has(name),
                  anchor: `${anchor}.${name}`,
                  path: path === '' ? name : `${path}.${name}`,
                },
                depth - 1,
                inside,
              ),
            ),
          },
    );
  }
  groups.push(...listOpenProperties(scope, view, anchor, path, depth, inside));
  for (const { mode, options } of view.variants) {
    groups.push(...listVariants(scope, view, mode, options, anchor, path, depth, inside));
  }
  return groups;
}

const FIELDS = 'Fields';

function hideFields({ name }: SchemaView, count: number): FieldGroup {
  const of: Inline = name === undefined ? '' : [' of ', { code: name }];
  const fields = count === 1 ? '1 field' : `${count} fields`;
  return { label: FIELDS, note: [`${fields}`, of, ', not unfolded here.'], fields: [] };
}

function listProperties({ direction }: FieldScope, view: SchemaView): [string, Schema][] {
  const hidden = direction === 'request' ? 'readOnly' : 'writeOnly';
  return [...view.properties].filter(([, schema]) => objectOf(schema)[hidden] !== true);
}

/** Properties whose names are free, or follow a pattern. */
function listOpenProperties(
  scope: FieldScope,
  view: SchemaView,
  anchor: string,
  path: string,
  depth: number,
  ancestors: Ancestors,
): FieldGroup[] {
  const additional = additionalOf(view);
  const open: [string, Schema][] = [
    ...Object.entries(objectOf(view.keywords['patternProperties'])).map(
      ([pattern, schema]): [string, Schema] => [`/${pattern}/`, schema as Schema],
    ),
    ...(additional === undefined ? [] : [['*', additional] as [string, Schema]]),
  ];
  if (open.length === 0 || depth <= 0) return [];
  return [
    {
      label: view.properties.size > 0 ? 'Further fields' : 'Entries',
      fields: open.map(([name, schema]) =>
        buildField(
          scope,
          {
            name: name === '*' ? 'any name' : name,
            schema,
            required: undefined,
            anchor: `${anchor}.${name}`,
            path: path === '' ? name : `${path}.${name}`,
          },
          depth - 1,
          ancestors,
        ),
      ),
    },
  ];
}

function listVariants(
  scope: FieldScope,
  view: SchemaView,
  mode: 'oneOf' | 'anyOf',
  options: readonly Schema[],
  anchor: string,
  path: string,
  depth: number,
  ancestors: Ancestors,
): FieldGroup[] {
  const { model } = scope;
  const property = textOf(objectOf(view.keywords['discriminator'])['propertyName']);
  const lead = mode === 'oneOf' ? 'One of' : 'Any of';
  return options.flatMap((option, index) => {
    const inner = viewSchema(model, option);
    const title = textOf(inner.keywords['title']) ?? inner.name;
    const number = `${index + 1} of ${options.length}`;
    const label: Inline = [
      `${lead} (${number}): `,
      title === undefined ? describeType(model, inner) : { code: title },
      ...(property === undefined ? [] : [' by ', { code: property }]),
    ];
    const description = textOf(inner.keywords['description']);
    const groups = depth <= 0 ? [] : listGroups(scope, inner, anchor, path, depth - 1, ancestors);
    const note: Inline | undefined =
      description === undefined ? undefined : { markdown: description };
    const [first, ...others] = groups;
    if (first === undefined) {
      return [{ label, note: note === undefined ? label : [label, '. ', note], fields: [] }];
    }
    const kept = note ?? first.note;
    return [
      { label, ...(kept === undefined ? {} : { note: kept }), fields: first.fields },
      ...others,
    ];
  });
}

/** How deep the fields can be unfolded before there are too many. */
function findDepth(scope: FieldScope, schema: Schema | undefined): number {
  const most = 12;
  for (let depth = 1; depth <= most; depth++) {
    if (countFields(scope, schema, depth, new Set(), scope.limit) > scope.limit) {
      return Math.max(1, depth - 1);
    }
  }
  return most;
}

/** The number of fields down to a depth; stops counting above the limit. */
function countFields(
  scope: FieldScope,
  schema: Schema | undefined,
  depth: number,
  ancestors: ReadonlySet<string>,
  limit: number,
): number {
  if (depth <= 0) return 0;
  const view = viewSchema(scope.model, schema);
  if (view.refs.some((ref) => ancestors.has(ref))) return 0;
  const inside = new Set([...ancestors, ...view.refs]);
  const items = itemsOf(view);
  if (isList(view) && items !== undefined) return countFields(scope, items, depth, inside, limit);
  let count = 0;
  const children = [...listProperties(scope, view).map(([, one]) => one), additionalOf(view)];
  for (const child of children) {
    if (child === undefined || count > limit) continue;
    count += 1 + countFields(scope, child, depth - 1, inside, limit - count);
  }
  for (const option of view.variants.flatMap(({ options }) => options)) {
    if (count > limit) break;
    count += countFields(scope, option, depth - 1, inside, limit - count);
  }
  return count;
}
