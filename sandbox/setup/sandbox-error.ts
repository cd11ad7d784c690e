/** Something that the person who runs the sandbox can mend; the message says how, and holds no secret. */
export class SandboxError extends Error {
  override name = 'SandboxError';
}
