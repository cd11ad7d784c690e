import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** What is wrong with an answer, for tests of what must be refused. */
export interface PasskeyFaults {
  /** The page that asked. */
  origin?: string;
  rpId?: string;
  /** Default: true */
  userVerified?: boolean;
  /** Default: one more than the last time; 0 for an authenticator without a counter. */
  counter?: number;
  challenge?: string;
  type?: string;
  /** Signs with another key than the one that was registered. */
  forged?: boolean;
}

const ORIGIN = 'http://localhost:4010';
const [USER_PRESENT, USER_VERIFIED, HAS_KEY] = [0x01, 0x04, 0x40];

/** An authenticator in software (WebAuthn level 2): ES256, attestation `none`. */
export class TestPasskey {
  readonly id = randomBytes(16);
  counter = 0;
  readonly #key = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  /** Answers `navigator.credentials.create`, as JSON. */
  create(options: { challenge: string }, faults: PasskeyFaults = {}) {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    const key = writeCoseKey(this.#key.publicKey);
    const attested = Buffer.concat([Buffer.alloc(16), length, this.id, key]);
    const authData = this.#writeAuthenticatorData(faults, HAS_KEY, attested);
    return this.#answer({
      clientDataJSON: writeClientData('webauthn.create', options, faults).toString('base64url'),
      attestationObject: writeAttestation(authData).toString('base64url'),
      transports: ['internal'],
    });
  }

  /** Answers `navigator.credentials.get`, as JSON. */
  get(options: { challenge: string }, faults: PasskeyFaults = {}) {
    this.counter = faults.counter ?? this.counter + 1;
    const authenticatorData = this.#writeAuthenticatorData(faults, 0, Buffer.alloc(0));
    const clientData = writeClientData('webauthn.get', options, faults);
    const hash = createHash('sha256').update(clientData).digest();
    const key = faults.forged === true ? new TestPasskey().#key : this.#key;
    const signature = sign('sha256', Buffer.concat([authenticatorData, hash]), key.privateKey);
    return this.#answer({
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: authenticatorData.toString('base64url'),
      signature: signature.toString('base64url'),
    });
  }

  #answer(response: object) {
    const id = this.id.toString('base64url');
    return { ...{ id, rawId: id, type: 'public-key', clientExtensionResults: {} }, response };
  }

  #writeAuthenticatorData(faults: PasskeyFaults, more: number, rest: Buffer): Buffer {
    const { rpId = 'localhost', userVerified = true } = faults;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    const flags = USER_PRESENT | more | (userVerified ? USER_VERIFIED : 0);
    const hash = createHash('sha256').update(rpId).digest();
    return Buffer.concat([hash, Buffer.from([flags]), counter, rest]);
  }
}

function writeClientData(
  type: string,
  { challenge }: { challenge: string },
  faults: PasskeyFaults,
) {
  const { origin = ORIGIN } = faults;
  const data = { type: faults.type ?? type, challenge: faults.challenge ?? challenge, origin };
  return Buffer.from(JSON.stringify({ ...data, crossOrigin: false }));
}

/** As CBOR: `{1: 2, 3: -7, -1: 1, -2: x, -3: y}` (RFC 9053). */
function writeCoseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  return Buffer.concat([
    Buffer.from('a5010203262001215820', 'hex'),
    Buffer.from(x, 'base64url'),
    Buffer.from('225820', 'hex'),
    Buffer.from(y, 'base64url'),
  ]);
}

/** As CBOR: `{"fmt": "none", "attStmt": {}, "authData": …}`. */
function writeAttestation(authData: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(authData.length);
  return Buffer.concat([
    Buffer.from([0xa3, 0x63]),
    Buffer.from('fmt'),
    Buffer.from([0x64]),
    Buffer.from('none'),
    Buffer.from([0x67]),
    Buffer.from('attStmt'),
    Buffer.from([0xa0, 0x68]),
    Buffer.from('authData'),
    Buffer.from([0x59]),
    length,
    authData,
  ]);
}
