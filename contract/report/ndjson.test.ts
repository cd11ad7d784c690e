import { describe, expect, it } from 'vitest';
import { createNdjsonReport } from './ndjson.ts';
import { makeRun, SECRET_TEXTS, writeReport } from './testing.ts';

const text = writeReport(createNdjsonReport({ cwd: '/home/me/shop' }));
const lines = text.trimEnd().split('\n');

describe('the NDJSON report', () => {
  it('stays as it is', async () => {
    await expect(text).toMatchFileSnapshot('fixtures/run.ndjson');
  });

  it('has one line for each event, in order', () => {
    const kinds = lines.map((line) => JSON.parse(line).event);
    expect(kinds).toEqual(makeRun().events.map(({ kind }) => kind));
  });

  it('lets no secret through', () => {
    for (const secret of SECRET_TEXTS) expect(text).not.toContain(secret);
  });

  it('is not written before the run has ended', () => {
    const report = createNdjsonReport({ cwd: '/' });
    expect(() => [...report.write()]).toThrow('A report is written when the run has ended.');
  });
});
