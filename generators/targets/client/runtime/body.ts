import type { Written } from './types.ts';

/** Is this a media type that holds JSON? */
export function isJson(mediaType: string): boolean {
  return /^[^;]*[/+]json\s*(;|$)/i.test(mediaType);
}

/** A body as JSON. */
export function writeJson(body: unknown, type: string): Written {
  return { type, init: { body: JSON.stringify(body) } };
}

/** A body as a multipart form. The boundary of its parts is known only to `fetch`. */
export function writeMultipart(body: unknown): Written {
  return { type: undefined, init: { body: writeForm(body, new FormData()) } };
}

/** A body as a form in one line. */
export function writeUrlEncoded(body: unknown, type: string): Written {
  return { type, init: { body: writeForm(body, new URLSearchParams()) } };
}

/** A body that `fetch` takes as it is. */
export function writeRaw(body: unknown, type: string): Written {
  const own = body instanceof Blob && body.type !== '' ? body.type : 'application/octet-stream';
  return {
    type: type.includes('*') ? own : type,
    // What `fetch` asks for when a body is streamed.
    init: { body: body as BodyInit, ...(body instanceof ReadableStream ? { duplex: 'half' } : {}) },
  };
}

interface Form {
  append(name: string, value: string | Blob): void;
}

function writeForm(body: unknown, form: FormData | URLSearchParams): BodyInit {
  if (body instanceof FormData || body instanceof URLSearchParams) return body;
  if (typeof body !== 'object' || body === null) return body as BodyInit;
  const target: Form = form;
  for (const [name, value] of Object.entries(body)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item === undefined || item === null) continue;
      if (item instanceof Blob) target.append(name, item);
      else target.append(name, typeof item === 'object' ? JSON.stringify(item) : String(item));
    }
  }
  return form;
}
