/** There is no room for one more of something that takes much; whoever asks is told to come again. */
export class BusyError extends Error {
  override name = 'BusyError';
  /** When to come again. */
  readonly seconds: number;

  constructor(seconds: number) {
    super(`Too much is waiting; come again in ${seconds} seconds.`);
    this.seconds = seconds;
  }
}
