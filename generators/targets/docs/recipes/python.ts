import type { Signature } from '../../../model/behaviours.ts';
import { quotePython } from '../samples/python.ts';
import { remarkOnEvent } from './remarks.ts';

/** Writes a receiver for Python without any package. */
export function printPythonRecipe(signature: Signature): string {
  const { header, encoding, timestamp } = signature;
  const isHex = encoding === 'hex';
  const age =
    timestamp === undefined
      ? ''
      : `    timestamp = headers.get(${quotePython(timestamp.header)}, "")
    if not timestamp.isdecimal() or abs(time.time() - int(timestamp)) > ${timestamp.tolerance}:
        return False
`;
  const signed = timestamp?.signed === true ? 'timestamp.encode() + b"." + body' : 'body';
  const mac = `hmac.new(SECRET, ${signed}, hashlib.sha256)`;
  const expected = isHex ? `${mac}.hexdigest().encode()` : `base64.b64encode(${mac}.digest())`;
  return `${isHex ? '' : 'import base64\n'}import hashlib
import hmac
import json
import os
${timestamp === undefined ? '' : 'import time\n'}from http.server import BaseHTTPRequestHandler, HTTPServer

SECRET = os.environ.get("WEBHOOK_SECRET", "").encode()
if not SECRET:
    raise SystemExit("Set WEBHOOK_SECRET.")


def is_genuine(body, headers):
    """Was the message signed with the secret${timestamp === undefined ? '' : ', and not long ago'}?"""
${age}    expected = ${expected}
    return hmac.compare_digest(expected, headers.get(${quotePython(header)}, "").encode())


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        # The bytes as they came, before anything parses them.
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        genuine = is_genuine(body, self.headers)
        self.send_response(204 if genuine else 401)
        self.end_headers()
        if genuine:
            # ${remarkOnEvent(signature)}
            print(json.loads(body), flush=True)


HTTPServer(("127.0.0.1", int(os.environ.get("PORT", 3000))), Receiver).serve_forever()
`;
}
