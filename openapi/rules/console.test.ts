import * as fs from 'node:fs';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Spectral } from '@stoplight/spectral-core';
import { Yaml } from '@stoplight/spectral-parsers';
import { bundleAndLoadRuleset } from '@stoplight/spectral-ruleset-bundler/with-loader';
import { afterAll, expect, test } from 'vitest';

const spectral = new Spectral();
spectral.setRuleset(
  await bundleAndLoadRuleset(join(import.meta.dirname, 'console.yaml'), { fs, fetch }),
);
const folder = mkdtempSync(join(tmpdir(), 'console-rules-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the rules of the console find in one operation, of these rules. */
async function lint(rules: string[], method: string, operation: object) {
  const path = join(folder, 'openapi.yaml');
  const text = JSON.stringify({
    openapi: '3.1.0',
    paths: { '/console/api/things': { [method]: operation } },
  });
  writeFileSync(path, text);
  const found = await spectral.run(new Document(text, Yaml, path));
  return found.map(({ code }) => String(code)).filter((code) => rules.includes(code));
}

const TOKEN = 'console-csrf-token';
const SECURED = 'octopus-operation-secured';

test.each<[what: string, method: string, id: string, security: unknown, found: string[]]>([
  ['a change with cookie and token', 'post', 'createThing', [{ session: [], csrf: [] }], []],
  ['a change without the token', 'delete', 'deleteThing', [{ session: [] }], [TOKEN]],
  [
    'a change that also works without the token',
    'patch',
    'setThing',
    [{ session: [], csrf: [] }, { session: [] }],
    [TOKEN],
  ],
  ['a change that anybody may make', 'post', 'createThing', [], [SECURED]],
  ['a read by the cookie alone', 'get', 'getThing', [{ session: [] }], []],
  ['a read that anybody may do', 'get', 'getThing', [], [SECURED]],
  ['what signs in', 'post', 'beginSignIn', [], []],
  ['the second step of signing in', 'post', 'finishTotpSignIn', [{ signIn: [] }], []],
  ['a second step that anybody may take', 'post', 'finishTotpSignIn', [], [SECURED]],
  ['a change in the middle of signing in', 'post', 'createThing', [{ signIn: [] }], [SECURED]],
])('%s', async (_, method, id, security, found) => {
  const operation = { operationId: id, security, responses: {} };
  expect(await lint([TOKEN, SECURED], method, operation)).toEqual(found);
});

const NAME = 'octopus-field-name';
const ID = 'octopus-id-format';

test.each<[what: string, holder: string, property: string, found: string[]]>([
  ['a name of WebAuthn', 'credential', 'rawId', []],
  ['another name that is not in snake_case', 'credential', 'keyId', [NAME]],
  ['the id of a passkey', 'credential', 'id', []],
  ['another id that is a text', 'person', 'id', [ID]],
  ['a text that ends in id, in a passkey', 'credential', 'key_id', [ID]],
])('%s', async (_, holder, property, found) => {
  const held = { type: 'object', properties: { [property]: { type: 'string' } } };
  const schema = { type: 'object', properties: { [holder]: held } };
  const requestBody = { content: { 'application/json': { schema } } };
  expect(await lint([NAME, ID], 'post', { requestBody, responses: {} })).toEqual(found);
});
