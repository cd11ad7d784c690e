import { describe, expect, it } from 'vitest';
import type { Figures } from './measure.ts';
import { printServerReport } from './report.ts';

const figures: Figures = {
  rounds: 3,
  seconds: 4,
  subjects: {
    bare: { rate: 40_000, cpu: 20, p99: 1, first: 100 },
    ours: { rate: 32_000, cpu: 26, p99: 2, first: 170 },
    glue: { rate: 25_000, cpu: 35, p99: 2, first: 900 },
    'openapi-backend': { rate: 10_000, cpu: 110, p99: 5, first: 400 },
    express: { rate: 8_000, cpu: 160, p99: 6, first: 700 },
  },
  ofBare: 0.8,
  timesExpress: 4,
  validators: 180_400,
};

describe('printServerReport', () => {
  const report = printServerReport(figures);

  it('lists every server beside bare node:http', () => {
    expect(report).toMatch(/\| this server +\| +32,000 \| +80 % \| +26 \| +2 \| +170 \|/);
    expect(report).toMatch(/\| express-openapi-validator +\| +8,000 \| +20 % \|/);
    expect(report).toContain('Medians of 3 rounds of 4 s');
  });

  it('says what is reached', () => {
    expect(report).toContain('bare `node:http`: reached (80 %)');
    expect(report).toContain('express-openapi-validator: reached (4.0×)');
    expect(report).toContain('that of bare Node.js: reached (70 ms)');
    expect(report).toContain('under 250 kB: reached (180 kB)');
  });

  it.each<[string, Partial<Figures>, string]>([
    ['a low rate', { ofBare: 0.74 }, 'NOT reached (74 %)'],
    ['a peer that is near', { timesExpress: 2.9 }, 'NOT reached (2.9×)'],
    ['large validators', { validators: 250_000 }, 'NOT reached (250 kB)'],
    [
      'a slow start',
      { subjects: { ...figures.subjects, ours: { rate: 1, cpu: 1, p99: 1, first: 181 } } },
      'NOT reached (81 ms)',
    ],
  ])('says that %s is not', (_name, worse, want) => {
    const text = printServerReport({ ...figures, ...worse });
    expect(text).toContain(want);
    expect(text.match(/NOT reached/g)).toHaveLength(1);
  });
});
