import type { Sandbox } from '../context.ts';
import { findBackoff, readMessage } from './backoff.ts';
import type { Job, JobHandlers } from './job.ts';

/** Shortest pause before a job that asks for it is done again, in milliseconds. */
const SHORTEST_PAUSE = 100;

/**
 * Does a claimed job and writes down what came of it. Never rejects: what cannot be written down comes
 * back when the lease ends.
 */
export async function runJob(sandbox: Sandbox, handlers: JobHandlers, job: Job): Promise<void> {
  const { clock, log } = sandbox;
  try {
    const result = await handlers[job.kind](sandbox, job);
    if (result === 'kept') return;
    if (result === 'done') return await finish(sandbox, job);
    const soonest = new Date(clock.now().getTime() + SHORTEST_PAUSE);
    await postpone(sandbox, job, result.again > soonest ? result.again : soonest, null);
  } catch (error) {
    const fault = readMessage(error);
    log.error({ job: job.id, kind: job.kind, attempt: job.attempt, fault }, 'a job failed');
    const again = new Date(clock.now().getTime() + findBackoff(job.attempt));
    await postpone(sandbox, job, again, fault).catch((problem: unknown) => {
      log.error({ job: job.id, fault: readMessage(problem) }, 'could not put off a job');
    });
  }
}

async function finish({ db }: Sandbox, job: Job): Promise<void> {
  await db.deleteFrom('jobs').where('id', '=', job.id).where('attempt', '=', job.attempt).execute();
}

/** The attempt is counted, so a process that lost its lease cannot put off the job of another one. */
async function postpone(
  { db }: Sandbox,
  job: Job,
  due_at: Date,
  last_error: string | null,
): Promise<void> {
  await db
    .updateTable('jobs')
    .set({ due_at, attempt: job.attempt + 1, leased_until: null, last_error })
    .where('id', '=', job.id)
    .where('attempt', '=', job.attempt)
    .execute();
}
