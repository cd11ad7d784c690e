export type { Answer } from './hooks.ts';
export { MockError } from './mock-error.ts';
export { startMock } from './start-mock.ts';
export type { Mock, MockOptions } from './start-mock.ts';
