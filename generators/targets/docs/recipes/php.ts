import type { Signature } from '../../../model/behaviours.ts';
import { quotePhp } from '../samples/php.ts';
import { remarkOnEvent } from './remarks.ts';

/** Writes a receiver for PHP without any package. */
export function printPhpRecipe(signature: Signature): string {
  const { header, encoding, timestamp } = signature;
  const age =
    timestamp === undefined
      ? ''
      : `    $timestamp = ${readHeader(timestamp.header)};
    if (!ctype_digit($timestamp) || abs(time() - (int) $timestamp) > ${timestamp.tolerance}) {
        return false;
    }
`;
  const signed = timestamp?.signed === true ? '"$timestamp.$body"' : '$body';
  const expected =
    encoding === 'hex'
      ? `hash_hmac('sha256', ${signed}, $secret)`
      : `base64_encode(hash_hmac('sha256', ${signed}, $secret, true))`;
  return `<?php

// Try it with: php -S 127.0.0.1:3000 webhook.php

/** Was the message signed with the secret${timestamp === undefined ? '' : ', and not long ago'}? */
function isGenuine(string $body, array $headers, string $secret): bool
{
${age}    $expected = ${expected};
    return hash_equals($expected, ${readHeader(header)});
}

$secret = getenv('WEBHOOK_SECRET') ?: throw new RuntimeException('Set WEBHOOK_SECRET.');
$body = file_get_contents('php://input'); // the bytes as they came, before anything parses them
if (!isGenuine($body, $_SERVER, $secret)) {
    http_response_code(401);
    exit;
}
http_response_code(204);
// ${remarkOnEvent(signature)}
error_log(print_r(json_decode($body, true, flags: JSON_THROW_ON_ERROR), true));
`;
}

/** PHP gives the headers of a request names of its own. */
function readHeader(name: string): string {
  return `$headers[${quotePhp(`HTTP_${name.replaceAll('-', '_').toUpperCase()}`)}] ?? ''`;
}
