import { describe, expect, it } from 'vitest';
import { objectOf } from '../../openapi/json.ts';
import type { JsonObject } from '../../openapi/json.ts';
import { modelOf } from '../client/testing/models.ts';
import { prepareDocument } from './document.ts';
import { ANY_OTHER, openForTypes, openForValidators } from './enums.ts';

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: JsonObject): JsonObject => ({ content: { 'application/json': { schema } } });
const color = { type: 'string', enum: ['red', 'blue'] };

/** The schemas of a document in which `POST /x` takes one schema and answers another. */
function prepare(
  sent: JsonObject,
  answered: JsonObject,
  schemas: JsonObject,
  open: (schema: JsonObject) => void = openForTypes,
) {
  const operation = {
    operationId: 'run',
    requestBody: json(sent),
    responses: { 200: { description: 'Done', ...json(answered) } },
  };
  const model = modelOf({ '/x': { post: operation } }, { components: { schemas } });
  const document = prepareDocument(model, open);
  const post = objectOf(objectOf(objectOf(document['paths'])['/x'])['post']);
  return { post, schemas: objectOf(document['components'])['schemas'], document };
}

describe('enums', () => {
  it('are open where they are answered', () => {
    const { schemas } = prepare({}, ref('Color'), { Color: color });
    expect(schemas).toEqual({ Color: { ...color, enum: ['red', 'blue', ANY_OTHER] } });
  });

  it('stay closed where they are sent', () => {
    const { schemas } = prepare(ref('Color'), {}, { Color: color });
    expect(schemas).toEqual({ Color: color });
  });

  it('become two where they are both, with all that holds them', () => {
    const given = { Thing: { properties: { color: ref('Color') } }, Color: color, Other: {} };
    const { schemas, post } = prepare(ref('Thing'), { items: ref('Thing') }, given);
    expect(schemas).toEqual({
      Thing: { properties: { color: ref('Color') } },
      Color: { ...color, enum: ['red', 'blue', ANY_OTHER] },
      Other: {},
      ThingInput: { properties: { color: ref('ColorInput') } },
      ColorInput: color,
    });
    expect(post['requestBody']).toEqual(json(ref('ThingInput')));
  });

  it('follow a schema that holds itself', () => {
    const given = { Tree: { properties: { color, left: ref('Tree') } } };
    const { schemas } = prepare(ref('Tree'), ref('Tree'), given);
    expect(schemas).toEqual({
      Tree: {
        properties: { color: { ...color, enum: ['red', 'blue', ANY_OTHER] }, left: ref('Tree') },
      },
      TreeInput: { properties: { color, left: ref('TreeInput') } },
    });
  });

  it('are what the description says of them', () => {
    const Closed = { ...color, 'x-enum-extensibility': 'closed' };
    const Open = { ...color, 'x-enum-extensibility': 'open' };
    const { schemas } = prepare(ref('Open'), ref('Closed'), { Closed, Open });
    expect(schemas).toEqual({ Closed, Open: { ...Open, enum: ['red', 'blue', ANY_OTHER] } });
  });

  it('of other things than text lose their values in types', () => {
    const { schemas } = prepare({}, ref('Size'), { Size: { type: 'integer', enum: [1, 2] } });
    expect(schemas).toEqual({ Size: { type: 'integer' } });
  });

  it('take anything of their type in validators', () => {
    const { schemas } = prepare({}, ref('Color'), { Color: color }, openForValidators);
    const Color = { anyOf: [{ type: 'string', enum: ['red', 'blue'] }, { type: 'string' }] };
    expect(schemas).toEqual({ Color });
  });
});

describe('names', () => {
  it('leave globals alone', () => {
    const { schemas, post } = prepare({}, ref('Error'), { Error: {}, ErrorModel: {} });
    expect(schemas).toEqual({ ErrorModel: {}, ErrorModelModel: {} });
    expect(post['responses']).toMatchObject({ 200: json(ref('ErrorModelModel')) });
  });

  it('are those of the model', () => {
    const paths = { '/x': { get: { tags: ['Big Things'], responses: {} } } };
    const model = modelOf(paths, { tags: [{ name: 'Big Things' }] });
    const prepared = prepareDocument(model, openForTypes);
    expect(prepared['paths']).toMatchObject({
      '/x': { get: { operationId: model.operations[0]?.id, tags: ['big-things'] } },
    });
  });
});
