/** The URL of a server, without a slash at the end. */
export function writeUrl(host: string, port: number): string {
  const reachable = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}

/** Why a server cannot listen, for a person; the error may be anything that was thrown. */
export function describeListenError(error: unknown, port: number, host: string): string {
  const text = error instanceof Error ? error.message : String(error);
  if (text.includes('EADDRINUSE')) {
    return `Port ${port} on ${host} is taken: stop what uses it, or choose another with --port.`;
  }
  if (text.includes('EACCES')) return `Port ${port} may not be used: choose one above 1023.`;
  if (text.includes('EADDRNOTAVAIL') || text.includes('ENOTFOUND')) {
    return `This machine has no address ${host}: choose another with --host, such as 127.0.0.1.`;
  }
  return `Cannot listen on ${host}, port ${port}: ${text}`;
}
