/** The URL of a server, without a slash at the end. */
export function writeUrl(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Why a server cannot listen, for a person; the error may be anything that was thrown. */
export function describeListenError(error: unknown, port: number, host: string): string {
  const text = error instanceof Error ? error.message : String(error);
  if (text.includes('EADDRINUSE')) {
    return `Port ${port} on ${host} is taken: stop what uses it, or choose another with --port.`;
  }
  if (text.includes('EACCES')) return `Port ${port} may not be used: choose one above 1023.`;
  return `Cannot listen on ${host}, port ${port}: ${text}`;
}
