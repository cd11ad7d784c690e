import { createInterface } from 'node:readline/promises';

/** Asks a person; answers the default when only Return is pressed. */
export interface Asker {
  ask(question: string, usual: string): Promise<string>;
  close(): void;
}

/** Asks on the terminal of this process. */
export function createAsker(): Asker {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  return {
    async ask(question, usual) {
      const answer = (await lines.question(`${question} [${usual}] `)).trim();
      return answer === '' ? usual : answer;
    },
    close: () => lines.close(),
  };
}

/** Asks for some of a list until every name in the answer is one of them. */
export async function askForSome(
  asker: Asker,
  question: string,
  known: readonly string[],
  usual: string,
  say: (text: string) => void,
): Promise<string[]> {
  for (;;) {
    const names = splitNames([await asker.ask(`${question} (${known.join(', ')})`, usual)]);
    const unknown = names.filter((name) => name !== 'all' && !known.includes(name));
    if (unknown.length === 0 && names.length > 0) return names;
    say(`There is no ${unknown.map((name) => `"${name}"`).join(', ')} among them.\n`);
  }
}

/** The names in options such as `a,b`, which may be given several times. */
export function splitNames(values: readonly string[]): string[] {
  return values
    .flatMap((value) => value.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
