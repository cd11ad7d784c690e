#!/usr/bin/env node
// Plain JavaScript on purpose: it must run on the old Node.js that it warns about.
import module from 'node:module';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `octopus needs Node.js 22.18 or later and runs on ${process.versions.node}. Get a newer one from https://nodejs.org or a version manager; where package.json brings Node.js, run it by \`npm run\`.`,
  );
  process.exit(1);
}

// The cache has to be on before the first TypeScript is loaded, or that is compiled each time.
module.enableCompileCache?.();
const { runCommandLine } = await import('./cli.ts');
await runCommandLine();
