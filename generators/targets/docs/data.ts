import type { ApiModel, Operation, Parameter } from '../../model/model.ts';
import { printValue } from './parts/responses.ts';
import { describeType, findExample, listValues, showValue } from './schema/describe.ts';
import { viewSchema } from './schema/view.ts';
import type { AnswerExample, DocSection, TryParameter, TryRequest } from './types.ts';
import type { SitePlan } from './plan.ts';

/** Every documented answer of an operation. */
export function listAnswers({ id, responses }: Operation): AnswerExample[] {
  return responses.flatMap(({ status, content }) =>
    content.flatMap(({ mediaType, examples }) =>
      examples.map(({ name, summary, value }) => ({
        operation: id,
        status,
        example: name,
        title: summary ?? name,
        mediaType,
        body: printValue(value),
      })),
    ),
  );
}

/** What a form needs in order to send a request. */
export function describeTry(model: ApiModel, operation: Operation): TryRequest {
  const { id, method, path, security, parameters, requestBody } = operation;
  return {
    operation: id,
    method: method.toUpperCase(),
    path,
    secured: security.length > 0 && security.every((one) => Object.keys(one).length > 0),
    parameters: parameters.flatMap((parameter) => describeParameter(model, parameter)),
    bodies: (requestBody?.content ?? []).slice(0, 1).flatMap(({ examples }) =>
      examples.map(({ name, summary, value }) => ({
        name,
        title: summary ?? name,
        body: printValue(value),
      })),
    ),
  };
}

function describeParameter(model: ApiModel, parameter: Parameter): TryParameter[] {
  const { name, schema, required, description, examples } = parameter;
  if (parameter.in === 'cookie') return [];
  const view = viewSchema(model, schema);
  const example = examples[0]?.value ?? findExample(model, schema);
  const { values } = listValues(model, view);
  return [
    {
      name,
      in: parameter.in,
      required,
      type: describeType(model, view),
      description: description ?? '',
      example: example === undefined ? '' : showValue(example),
      values: values.map(({ value }) => showValue(value)),
    },
  ];
}

/** The sidebar. */
export function listNav({ sections }: SitePlan): DocSection[] {
  const link = (slug: string, title: string) => ({ slug, title, method: undefined });
  return [
    {
      name: 'Overview',
      group: undefined,
      pages: [
        link('index', 'Overview'),
        link('conventions', 'Conventions'),
        link('errors', 'Errors'),
      ],
    },
    ...sections.map(({ name, slug, group, indexed, pages }) => ({
      name,
      group,
      pages: [
        ...(indexed ? [link(slug, 'Overview')] : []),
        ...pages.map(({ slug, title, operations, webhooks }) => {
          const [only] = operations;
          const alone = operations.length === 1 && webhooks.length === 0;
          return { slug, title, method: alone ? only?.method.toUpperCase() : undefined };
        }),
      ],
    })),
  ];
}
