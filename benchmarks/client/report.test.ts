import { describe, expect, it } from 'vitest';
import type { Figures, SubjectFigures } from './measure.ts';
import { printClientReport } from './report.ts';

const subject = (times: number): SubjectFigures => ({
  sizes: {
    operation: { minified: 12_000 * times, gzipped: 5000 * times },
    vertical: { minified: 15_000 * times, gzipped: 6000 * times },
    everything: { minified: 30_000 * times, gzipped: 11_000 * times },
  },
  import: 2.25 * times,
  stub: { cpu: 7 * times, wall: 8 * times },
  loopback: { cpu: 31 * times, wall: 90 * times },
  types: {
    instantiations: 5_000 * times,
    types: 900 * times,
    check: 0.25 * times,
    total: 0.5 * times,
  },
});

const figures: Figures = {
  rounds: 3,
  bare: { stub: { cpu: 4.5, wall: 5 }, loopback: { cpu: 120.4, wall: 400 } },
  subjects: {
    ours: subject(1),
    openapiFetch: subject(2),
    heyApi: subject(3),
    orval: subject(4),
  },
};

describe('printClientReport', () => {
  const report = printClientReport(figures);

  it('lists every client: its sizes, its calls, its types', () => {
    expect(report).toMatch(
      /\| this client +\| +5,000 \| +6,000 \| +11,000 \| +30,000 \|\n\| openapi-fetch alone +\| +10,000 \|/,
    );
    expect(report).toMatch(/\| hey-api \(client-fetch\) +\| +21\.0 \| +24\.0 \| +93 \| +6\.8 \|/);
    expect(report).toMatch(/\| orval \(fetch\) +\| +20,000 \| +1\.00 \| +2\.00 \|/);
  });

  it('says what it was measured against, and how often', () => {
    expect(report).toContain('takes 4.5 µs of CPU when it is answered at once, 120 µs by loopback');
    expect(report).toContain('Medians of 15 rounds (loopback and imports: 3).');
  });

  it('says what is reached', () => {
    expect(report).toContain('a call under 10 µs over bare `fetch`: reached (7.0 µs)');
    expect(report).toContain('everything under 12,000 bytes: reached (11,000)');
    expect(report).toContain('one vertical under 7,000 bytes: reached (6,000)');
  });

  it.each<[string, Partial<SubjectFigures>, string]>([
    ['a slow call', { stub: { cpu: 10, wall: 1 } }, 'NOT reached (10.0 µs)'],
    [
      'a client that is too large',
      { sizes: { ...figures.subjects.ours.sizes, everything: { minified: 1, gzipped: 12_000 } } },
      'NOT reached (12,000)',
    ],
    [
      'a vertical that is too large',
      { sizes: { ...figures.subjects.ours.sizes, vertical: { minified: 1, gzipped: 7000 } } },
      'NOT reached (7,000)',
    ],
  ])('says that %s is not', (_name, worse, want) => {
    const ours = { ...figures.subjects.ours, ...worse };
    const text = printClientReport({ ...figures, subjects: { ...figures.subjects, ours } });
    expect(text).toContain(want);
    expect(text.match(/NOT reached/g)).toHaveLength(1);
  });
});
