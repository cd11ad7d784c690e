import type { Job } from './job.ts';

/** Jobs that share room, so that one sort of work cannot hold up another. */
export interface Lane {
  kinds: readonly Job['kind'][];
  /** How many of them one process does at once. */
  room: number;
  /** Do they go to webhook endpoints, none of which may take all the room? */
  byEndpoint: boolean;
}

/** How many jobs one process does at once for the same webhook endpoint. */
export const ENDPOINT_ROOM = 2;

export const LANES: readonly Lane[] = [
  { kinds: ['fulfil', 'activate'], room: 6, byEndpoint: false },
  { kinds: ['deliver'], room: 16, byEndpoint: true },
  { kinds: ['mail'], room: 2, byEndpoint: false },
];

/** @throws Error for a kind that is in no lane */
export function findLane(kind: Job['kind']): Lane {
  const lane = LANES.find(({ kinds }) => kinds.includes(kind));
  if (lane === undefined) throw new Error(`Jobs of kind ${kind} are in no lane.`);
  return lane;
}
