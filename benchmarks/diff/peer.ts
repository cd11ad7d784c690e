import { Worker } from 'node:worker_threads';
import type { JsonObject } from '../../generators/openapi/json.ts';

export type Verdict = 'breaking' | 'safe' | 'failed';

/** Longer than any answer took that came at all. */
const PATIENCE = 8000;

/** An established differ; `failed` also stands for an answer that does not come. */
export class Peer {
  readonly #name: string;
  readonly #folder: string;
  #worker: Worker | undefined;

  constructor(name: string, folder: string) {
    this.#name = name;
    this.#folder = folder;
  }

  async judge(old: JsonObject, now: JsonObject): Promise<Verdict> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    const { promise, resolve } = Promise.withResolvers<Verdict>();
    const timer = setTimeout(() => resolve('failed'), PATIENCE);
    let isAnswered = false;
    worker.once('message', (verdict: Verdict) => {
      isAnswered = true;
      resolve(verdict);
    });
    worker.postMessage({ old, now });
    const verdict = await promise;
    clearTimeout(timer);
    if (!isAnswered) await this.end();
    return verdict;
  }

  async end(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  #start(): Worker {
    const worker = new Worker(new URL('./peer-worker.ts', import.meta.url), {
      workerData: { peer: this.#name, folder: this.#folder },
    });
    worker.on('error', () => {});
    return worker;
  }
}
