/** An answer, its body read. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of all kinds
  body: any;
}

/** Calls a server under a URL. */
export type Talk = (
  method: string,
  path: string,
  body?: unknown,
  headers?: HeadersInit,
) => Promise<Answer>;

/** Makes calls as a program does that is not logged in. */
export function talkTo(url: string): Talk {
  return async (method, path, body, headers) => {
    const all = new Headers(headers);
    if (body !== undefined) all.set('content-type', 'application/json');
    const response = await fetch(`${url}${path}`, {
      method,
      headers: all,
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson ? JSON.parse(text) : undefined,
    };
  };
}

/** Logs in and makes calls as that client. */
export async function logIn(
  url: string,
  { apiKey, apiSecret }: { apiKey?: string | undefined; apiSecret?: string | undefined },
): Promise<Talk> {
  const talk = talkTo(url);
  const login = await talk('POST', '/auth/login', { username: apiKey, password: apiSecret });
  if (login.status !== 200) throw new Error(`The login was refused: ${login.text}`);
  const authorization = `Bearer ${login.body.data.access_token}`;
  return (method, path, body, headers) =>
    talk(method, path, body, { authorization, ...Object.fromEntries(new Headers(headers)) });
}
