import type { Selectable } from 'kysely';
import type { Sandbox } from '../context.ts';
import type { JobsTable } from '../db/tables.ts';

export type Job = Selectable<JobsTable>;

/** What is to become of a job: it is done, or due again, or its handler has seen to the row itself. */
export type JobResult = 'done' | { again: Date } | 'kept';

/**
 * Does a job. It may be called twice for the same job (a process that died comes back after its
 * lease), so what it changes must be guarded by the state it changes.
 */
export type JobHandler = (sandbox: Sandbox, job: Job) => Promise<JobResult>;

/** Handlers by kind of job. */
export type JobHandlers = Record<Job['kind'], JobHandler>;
