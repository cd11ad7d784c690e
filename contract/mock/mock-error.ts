/** The mock could not be started; the message is for a person. */
export class MockError extends Error {
  override name = 'MockError';
}
