import type { TargetName } from '../targets/index.ts';
import { printKey, quote } from '../util/literals.ts';
import type { Choices } from './choices.ts';
import type { Naming } from './naming.ts';
import { TOOLKIT_NAME } from './packages.ts';

/** How relative imports end in the project that code is written for. */
export type ImportExtension = '.ts' | '.js' | '';

/** Targets whose code has relative imports. */
const CODE: readonly TargetName[] = ['client', 'server', 'react', 'zod', 'msw'];

/** Prints octopus.config.ts. */
export function printConfig(
  { input, output, verticals, targets }: Choices,
  naming: Naming,
  extension: ImportExtension,
): string {
  const entries = targets.map((target) => {
    const options = Object.entries(optionsOf(target, naming, extension));
    const items = options.map(([name, value]) => `${printKey(name)}: ${quote(value)}`);
    const flat = `{ ${items.join(', ')} }`;
    const value =
      items.length === 0
        ? '{}'
        : flat.length < 85
          ? flat
          : `{\n${items.map((item) => `          ${item},\n`).join('')}        }`;
    return `        ${target}: ${value},\n`;
  });
  const slices =
    verticals === undefined ? '' : `      verticals: [${verticals.map(quote).join(', ')}],\n`;
  return `import { defineConfig } from ${quote(TOOLKIT_NAME)};

export default defineConfig({
  descriptions: {
    api: {
      input: ${quote(input)},
      output: ${quote(output)},
${slices}      targets: {
${entries.join('')}      },
    },
  },
});
`;
}

function optionsOf(
  target: TargetName,
  { brand, factory, packageOf }: Naming,
  extension: ImportExtension,
): Record<string, string> {
  const ending: Record<string, string> =
    CODE.includes(target) && extension !== '.ts' ? { importExtension: extension } : {};
  const named = { package: packageOf(target), brand };
  switch (target) {
    case 'client':
      return { package: packageOf(target), factory, brand, ...ending };
    case 'docs':
      return { package: packageOf('client'), factory, brand };
    case 'react':
      return { ...named, client: `../client/index${extension || '.js'}`, ...ending };
    case 'server':
    case 'zod':
    case 'msw':
      return { ...named, ...ending };
    default:
      return {};
  }
}
