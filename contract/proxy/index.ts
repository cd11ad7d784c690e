export { createWireJudge } from './judge.ts';
export type { JudgedRequest, WireJudge } from './judge.ts';
export type { WireFault } from './schema-judge.ts';
export { ProxyError, startProxy } from './start-proxy.ts';
export type { ProxyOptions, RecordedExchange, RecordingProxy } from './start-proxy.ts';
