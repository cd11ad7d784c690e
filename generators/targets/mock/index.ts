import type { CommonOptions, Target } from '../target.ts';
import { printJson } from '../spec/index.ts';
import { prepareDocument } from './prepare.ts';

export type MockOptions = CommonOptions;

/** The document prepared for Prism. */
export const mockTarget: Target<MockOptions> = {
  name: 'mock',
  summary: 'the description prepared for the Prism mock server',
  emit(model) {
    return [{ path: 'openapi.json', content: printJson(prepareDocument(model.document)) }];
  },
};
