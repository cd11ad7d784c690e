/** What can follow a command: the tables that the command itself parses its arguments with. */
export interface CommandLine {
  options: Readonly<Record<string, OptionTable>>;
  /** Commands of the command, by name. */
  commands?: Readonly<Record<string, CommandLine>>;
  /** The words that an option takes, where they are known; files otherwise. */
  values?: Readonly<Record<string, readonly string[]>>;
  /** The words that the command itself takes, where they are known. */
  words?: readonly string[];
}

/** One entry of the table that `parseArgs` of Node.js takes. */
export interface OptionTable {
  type: 'string' | 'boolean';
  short?: string;
  multiple?: boolean;
}

/** What completes the last of the words; nothing when it is a file or anything else. */
export function completeWords(root: CommandLine, words: readonly string[]): string[] {
  const [current = '', ...before] = [...words].reverse();
  let here = root;
  let wanted: string | undefined;
  for (const word of before.reverse()) {
    if (wanted !== undefined) {
      wanted = undefined;
      continue;
    }
    const option = findOption(here, word);
    if (option !== undefined) {
      const [name, table] = option;
      if (table.type === 'string' && !word.includes('=')) wanted = name;
    } else if (here.commands !== undefined && Object.hasOwn(here.commands, word)) {
      here = here.commands[word] ?? here;
    }
  }
  if (wanted !== undefined) return startingWith(here.values?.[wanted] ?? [], current);
  const assigned = /^--([^=]+)=(.*)$/.exec(current);
  if (assigned !== null) {
    const [, name = '', start = ''] = assigned;
    return startingWith(here.values?.[name] ?? [], start).map((value) => `--${name}=${value}`);
  }
  if (current.startsWith('-')) {
    return startingWith(
      Object.keys(here.options).map((name) => `--${name}`),
      current,
    );
  }
  return startingWith([...Object.keys(here.commands ?? {}), ...(here.words ?? [])], current);
}

function findOption(here: CommandLine, word: string): [string, OptionTable] | undefined {
  const name = /^--([^=]+)/.exec(word)?.[1];
  if (name !== undefined) {
    const table = Object.hasOwn(here.options, name) ? here.options[name] : undefined;
    return table === undefined ? undefined : [name, table];
  }
  const short = /^-(.)$/.exec(word)?.[1];
  if (short === undefined) return undefined;
  return Object.entries(here.options).find(([, table]) => table.short === short);
}

/** Lists such as `a,b` are completed behind the last comma. */
function startingWith(known: readonly string[], start: string): string[] {
  const done = start.slice(0, start.lastIndexOf(',') + 1);
  const rest = start.slice(done.length);
  return known.filter((word) => word.startsWith(rest)).map((word) => done + word);
}
