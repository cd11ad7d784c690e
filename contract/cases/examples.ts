import type { Json, Operation } from '@octopus-cards/toolkit';
import type { Case, Tools } from '../types.ts';
import { locateBodySchema } from './locate.ts';
import type { CaseMaker } from './make-case.ts';
import { sortOperations } from './order.ts';
import {
  coverRequest,
  draftRequest,
  encodeBody,
  isComplete,
  listExamples,
  nameInput,
  planRequest,
} from './request.ts';
import type { Draft } from './request.ts';

/** Every documented example of a body or parameter once, and the rest filled in. */
export function* listExampleCases(tools: Tools, maker: CaseMaker): Generator<Case> {
  for (const operation of sortOperations(tools.description.model)) {
    const draft = draftRequest(tools, operation);
    if (!isComplete(draft)) continue;
    yield* listParameterExamples(tools, maker, draft);
    yield* listBodyExamples(tools, maker, operation, draft);
  }
}

/** The first example of each parameter together, then the second of those that have one … */
function* listParameterExamples(tools: Tools, maker: CaseMaker, draft: Draft): Generator<Case> {
  const examples = draft.inputs.map((input) => ({
    key: nameInput(input),
    values: listExamples(tools, input.parameter, input.pointer),
  }));
  const rounds = Math.max(1, ...examples.map(({ values }) => values.length));
  for (let round = 0; round < rounds; round++) {
    const parameters = new Map<string, Json | undefined>();
    for (const { key, values } of examples) {
      const value = values[round];
      if (value !== undefined) parameters.set(key, value);
    }
    const inputs = draft.inputs.map((input) => ({
      ...input,
      value: parameters.get(nameInput(input)) ?? input.value,
    }));
    const request = planRequest({ ...draft, inputs });
    yield maker.make({
      request,
      expects: 'valid',
      covers: coverRequest(tools, { ...draft, inputs }, request),
      title:
        rounds === 1 ? 'the examples of its parameters' : `example ${round + 1} of its parameters`,
    });
  }
}

function* listBodyExamples(
  tools: Tools,
  maker: CaseMaker,
  operation: Operation,
  draft: Draft,
): Generator<Case> {
  const { document } = tools.description.model;
  for (const content of operation.requestBody?.content ?? []) {
    const pointer = locateBodySchema(document, operation, content.mediaType);
    for (const { name, value } of content.examples) {
      if (tools.validate(pointer, value).length > 0) continue;
      // The first example went out with the parameters already.
      if (value === draft.body?.value) continue;
      const body = { content, pointer, value };
      const request = planRequest(draft, { body: encodeBody(content.mediaType, value) });
      yield maker.make({
        request,
        expects: 'valid',
        covers: coverRequest(tools, { ...draft, body }, request),
        title: `body as in the example ${name}`,
      });
    }
  }
}
