/** Where a sandbox listens when nothing is said; beside the mock (4010) and the stub (4020). */
export const DEFAULT_PORT = 4030;
