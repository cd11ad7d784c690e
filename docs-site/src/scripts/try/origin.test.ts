import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../sandbox/settings.ts';

test('a sandbox that is just started lets in the pages of npm run docs:dev and docs:preview', () => {
  expect(DEFAULT_SETTINGS.origins).toContain('http://localhost:4321');
});
