/** The codes of errors that are known. The emitter writes this module anew for each API. */
export type ErrorCode = string;
