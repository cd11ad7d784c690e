/** Makes random bytes; see `Sandbox.random`. */
export type RandomBytes = (length: number) => Uint8Array;

/** 32 characters, none of which looks like another one: no 0, 1, I or O. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Random characters that people can read out and type in; each holds 5 bits. */
export function makeLetters(random: RandomBytes, length: number): string {
  let text = '';
  for (const byte of random(length)) text += ALPHABET[byte & 31];
  return text;
}

/** Random decimal digits, all equally likely. */
export function makeDigits(random: RandomBytes, length: number): string {
  let text = '';
  while (text.length < length) {
    // 250 and above would favour the digits 0 to 5.
    for (const byte of random(length - text.length)) if (byte < 250) text += byte % 10;
  }
  return text;
}
