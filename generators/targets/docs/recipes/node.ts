import type { Signature } from '../../../model/behaviours.ts';
import { quote } from '../../../util/literals.ts';
import { remarkOnEvent } from './remarks.ts';

/** Writes a receiver for Node.js without any package. */
export function printNodeRecipe(signature: Signature): string {
  const { header, encoding, timestamp } = signature;
  const read = (name: string) => `headers[${quote(name.toLowerCase())}] ?? ''`;
  const age =
    timestamp === undefined
      ? ''
      : `  const timestamp = ${read(timestamp.header)};
  const age = Math.abs(Date.now() / 1000 - Number(timestamp));
  if (!/^\\d+$/.test(timestamp) || age > ${timestamp.tolerance}) return false;
`;
  const signed =
    timestamp?.signed === true ? ".update(timestamp + '.').update(body)" : '.update(body)';
  return `import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

const secret = process.env.WEBHOOK_SECRET;
if (!secret) throw new Error('Set WEBHOOK_SECRET.');

/** Was the message signed with the secret${timestamp === undefined ? '' : ', and not long ago'}? */
function isGenuine(body, headers) {
${age}  const expected = Buffer.from(createHmac('sha256', secret)${signed}.digest('${encoding}'));
  const given = Buffer.from(${read(header)});
  return given.length === expected.length && timingSafeEqual(given, expected);
}

createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    const body = Buffer.concat(parts); // the bytes as they came, before anything parses them
    if (!isGenuine(body, request.headers)) {
      response.writeHead(401).end();
      return;
    }
    response.writeHead(204).end();
    // ${remarkOnEvent(signature)}
    console.log(JSON.parse(body.toString()));
  });
}).listen(Number(process.env.PORT ?? 3000), '127.0.0.1');
`;
}
