const OPENAPI_FETCH = '^0.17.0';
const SEMVER = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;

/** Prints the manifest of the client's package. */
export function printManifest(
  name: string,
  version: string,
  brand: string,
  groups: readonly { file: string }[],
  isPrivate = false,
): string {
  const manifest = {
    name,
    ...(isPrivate ? { private: true } : {}),
    // A description may count its versions as it likes, a package may not.
    version: SEMVER.test(version) ? version : '0.0.0',
    description: `Typed client of ${brand}`,
    license: 'Apache-2.0',
    type: 'module',
    sideEffects: false,
    exports: {
      '.': './index.ts',
      './connect': './connect.ts',
      './enums': './enums.ts',
      './http': './http.ts',
      './transport': './transport.ts',
      './types': './types.ts',
      ...Object.fromEntries(groups.map(({ file }) => [`./${file}`, `./${file}.ts`])),
      './package.json': './package.json',
    },
    dependencies: { 'openapi-fetch': OPENAPI_FETCH },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
