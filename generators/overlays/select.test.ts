import { expect, it } from 'vitest';
import { select, splitSteps, writeStep } from './select.ts';

it.each([
  ['$.a.b', ['.a', '.b'], ['a', 'b']],
  ["$['/a.b'].get", ["['/a.b']", '.get'], ['/a.b', 'get']],
  ['$..x[*][1:2]', ['..x', '[*]', '[1:2]'], [undefined, undefined, undefined]],
  ["$.a[?@['b]'] == ']'].c", ['.a', "[?@['b]'] == ']']", '.c'], ['a', undefined, 'c']],
  ['$.a.*', ['.a', '.*'], ['a', undefined]],
  ["$['a', 'b']", ["['a', 'b']"], [undefined]],
])('%s has these steps', (expression, texts, names) => {
  const steps = splitSteps(expression);
  expect(steps.map(({ text }) => text)).toEqual(texts);
  expect(steps.map(({ name }) => name)).toEqual(names);
});

it.each(['get', "it's", 'a\\b', 'line\nbreak', '/pets/{id}', '\u0001'])(
  'the name %j is found by its step, and told as it is',
  (name) => {
    const document = { [name]: 1 };
    const [found] = [select(document, '$.*')].flat();
    expect(found).toEqual({ path: [name], value: 1 });
    if (name.charCodeAt(0) > 31 && !name.includes('\n')) {
      expect(select(document, `$${writeStep(name)}`)).toEqual([{ path: [name], value: 1 }]);
    }
  },
);
