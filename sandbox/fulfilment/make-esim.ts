import type { Esim } from './provider.ts';
import { makeDigits, makeLetters } from './random-text.ts';
import type { RandomBytes } from './random-text.ts';

/** 89: telecommunication; 883: networks of no country; 50: an issuer that there is not. */
const ISSUER = '8988350';

/** Makes an eSIM that no network knows. */
export function makeEsim(random: RandomBytes): Esim {
  const letters = makeLetters(random, 14);
  const matching = [letters.slice(0, 2), letters.slice(2, 8), letters.slice(8)].join('-');
  const number = ISSUER + makeDigits(random, 18 - ISSUER.length);
  return {
    activationCode: `LPA:1$smdp.example.com$${matching}`,
    iccid: number + makeCheckDigit(number),
  };
}

/** The digit that makes a number valid by Luhn's formula (ITU-T E.118). */
export function makeCheckDigit(number: string): string {
  let sum = 0;
  for (let index = 0; index < number.length; index += 1) {
    const digit = Number(number.at(-1 - index));
    const weighed = index % 2 === 0 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return String((10 - (sum % 10)) % 10);
}
