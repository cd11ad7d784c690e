import type { Sandbox } from '../context.ts';
import { readFields } from './fields.ts';
import type { Fields, Values } from './fields.ts';

/**
 * Something that the person who runs a sandbox can do: a command of `octopus sandbox`, and a control
 * endpoint of the same name. Both run this one function.
 */
export interface Action {
  /** `client`, `wallet`, … */
  noun: string;
  /** `create`, `list`, … */
  verb: string;
  /** One line. */
  summary: string;
  fields: Fields;
  /** An example of its options, as they are typed. */
  example: string;
  /**
   * @param given the fields, not yet checked
   * @param spell how the name of a field is written in messages
   * @returns what is shown: rows, or one object; names as in JSON
   * @throws InputError when a field is wrong, SandboxError when it cannot be done
   */
  run(sandbox: Sandbox, given: unknown, spell?: (name: string) => string): Promise<unknown>;
}

interface Definition<F extends Fields> extends Omit<Action, 'run'> {
  fields: F;
  run(sandbox: Sandbox, values: Values<F>): Promise<unknown>;
}

/** Makes an action of a table of fields and a function that gets their values. */
export function defineAction<F extends Fields>(definition: Definition<F>): Action {
  const { run, ...rest } = definition;
  return {
    ...rest,
    run: async (sandbox, given, spell) => run(sandbox, readFields(rest.fields, given, spell)),
  };
}
