/**
 * Loaded before the TypeScript blocks of a page: pauses move the clock of the sandbox instead of taking time, and a
 * server that is shown takes any free port and says which one.
 */

import { Server } from 'node:net';

type Run = (...args: unknown[]) => void;

const { STAGE_CLOCK = '' } = process.env;
const { setTimeout: wait, clearTimeout: stop } = globalThis;

const pauses = new Set<NodeJS.Timeout>();

Reflect.set(globalThis, 'setTimeout', (run: Run, pause = 0, ...args: unknown[]) => {
  // Shorter ones are none that a reader would notice, longer ones are limits that nothing reaches; fetch has its own.
  if (pause < 1000 || pause >= 15_000 || isOfNode()) return wait(run, pause, ...args);
  // It only stands for the pause: what keeps the program alive is the message to the clock.
  const timer = wait(() => {}, 2 ** 31 - 1).unref();
  pauses.add(timer);
  void passTime(pause / 1000).then(() => {
    stop(timer);
    if (pauses.delete(timer)) run(...args);
  });
  return timer;
});

Reflect.set(globalThis, 'clearTimeout', (timer: NodeJS.Timeout) => {
  pauses.delete(timer);
  stop(timer);
});

async function passTime(seconds: number): Promise<void> {
  const answer = await fetch(`${STAGE_CLOCK}?seconds=${seconds}`);
  // An answer that nobody reads would keep the program from ending.
  await answer.text();
}

/** Is the pause one of Node.js itself? */
function isOfNode(): boolean {
  return new Error().stack?.split('\n')[3]?.includes('node:internal') === true;
}

if (process.env['STAGE_ANY_PORT'] !== undefined) {
  const { listen } = Server.prototype;
  Reflect.set(Server.prototype, 'listen', function listenAnywhere(this: Server) {
    this.once('listening', () => {
      const address = this.address();
      if (typeof address === 'object') console.log(`LISTENING ${address?.port}`);
    });
    return listen.call(this, { port: 0, host: '127.0.0.1' });
  });
}
