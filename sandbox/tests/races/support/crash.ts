// Loaded before a server (node --import): ends its process as kill -9 would, at the point that the
// environment variable CRASH_POINT names. No code of the sandbox knows of it.
import pg from 'pg';
import { CRASH_POINTS } from './crash-points.ts';
import type { CrashPoint } from './crash-points.ts';

const name = process.env['CRASH_POINT'] ?? '';
const points: Readonly<Record<string, CrashPoint>> = CRASH_POINTS;
const point = Object.hasOwn(points, name) ? points[name] : undefined;
if (point === undefined) throw new Error(`CRASH_POINT names no point: "${name}".`);

type Query = (this: pg.Client, ...args: unknown[]) => unknown;

const query: Query = Reflect.get(pg.Client.prototype, 'query');

function die(): Promise<never> {
  process.kill(process.pid, 'SIGKILL');
  // Nothing goes on, even if the signal takes a moment.
  return new Promise(() => {});
}

const crashingQuery: Query = function (...args) {
  const text = readText(args[0]);
  if (text === undefined || !point.statement.test(text)) return query.apply(this, args);
  return crash(this, args, point);
};

async function crash(client: pg.Client, args: unknown[], { when, kind }: CrashPoint) {
  if (when === 'before') return die();
  if (when === 'uncommitted') await query.call(client, 'begin');
  const result = await query.apply(client, args);
  if (kind !== undefined && !hasKind(result, kind)) return result;
  return die();
}

function readText(given: unknown): string | undefined {
  if (typeof given === 'string') return given;
  if (typeof given !== 'object' || given === null || !('text' in given)) return undefined;
  return typeof given.text === 'string' ? given.text : undefined;
}

function hasKind(result: unknown, kind: string): boolean {
  if (typeof result !== 'object' || result === null || !('rows' in result)) return false;
  const rows: unknown = result.rows;
  return Array.isArray(rows) && rows.some((row: { kind?: unknown }) => row.kind === kind);
}

Reflect.set(pg.Client.prototype, 'query', crashingQuery);
