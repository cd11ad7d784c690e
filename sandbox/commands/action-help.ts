import { ACTIONS } from '../control/actions/index.ts';
import type { Action } from '../control/action.ts';

const WHERE = `Where:
  --url URL          a running sandbox with --control; default: http://127.0.0.1:4030
  --data DIR         the folder of a sandbox that is not running
  DATABASE_URL       environment variable: the PostgreSQL server; running sandboxes may go on
  --json             answer JSON
  --help             this text
`;

/** The text of `octopus sandbox client --help`. */
export function writeNounHelp(noun: string): string {
  const actions = ACTIONS.filter((action) => action.noun === noun);
  const width = Math.max(...actions.map(({ verb }) => verb.length));
  const lines = actions.map(({ verb, summary }) => `  ${verb.padEnd(width)}  ${summary}`);
  return `octopus sandbox ${noun}: manage a sandbox

Usage: octopus sandbox ${noun} COMMAND [options]

Commands:
${lines.join('\n')}

octopus sandbox ${noun} COMMAND --help tells the options of a command, with an example.
`;
}

/** The text of `octopus sandbox client create --help`. */
export function writeActionHelp({ noun, verb, summary, fields, example }: Action): string {
  const command = `octopus sandbox ${noun} ${verb}`;
  const rows = Object.entries(fields).map(([name, field]) => {
    const { placeholder, positional, optional, help } = field;
    const option = `--${name.replaceAll('_', '-')}${placeholder === undefined ? '' : ` ${placeholder}`}`;
    const written = positional ? (placeholder ?? name) : option;
    return { written, usage: optional ? `[${written}]` : written, help };
  });
  const width = Math.max(17, ...rows.map(({ written }) => written.length));
  const lines = rows.map(({ written, help }) => `  ${written.padEnd(width)}  ${help}`);
  const usage = [command, ...rows.map((row) => row.usage), '[--url URL | --data DIR] [--json]'];
  return `${command}: ${summary}

Usage: ${usage.join(' ')}
${lines.length === 0 ? '' : `\n${lines.join('\n')}\n`}
${WHERE}${LOCAL}
Example:
  ${`${command} ${example}`.trimEnd()}
`;
}

const LOCAL = `
With --data or DATABASE_URL, as for the sandbox itself:
  --local-webhooks   webhooks may go to http, and to addresses of private networks
  --planned-events   the events that are only planned can be sent and asked for
`;
