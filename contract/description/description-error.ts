/** There is no description to test against; the message says why and is for a person. */
export class DescriptionError extends Error {
  override name = 'DescriptionError';
}
