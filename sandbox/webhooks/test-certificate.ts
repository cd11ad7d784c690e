import { generateKeyPairSync, sign } from 'node:crypto';

const OID = {
  ecdsaWithSha256: '06082a8648ce3d040302',
  commonName: '0603550403',
  subjectAltName: '0603551d11',
};

/**
 * Makes a certificate for 127.0.0.1 and `localhost` that only its own key vouches for, good from 2020
 * to 2049.
 */
export function makeSelfSigned(): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = encode(0x30, hex(OID.ecdsaWithSha256));
  const attribute = encode(0x30, hex(OID.commonName), encode(0x0c, Buffer.from('localhost')));
  const name = encode(0x30, encode(0x31, attribute));
  const time = (text: string) => encode(0x17, Buffer.from(text));
  const names = encode(
    0x30,
    encode(0x82, Buffer.from('localhost')),
    encode(0x87, Buffer.from([127, 0, 0, 1])),
  );
  const extension = encode(0x30, hex(OID.subjectAltName), encode(0x04, names));
  const content = encode(
    0x30,
    encode(0xa0, encode(0x02, Buffer.from([2]))),
    encode(0x02, Buffer.from([1])),
    algorithm,
    name,
    encode(0x30, time('200101000000Z'), time('490101000000Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    encode(0xa3, encode(0x30, extension)),
  );
  const signature = sign('sha256', content, privateKey);
  const der = encode(
    0x30,
    content,
    algorithm,
    encode(0x03, Buffer.concat([Buffer.from([0]), signature])),
  );
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`,
  };
}

/** A value in DER: tag, length, content. */
function encode(tag: number, ...parts: Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function hex(text: string): Buffer {
  return Buffer.from(text, 'hex');
}
