'use strict';
// Plain JavaScript on purpose: it must run on the old Node.js that it warns about.
const wanted = 24;
if (Number(process.versions.node.split('.')[0]) < wanted) {
  console.error(
    `This needs Node.js ${wanted} and runs on ${process.versions.node}: run \`npm ci\`, which brings the right one.`,
  );
  process.exit(1);
}
