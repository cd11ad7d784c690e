import type { Signature } from '../../../model/behaviours.ts';
import type { SampleOptions } from '../samples/options.ts';
import { printGoRecipe } from './go.ts';
import { printNodeRecipe } from './node.ts';
import { printPhpRecipe } from './php.ts';
import { printPythonRecipe } from './python.ts';
import { printTypescriptRecipe } from './typescript.ts';

/** Code that receives webhooks and refuses those that are not genuine: a whole file, with the function for it. */
export interface Recipe {
  language: 'typescript' | 'node' | 'python' | 'go' | 'php';
  title: string;
  code: string;
}

/**
 * Shows how a message is verified. Each recipe listens on `$PORT` of this machine and takes the secret from
 * `$WEBHOOK_SECRET`; it answers 204 to what is genuine, and 401 to anything else.
 *
 * @param options without the package of a client there is no recipe of TypeScript
 */
export function makeRecipes(signature: Signature, { package: name }: SampleOptions): Recipe[] {
  return [
    ...(name === undefined
      ? []
      : [
          {
            language: 'typescript' as const,
            title: 'TypeScript',
            code: printTypescriptRecipe(name),
          },
        ]),
    { language: 'node', title: 'Node.js', code: printNodeRecipe(signature) },
    { language: 'python', title: 'Python', code: printPythonRecipe(signature) },
    { language: 'go', title: 'Go', code: printGoRecipe(signature) },
    { language: 'php', title: 'PHP', code: printPhpRecipe(signature) },
  ];
}
