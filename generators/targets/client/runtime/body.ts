/** Is this a media type that holds JSON? */
export function isJson(mediaType: string): boolean {
  return /^[^;]*[/+]json\s*(;|$)/i.test(mediaType);
}

/** Writes a body in its media type. Bodies that `fetch` takes as they are stay as they are. */
export function serializeBody(body: unknown, mediaType: string): unknown {
  if (isJson(mediaType)) return JSON.stringify(body);
  if (mediaType.startsWith('multipart/form-data')) return writeForm(body, new FormData());
  if (mediaType.startsWith('application/x-www-form-urlencoded')) {
    return writeForm(body, new URLSearchParams());
  }
  return body;
}

/** The `Content-Type` to send; undefined when `fetch` has to choose it. */
export function contentTypeOf(body: unknown, mediaType: string): string | undefined {
  // The boundary between the parts is known only when the form is written.
  if (mediaType.startsWith('multipart/form-data')) return undefined;
  if (!mediaType.includes('*')) return mediaType;
  return body instanceof Blob && body.type !== '' ? body.type : 'application/octet-stream';
}

interface Form {
  append(name: string, value: string | Blob): void;
}

function writeForm(body: unknown, form: FormData | URLSearchParams): unknown {
  if (typeof body !== 'object' || body === null) return body;
  if (body instanceof FormData || body instanceof URLSearchParams) return body;
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
