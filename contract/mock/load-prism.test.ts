import { expect, it } from 'vitest';
import { explainMissing } from './load-prism.ts';
import { MockError } from './mock-error.ts';

const missing = (name: string) =>
  Object.assign(new Error(`Cannot find package '${name}' imported from /a/b.ts`), {
    code: 'ERR_MODULE_NOT_FOUND',
  });

it('says how to add Prism', () => {
  expect(explainMissing(missing('@stoplight/prism-core'))).toEqual(
    new MockError(
      'The mock is Prism, which is not installed here. Add it: npm install --save-dev @stoplight/prism-cli@5.16.0 @stoplight/prism-core@5.16.0 @stoplight/prism-http-server@5.16.0',
    ),
  );
});

it.each([missing('lodash'), new Error('@stoplight/prism-core is broken'), 'no error'])(
  'passes on what is another fault: %s',
  (error) => expect(explainMissing(error)).toBe(error),
);
