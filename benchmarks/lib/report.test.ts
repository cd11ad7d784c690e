import { describe, expect, it } from 'vitest';
import type { Figures } from './measure.ts';
import { printReport, replaceFigures } from './report.ts';

const figures: Figures = {
  subject: 'a description',
  rounds: 5,
  ours: { cold: 500, verticals: 600, first: 800, idle: 90, edit: 200, firstEdit: 450 },
  peers: 2000,
  commands: { 'peer one': 500, 'peer two': 1500 },
  outputs: { ours: { files: 4, bytes: 1_250_000 }, peers: { files: 3, bytes: 900_000 } },
};

describe('printReport', () => {
  const report = printReport([figures]);

  it('puts the peers in relation to ours', () => {
    expect(report).toMatch(/\| a full run +\| +0\.50 \| +4\.0× \|/);
    expect(report).toMatch(/\| nothing to do +\| +0\.09 \| +22\.2× \|/);
    expect(report).toContain('peer one 25 %, peer two 75 %');
    expect(report).toContain('ours 4 files, 1.3 MB, peers 3 files, 0.9 MB');
  });

  it('says what is reached', () => {
    expect(report).toContain('in under 0.30 s: reached (0.09 s)');
    expect(report).toContain('than the peers in sequence: reached (4.0×)');
  });

  it('says what is not reached', () => {
    const slow = printReport([{ ...figures, ours: { ...figures.ours, cold: 700, idle: 301 } }]);
    expect(slow).toContain('in under 0.30 s: NOT reached (0.30 s)');
    expect(slow).toContain('than the peers in sequence: NOT reached (2.9×)');
  });
});

describe('replaceFigures', () => {
  const before = [
    'Above.',
    '<!-- figures: written by npm run bench:generate -- --write -->',
    'old',
    '<!-- end of the figures -->',
    'Below.',
  ].join('\n');

  it('replaces what stands between the markers, and nothing else', () => {
    const after = replaceFigures(before, 'new');
    expect(after).toBe(before.replace('\nold\n', '\n\nnew\n\n'));
    expect(replaceFigures(after, 'new')).toBe(after);
  });

  it('keeps the figures of other benchmarks', () => {
    const both = `${before}\n${before.replace('bench:generate', 'bench:server')}`;
    const after = replaceFigures(both, 'new', 'server');
    expect(after).toContain(before);
    expect(after.match(/new/g)).toHaveLength(1);
    expect(after.indexOf('new')).toBeGreaterThan(before.length);
  });

  it('refuses a document without markers', () => {
    expect(() => replaceFigures('Nothing here.', 'new')).toThrow('The document needs');
  });
});
