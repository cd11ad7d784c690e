import type { CommonOptions, Target } from '../target.ts';
import { printTypes } from './openapi-typescript.ts';

export type TypesOptions = CommonOptions;

/** TypeScript types in the shape of openapi-typescript: paths, webhooks, components, operations. */
export const typesTarget: Target<TypesOptions> = {
  name: 'types',
  summary: 'TypeScript types of paths, webhooks, components and operations (openapi-typescript)',
  async emit(model) {
    return [{ path: 'index.ts', content: await printTypes(model.document) }];
  },
};
