import type { JsonObject } from '../../openapi/json.ts';
import { kebabCase } from '../../util/names.ts';
import type { CommonOptions, Target } from '../target.ts';
import { writeBruno } from './bruno.ts';
import { buildCollection } from './build.ts';
import { writePostman, writePostmanEnvironment } from './postman.ts';
import { printReadme } from './readme.ts';

export interface CollectionsOptions extends CommonOptions {
  /** The name of the collection; by default the title of the description. */
  name?: string;
}

/** Requests to click through: a collection of Postman 2.1 and one of Bruno. */
export const collectionsTarget: Target<CollectionsOptions> = {
  name: 'collections',
  summary: 'collections of requests for Postman and Bruno, with the login',
  emit(model, { name }) {
    const collection = buildCollection(model, name ?? model.title);
    return [
      { path: 'README.md', content: printReadme(collection) },
      { path: 'postman/collection.json', content: printTabbed(writePostman(collection)) },
      ...collection.environments.map((environment) => ({
        path: `postman/${kebabCase(environment.name)}.environment.json`,
        content: printTabbed(writePostmanEnvironment(environment, collection)),
      })),
      ...writeBruno(collection).map(({ path, content }) => ({ path: `bruno/${path}`, content })),
    ];
  },
};

/** As Postman itself exports, so that a collection that was edited there compares well. */
function printTabbed(value: JsonObject): string {
  return `${JSON.stringify(value, null, '\t')}\n`;
}
