/** What samples need to know that the description does not say. */
export interface SampleOptions {
  /** Name of the npm package of the generated client; without it there are no samples of TypeScript. */
  package?: string;
  /** Name of the function that makes a client. */
  factory?: string;
}
