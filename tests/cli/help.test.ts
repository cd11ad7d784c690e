import { afterEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../generators/cli.ts';
import { describeCommands } from '../../generators/commands/describe-commands.ts';
import type { CommandLine } from '../../generators/commands/command-line.ts';
import { repo } from '../support/project.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

async function help(path: readonly string[]): Promise<string> {
  let told = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    told += String(text);
    return true;
  });
  expect(await main([...path, '--help'], repo)).toBe(0);
  vi.restoreAllMocks();
  return told;
}

/** Each command with the words that lead to it. */
function listCommands(line: CommandLine, path: string[] = []): [string[], CommandLine][] {
  const below = Object.entries(line.commands ?? {});
  return [[path, line], ...below.flatMap(([name, one]) => listCommands(one, [...path, name]))];
}

const commands = listCommands(await describeCommands(repo));

it('there are the commands of the toolkit and those of packages', () => {
  const names = commands.map(([path]) => path.join(' '));
  expect(names).toEqual(
    expect.arrayContaining([
      ...['', 'generate', 'doctor', 'completion', 'contract', 'mock', 'sandbox'],
      ...['sandbox listen', 'sandbox client', 'sandbox wallet credit'],
    ]),
  );
});

describe.each(
  commands.map(([path, line]) => [`octopus ${path.join(' ')}`.trim(), path, line] as const),
)('%s --help', (command, path, { options, commands: below = {} }) => {
  const isGroup = Object.keys(options).join() === 'help';

  it('says how it is used, with an example', async () => {
    const text = await help(path);
    expect(text).toMatch(/^Usage: /m);
    expect(text).toContain(`Usage: ${command}`);
    expect(text.split('\n')[0]).toMatch(new RegExp(`^${command}: .{10,}`));
    // A command that only holds others sends the reader on to their examples.
    expect(text).toMatch(
      isGroup
        ? /--help tells .* example/
        : /^Examples?:\n {2}\S.*octopus|^Examples?:\n {2}octopus/m,
    );
  });

  it('tells every option that it takes, and every command', async () => {
    const text = await help(path);
    const told = isGroup ? [] : Object.keys(options).map((name) => `--${name}`);
    const missing = [...told, ...Object.keys(below)].filter((word) => !text.includes(word));
    expect(missing).toEqual([]);
  });

  it('tells no option that it does not take', async () => {
    const text = await help(path);
    const section = text.split(/^Examples?:$/m)[0] ?? '';
    const told = [...section.matchAll(/^ {2}--([a-z-]+)/gm)].map(([, name]) => name ?? '');
    expect(told.filter((name) => !Object.hasOwn(options, name))).toEqual([]);
  });
});
