/** How long a process may work on a job before others take it for dead, in seconds. */
export const LEASE_SECONDS = 60;
