import { ACTIONS } from '../control/actions/index.ts';
import type { Action } from '../control/action.ts';
import { InputError, readFields } from '../control/fields.ts';
import { isRefusal } from '../control/refusals.ts';
import { showJson } from '../control/show.ts';
import { SandboxError } from '../setup/sandbox-error.ts';
import { writeActionHelp, writeNounHelp } from './action-help.ts';
import { writeTable } from './table.ts';
import { chooseTarget, TARGET_OPTIONS } from './target.ts';
import { readArguments, suggest, UsageError } from './usage.ts';

/**
 * Runs `octopus sandbox client …` and the like, on a running sandbox or on the data themselves.
 *
 * @param noun one that the actions have
 * @returns the exit code
 */
export async function runActionCommand(noun: string, args: string[]): Promise<number> {
  const [verb = '--help', ...rest] = args;
  if (['--help', '-h', 'help'].includes(verb)) {
    process.stdout.write(writeNounHelp(noun));
    return 0;
  }
  const action = findAction(noun, verb);
  const { values, positionals } = readArguments({
    args: rest,
    options: { ...describeOptions(action), ...TARGET_OPTIONS },
    allowPositionals: true,
  });
  if (values['help'] === true) {
    process.stdout.write(writeActionHelp(action));
    return 0;
  }
  const given = gatherFields(action, values, positionals);
  const spell = (name: string) => spellField(action, name);
  try {
    readFields(action.fields, given, spell);
    const target = chooseTarget(values, process.env);
    const result = await target.run(action, given, spell);
    const shown = showJson(result);
    process.stdout.write(
      values['json'] === true ? `${JSON.stringify(shown, null, 2)}\n` : writeTable(shown),
    );
    return 0;
  } catch (error) {
    if (error instanceof InputError) {
      throw new UsageError(`${error.message} See octopus sandbox ${noun} ${verb} --help.`);
    }
    if (isRefusal(error)) throw new SandboxError(error.message);
    throw error;
  }
}

function findAction(noun: string, verb: string): Action {
  const known = ACTIONS.filter((action) => action.noun === noun);
  const found = known.find((action) => action.verb === verb);
  if (found !== undefined) return found;
  const verbs = known.map((action) => action.verb);
  const near = suggest(verb, verbs);
  const hint = near === undefined ? `There are: ${verbs.join(', ')}.` : `Do you mean ${near}?`;
  throw new UsageError(`There is no "octopus sandbox ${noun} ${verb}". ${hint}`);
}

/** The options of an action, as `parseArgs` takes them. */
export function describeOptions({ fields }: Action) {
  const options: Record<string, { type: 'string' | 'boolean' }> = {};
  for (const [name, field] of Object.entries(fields)) {
    if (field.positional) continue;
    options[dashed(name)] = { type: field.placeholder === undefined ? 'boolean' : 'string' };
  }
  return options;
}

function gatherFields(
  action: Action,
  values: Readonly<Record<string, unknown>>,
  positionals: readonly string[],
): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  const left = [...positionals];
  for (const [name, field] of Object.entries(action.fields)) {
    given[name] = field.positional ? left.shift() : values[dashed(name)];
  }
  const [surplus] = left;
  if (surplus === undefined) return given;
  throw new UsageError(
    `"${surplus}" is too much. See octopus sandbox ${action.noun} ${action.verb} --help.`,
  );
}

function spellField({ fields }: Action, name: string): string {
  const field = fields[name];
  return field?.positional === true ? (field.placeholder ?? name) : `--${dashed(name)}`;
}

function dashed(name: string): string {
  return name.replaceAll('_', '-');
}
