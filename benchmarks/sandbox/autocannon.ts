/** The part of autocannon that is used here; the package brings no types. */
export type Autocannon = (options: Options) => Promise<Result>;

interface Options {
  url: string;
  connections: number;
  duration: number;
  requests: { setupRequest(request: Request): Request }[];
}

interface Request {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string;
}

interface Result {
  duration: number;
  requests: { total: number };
  latency: { p50: number; p99: number };
  errors: number;
  timeouts: number;
  non2xx: number;
}
