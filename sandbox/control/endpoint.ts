import type { Control } from './control.ts';
import { readFields } from './fields.ts';
import type { Fields, Values } from './fields.ts';

/** An endpoint below /__sandbox. */
export interface Endpoint {
  method: 'GET' | 'POST' | 'DELETE';
  /** Below /__sandbox; `:name` is a parameter, and one of the fields. */
  path: string;
  summary: string;
  fields: Fields;
  /** @param given from path, query and body together, not yet checked */
  run(control: Control, given: unknown): Promise<unknown>;
}

interface Definition<F extends Fields> extends Omit<Endpoint, 'run'> {
  fields: F;
  run(control: Control, values: Values<F>): Promise<unknown>;
}

/** Makes an endpoint of a table of fields and a function that gets their values. */
export function defineEndpoint<F extends Fields>(definition: Definition<F>): Endpoint {
  const { run, ...rest } = definition;
  return { ...rest, run: async (control, given) => run(control, readFields(rest.fields, given)) };
}
