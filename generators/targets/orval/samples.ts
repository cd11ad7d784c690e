import type { ApiModel, Operation } from '../../model/model.ts';
import { upperCamelCase } from '../../util/names.ts';

/** An operation that shows something in a README. */
export interface Sample {
  operation: Operation;
  /** Its id as part of the names that orval makes of it. */
  name: string;
  /** Its first documented success. */
  status: string;
  /** A documented error and the name of its first example. */
  error: { status: string; example: string } | undefined;
}

/** The first operation with a body that creates something, or else the first one. */
export function findSample(model: ApiModel, wanted: (one: Operation) => boolean) {
  const operation = model.operations.find(wanted) ?? model.operations[0];
  return operation === undefined ? undefined : describeSample(operation);
}

function describeSample(operation: Operation): Sample {
  const [success] = operation.responses.filter(({ status }) => /^2\d\d$/.test(status));
  const errors = operation.responses.flatMap(({ status, content }) => {
    const example = content[0]?.examples[0]?.name;
    return /^[45]\d\d$/.test(status) && example !== undefined ? [{ status, example }] : [];
  });
  return {
    operation,
    name: upperCamelCase(operation.id),
    status: success?.status ?? '200',
    error: errors[0],
  };
}
