import { describe, expect, it } from 'vitest';
import type { Lifecycle } from '../../../model/behaviours.ts';
import { listHtmlFaults } from '../testing/check-html.ts';
import { drawStates } from './draw.ts';
import { layOut } from './layout.ts';

describe('where states go', () => {
  const places = (transitions: Record<string, string[]>, initial: string[]) =>
    Object.fromEntries(
      layOut(transitions, initial).boxes.map(({ state, layer, row }) => [state, [layer, row]]),
    );

  it.each<[string, Record<string, string[]>, string[], Record<string, number[]>]>([
    ['one', { A: [] }, ['A'], { A: [0, 0] }],
    [
      'one after the other',
      { A: ['B'], B: ['C'], C: [] },
      ['A'],
      { A: [0, 0], B: [1, 0], C: [2, 0] },
    ],
    ['a fork', { A: ['B', 'C'], B: [], C: [] }, ['A'], { A: [0, 0.5], B: [1, 0], C: [1, 1] }],
    ['ends that can be first', { A: ['B'], B: [] }, ['B', 'A'], { A: [0, 0], B: [1, 0] }],
    ['a circle', { A: ['B'], B: ['A'] }, ['A'], { A: [0, 0], B: [1, 0] }],
    ['to itself', { A: ['A', 'B'], B: [] }, ['A'], { A: [0, 0], B: [1, 0] }],
    [
      'the long way decides',
      { A: ['C', 'B'], B: ['C'], C: [] },
      ['A'],
      { A: [0, 0.5], B: [1, 0], C: [2, 0.5] },
    ],
  ])('%s', (_, transitions, initial, expected) => {
    expect(places(transitions, initial)).toEqual(expected);
  });

  it('gives no two boxes one place', () => {
    const names = [...'ABCDEFGH'];
    const transitions = Object.fromEntries(
      names.map((name, index) => [name, names.filter((_, other) => (other * 3 + index) % 4 === 1)]),
    );
    const { boxes } = layOut(transitions, ['A']);
    expect(new Set(boxes.map(({ layer, row }) => `${layer} ${row}`)).size).toBe(names.length);
  });
});

describe('the picture', () => {
  const draw = (transitions: Record<string, string[]>) => {
    const states = Object.keys(transitions);
    const terminal = states.filter((state) => transitions[state]?.length === 0);
    const poll: Lifecycle['poll'] = { operation: '', parameter: '', from: '', cadence: [] };
    return drawStates({
      status: '/status',
      initial: states.slice(0, 1),
      transitions,
      terminal,
      success: terminal.slice(0, 1),
      poll,
      events: [],
    });
  };

  it('marks what is final and what is good, in the colour of the text', () => {
    const svg = draw({ NEW: ['DONE', 'LOST'], DONE: [], LOST: [] });
    expect(svg.match(/class="op-state[^"]*"/g)).toEqual([
      'class="op-state op-state-first"',
      'class="op-state op-state-final op-state-good"',
      'class="op-state op-state-final"',
    ]);
    expect(svg).toContain('✓ DONE');
    expect(svg).not.toMatch(/#[0-9a-f]{3}|rgb|style=/);
  });

  it.each([
    ['names with < and quotes', { '<a>': ['"b"'], '"b"': [] }],
    ['ways back', { A: ['B'], B: ['A', 'B', 'C'], C: [] }],
    [
      'a long line, drawn downwards',
      Object.fromEntries(
        [...'ABCDEFGH'].map((name, index) => [
          `STATE_${name}`,
          index === 7 ? [] : [`STATE_${'ABCDEFGH'[index + 1]}`],
        ]),
      ),
    ],
  ])('is sound with %s', (_, transitions) => {
    const svg = draw(transitions);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(
      listHtmlFaults(
        svg
          .replaceAll('viewBox', 'viewbox')
          .replace(/<svg[^>]*>/, '<svg>')
          .replace(/ [xyr]x?="[^"]*"/g, ''),
      ),
    ).toEqual([]);
  });
});
