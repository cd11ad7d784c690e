/** One field that an entry of the audit log speaks of. */
export interface Change {
  /** Where it stands: `alert.emails`; empty when the whole is no object. */
  field: string;
  /** As text; undefined when it was not there. */
  before: string | undefined;
  after: string | undefined;
}

/** Compares what was there before with what is there since, both as JSON text, and names the fields that differ. */
export function compareTexts(before: string | null, after: string | null): Change[] {
  const old = collectFields(before);
  const now = collectFields(after);
  const fields = new Set([...old.keys(), ...now.keys()]);
  return [...fields]
    .map((field) => ({ field, before: old.get(field), after: now.get(field) }))
    .filter((change) => change.before !== change.after);
}

/** One change in a line: `name: Shop → Production shop`. */
export function describeChange({ field, before, after }: Change): string {
  const values = [before, after].filter((value) => value !== undefined).join(' → ');
  const gone = after === undefined ? ' (removed)' : '';
  return `${field === '' ? '' : `${field}: `}${values}${gone}`;
}

function collectFields(text: string | null): Map<string, string> {
  const found = new Map<string, string>();
  if (text !== null) collect(readJson(text), '', found);
  return found;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function collect(value: unknown, field: string, found: Map<string, string>): void {
  if (!isObject(value)) {
    found.set(field, writeValue(value));
    return;
  }
  for (const [name, inner] of Object.entries(value)) {
    collect(inner, field === '' ? name : `${field}.${name}`, found);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function writeValue(value: unknown): string {
  if (value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (!Array.isArray(value)) return String(value);
  if (value.length === 0) return 'none';
  return value.map((item) => (isObject(item) ? JSON.stringify(item) : writeValue(item))).join(', ');
}
