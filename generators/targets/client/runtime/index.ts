export { ApiError } from './api-error.ts';
export type { ApiErrorDetails } from './api-error.ts';
export { connect } from './connect.ts';
export type { ConnectOptions } from './connect.ts';
export type * from './types.ts';
