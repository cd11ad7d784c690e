import { registerHooks } from 'node:module';
import { extname } from 'node:path';

/**
 * Loads the parts of openapi-typescript that transform and print; its entry would load a linter and
 * a bundler as well.
 *
 * TypeScript is one file of 9 MB. When it is imported, Node.js searches it for its exports first;
 * when it is required, it is only compiled. So the `import ts from 'typescript'` of these parts is
 * led to a module that requires it, which saves a tenth of a full run.
 */
export async function loadOpenapiTypescript() {
  // A packed toolkit is JavaScript: what this file ends in, its neighbour ends in too.
  const required = `./require-typescript${extname(import.meta.url)}`;
  const hooks = registerHooks({
    resolve(specifier, context, next) {
      if (specifier !== 'typescript' || !context.parentURL?.includes('/openapi-typescript/')) {
        return next(specifier, context);
      }
      return next(new URL(required, import.meta.url).href, context);
    },
  });
  try {
    const [transform, utilities, printer] = await Promise.all([
      import('openapi-typescript/dist/transform/index.mjs'),
      import('openapi-typescript/dist/lib/utils.mjs'),
      import('openapi-typescript/dist/lib/ts.mjs'),
    ]);
    return {
      transformSchema: transform.default,
      scanDiscriminators: utilities.scanDiscriminators,
      resolveRef: utilities.resolveRef,
      astToString: printer.astToString,
    };
  } finally {
    hooks.deregister();
  }
}
