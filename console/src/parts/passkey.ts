import type { PasskeyAssertion, PasskeyAttestation } from '@octopus-cards/console-react';
import { startAuthentication, startRegistration, WebAuthnError } from '@simplewebauthn/browser';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';

/** Asks the browser for a passkey that is there already. The answer goes to the back end. */
export async function askPasskey(options: object): Promise<PasskeyAssertion> {
  if (!isRequest(options)) throw new TypeError(UNREADABLE);
  return startAuthentication({ optionsJSON: options });
}

/** Has the browser make a passkey. The answer goes to the back end. */
export async function createPasskey(options: object): Promise<PasskeyAttestation> {
  if (!isCreation(options)) throw new TypeError(UNREADABLE);
  return startRegistration({ optionsJSON: options });
}

/** What the browser refused, in words that help. */
export function describePasskeyError(error: unknown): Error {
  if (
    error instanceof WebAuthnError &&
    error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED'
  ) {
    return new Error('This device has a passkey for you already.');
  }
  const name =
    error instanceof WebAuthnError ? causeName(error) : error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'AbortError') {
    return new Error('No passkey was used: it was cancelled, or took too long.');
  }
  if (name === 'SecurityError')
    return new Error('Passkeys only work at the usual address of the console.');
  return error instanceof Error ? error : new Error(String(error));
}

const UNREADABLE = 'The question for the passkey cannot be read.';

function causeName({ cause, name }: Error): string {
  return cause instanceof Error ? cause.name : name;
}

function isRequest(options: object): options is PublicKeyCredentialRequestOptionsJSON {
  return 'challenge' in options && typeof options.challenge === 'string';
}

function isCreation(options: object): options is PublicKeyCredentialCreationOptionsJSON {
  return (
    isRequest(options) && 'rp' in options && 'user' in options && 'pubKeyCredParams' in options
  );
}
