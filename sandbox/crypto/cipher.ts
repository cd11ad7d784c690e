import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Encrypts what must not stand readable in the database: voucher codes, LPA strings, webhook secrets. */
export interface Cipher {
  /**
   * AES-256-GCM. The result holds the id of the key, so keys can be exchanged, and is bound to
   * `context`: what was sealed for one row cannot be opened in another.
   */
  seal(text: string, context: string): Buffer;
  /** @throws CipherError when the key is unknown, the bytes were changed, or the context is another */
  open(sealed: Uint8Array, context: string): string;
}

/** Something could not be decrypted; the message holds no secret. */
export class CipherError extends Error {
  override name = 'CipherError';
}

/** A key and the id under which what it sealed can be found again, 1 to 255 bytes of ASCII. */
export interface EncryptionKey {
  id: string;
  /** 32 bytes. */
  key: Uint8Array;
}

const IV_LENGTH = 12;
const TAG_LENGTH = 16;

/**
 * Makes a cipher. The first key seals; all of them open.
 *
 * Layout: length of the key id (1 byte), key id, IV (12), tag (16), ciphertext.
 *
 * @throws CipherError when a key is not 32 bytes long or there is none
 */
export function createCipher(keys: readonly EncryptionKey[]): Cipher {
  const [current] = keys;
  if (current === undefined) throw new CipherError('At least one encryption key is needed.');
  const byId = new Map<string, Uint8Array>();
  for (const { id, key } of keys) {
    if (key.length !== 32)
      throw new CipherError(`The encryption key "${id}" must be 32 bytes long.`);
    if (!/^[\x21-\x7e]{1,255}$/.test(id))
      throw new CipherError('A key id is 1 to 255 printable characters.');
    byId.set(id, key);
  }
  return {
    seal(text, context) {
      const iv = randomBytes(IV_LENGTH);
      const cipher = createCipheriv('aes-256-gcm', current.key, iv);
      cipher.setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      const id = Buffer.from(current.id, 'ascii');
      return Buffer.concat([Buffer.from([id.length]), id, iv, cipher.getAuthTag(), body]);
    },
    open(sealed, context) {
      const bytes = Buffer.from(sealed);
      const start = 1 + (bytes[0] ?? 0);
      const id = bytes.toString('ascii', 1, start);
      const key = byId.get(id);
      if (key === undefined) throw new CipherError(`There is no encryption key "${id}".`);
      const iv = bytes.subarray(start, start + IV_LENGTH);
      const tag = bytes.subarray(start + IV_LENGTH, start + IV_LENGTH + TAG_LENGTH);
      if (tag.length !== TAG_LENGTH) throw new CipherError('What was sealed is cut short.');
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_LENGTH });
        decipher.setAAD(Buffer.from(context));
        decipher.setAuthTag(tag);
        const body = bytes.subarray(start + IV_LENGTH + TAG_LENGTH);
        return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
      } catch {
        throw new CipherError('What was sealed was changed, or belongs elsewhere.');
      }
    },
  };
}
