export interface GateOptions {
  /** Messages on their way to one endpoint at the same time. Default: 4 */
  atOnce?: number;
  /** How long to wait for one's turn, in milliseconds of real time. Default: 1 s */
  patienceMs?: number;
}

/** Lets only a few messages at once through to each endpoint. */
export interface EndpointGate {
  /**
   * Waits for a turn.
   *
   * @returns what ends the turn; `undefined` when the endpoint is too slow to wait for it
   */
  enter(endpointId: number): Promise<(() => void) | undefined>;
}

interface Door {
  inside: number;
  waiting: (() => void)[];
  /** Somebody gave up, and nobody has come out since. */
  slow: boolean;
}

/**
 * Makes a gate. Behind an endpoint that answers, messages queue for a moment. Once one of them has
 * waited in vain, the others are turned away at once, so that whoever carries messages is free for
 * the other endpoints.
 */
export function createEndpointGate(options: GateOptions = {}): EndpointGate {
  const { atOnce = 4, patienceMs = 1_000 } = options;
  const doors = new Map<number, Door>();
  return {
    enter(endpointId) {
      const door = doors.get(endpointId) ?? { inside: 0, waiting: [], slow: false };
      doors.set(endpointId, door);
      const leave = () => {
        door.slow = false;
        const next = door.waiting.shift();
        // The turn passes from hand to hand; `inside` stays.
        if (next !== undefined) return next();
        door.inside -= 1;
        if (door.inside === 0) doors.delete(endpointId);
      };
      if (door.inside < atOnce) {
        door.inside += 1;
        return Promise.resolve(leave);
      }
      if (door.slow) return Promise.resolve(undefined);
      return new Promise((resolve) => {
        const admit = () => {
          clearTimeout(timer);
          resolve(leave);
        };
        const timer = setTimeout(() => {
          door.slow = true;
          door.waiting.splice(door.waiting.indexOf(admit), 1);
          resolve(undefined);
        }, patienceMs);
        door.waiting.push(admit);
      });
    },
  };
}
