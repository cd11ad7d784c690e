/** A release that is refused: what is wrong, and what to do about it. */
export class ReleaseError extends Error {
  readonly fix: string;

  constructor(message: string, fix: string) {
    super(message);
    this.fix = fix;
  }
}
