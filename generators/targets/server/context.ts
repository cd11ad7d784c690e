/** What every printed module has in common. */
export interface Context {
  /** The first line of every file. */
  header: string;
  /** What relative imports end with. */
  extension: string;
  /** Name of the API in comments. */
  brand: string;
}
