import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import draft06 from 'ajv/dist/refs/json-schema-draft-06.json' with { type: 'json' };
import formatsModule from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { createHarReport } from './har.ts';
import { makeRun, SECRET_TEXTS, writeReport } from './testing.ts';

const text = writeReport(createHarReport());
const { log } = JSON.parse(text);

describe('the HAR report', () => {
  it('stays as it is', async () => {
    const golden = text.replace(`"version":"${manifest.version}"`, '"version":"0.0.0"');
    await expect(golden).toMatchFileSnapshot('fixtures/run.har');
  });

  it('is an HTTP Archive 1.2', () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    formatsModule.default(ajv);
    ajv.addMetaSchema(draft06);
    const file = join(import.meta.dirname, 'fixtures/har-1.2.schemas.json');
    ajv.addSchema(JSON.parse(readFileSync(file, 'utf8')).schemas);
    const isHar = ajv.getSchema('har.json');
    expect(isHar?.({ log })).toBe(true);
    expect(isHar?.({ log: { ...log, entries: [{ ...log.entries[0], request: {} }] } })).toBe(false);
  });

  it('tells of a request without an answer', () => {
    expect(log.entries[3].response).toMatchObject({ status: 0, _error: 'timeout' });
  });

  it('orders the requests as they were sent, whenever they were answered', () => {
    const { events } = makeRun();
    const turned = [events[0], events[2], events[4], events[3], events.at(-1)].flatMap(
      (event) => event ?? [],
    );
    const { entries } = JSON.parse(writeReport(createHarReport(), turned)).log;
    expect(entries.map(({ comment }: { comment: string }) => comment)).toEqual([
      'the example',
      'limit one above maximum 100: status-documented',
    ]);
  });

  it('lets no secret through', () => {
    for (const secret of SECRET_TEXTS) expect(text).not.toContain(secret);
    expect(text).toContain('Bearer $TOKEN');
  });
});
