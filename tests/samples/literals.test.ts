import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { GO, quoteRawGo } from '../../generators/targets/docs/samples/go-literals.ts';
import { PHP } from '../../generators/targets/docs/samples/php.ts';
import { JSON_NOTATION, printValue } from '../../generators/targets/docs/samples/print-value.ts';
import { PYTHON } from '../../generators/targets/docs/samples/python.ts';
import { TYPESCRIPT } from '../../generators/targets/docs/samples/typescript.ts';
import type { SampleValue } from '../../generators/targets/docs/samples/values.ts';
import { RUNTIMES } from './support/runtimes.ts';

/** Any JSON value, written in any language, is that value when the language turns it into JSON again. */

const values = [
  ...fc.sample(fc.jsonValue({ stringUnit: 'binary' }), { numRuns: 500, seed: 9 }),
  ...[
    '$a',
    '"',
    "'",
    '\\',
    '`',
    '\r\n',
    '\u0000',
    '\u007f',
    '\u2028',
    '\ufeff',
    '{$a}',
    '#{a}',
    '%s',
  ],
  { 0: 'a', 1: 'b' },
  { __proto__x: 1, '': 2, '-1': 3, 'a-b': [], c: {} },
  JSON.parse('{ "__proto__": { "a": 1 } }'),
  [4.5, 4.99, 1e21, 1.2345678901234567e19, 5e-324, 9007199254740991, -1.5],
] as SampleValue[];
const folder = mkdtempSync(join(tmpdir(), 'octopus-literals-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const command = (language: string) => RUNTIMES.find((one) => one.language === language)?.command;

const table: {
  name: string;
  command: string | undefined;
  args?: string[];
  file: string;
  program: () => string;
}[] = [
  {
    name: 'TypeScript',
    command: process.execPath,
    file: 'values.ts',
    program: () =>
      `for (const value of [\n${list((one) => printValue(one, TYPESCRIPT))}]) console.log(JSON.stringify(value));\n`,
  },
  {
    name: 'Python',
    command: command('python'),
    file: 'values.py',
    program: () =>
      `import json\nfor value in [\n${list((one) => printValue(one, PYTHON))}]:\n    print(json.dumps(value))\n`,
  },
  {
    name: 'Go, as text',
    command: command('go'),
    args: ['run'],
    file: 'texts.go',
    program: () => `package main

import (
	"bytes"
	"encoding/json"
	"fmt"
)

func main() {
	for _, text := range []string{
${list((one) => quoteRawGo(printValue(one, JSON_NOTATION)))}} {
		var line bytes.Buffer
		if err := json.Compact(&line, []byte(text)); err != nil {
			panic(err)
		}
		fmt.Println(line.String())
	}
}
`,
  },
  {
    name: 'Go, as values',
    command: command('go'),
    args: ['run'],
    file: 'values.go',
    program: () => `package main

import (
	"encoding/json"
	"os"
)

func main() {
	for _, value := range []any{
${list((one) => printValue(one, GO))}} {
		if err := json.NewEncoder(os.Stdout).Encode(value); err != nil {
			panic(err)
		}
	}
}
`,
  },
  {
    name: 'PHP',
    command: command('php'),
    file: 'values.php',
    program: () =>
      `<?php\nforeach ([\n${list((one) => printValue(one, PHP))}] as $value) {\n    echo json_encode($value, JSON_THROW_ON_ERROR), "\\n";\n}\n`,
  },
];

function list(print: (value: SampleValue) => string): string {
  return values.map((value) => `${print(value)},\n`).join('');
}

test.each(table)('$name', ({ command: found, args = [], file, program }) => {
  // Where a runtime has to be, other-languages.test.ts says so.
  if (found === undefined) return;
  writeFileSync(join(folder, file), program());
  const options = { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26 } as const;
  const { stdout, stderr, status } = spawnSync(found, [...args, file], options);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const lines = stdout.trimEnd().split('\n');
  expect(lines.map((line) => normalize(line))).toEqual(
    values.map((value) => normalize(JSON.stringify(value))),
  );
});

/** JSON has no minus zero. */
function normalize(json: string): unknown {
  return JSON.parse(JSON.stringify(JSON.parse(json)));
}
