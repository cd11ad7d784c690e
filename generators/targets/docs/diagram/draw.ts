import type { Lifecycle } from '../../../model/behaviours.ts';
import { escapeAttribute, escapeText } from '../content/html.ts';
import { layOut } from './layout.ts';
import type { Line } from './layout.ts';

const HEIGHT = 36;
const LETTER = 8;
const GAP = 56;
const BETWEEN = 18;
/** A picture wider than this is drawn from top to bottom instead. */
const WIDE = 640;

interface Point {
  x: number;
  y: number;
}

interface Frame {
  width: number;
  height: number;
  down: boolean;
  boxWidth: number;
  /** The middle of a place. */
  middle: (place: { layer: number; row: number }) => Point;
}

/**
 * Draws states as boxes and transitions as arrows, in the colour of the text around. Final states have a double
 * frame, those of success a check mark; how strong the lines are is the style sheet's business.
 */
export function drawStates(lifecycle: Lifecycle): string {
  const { transitions, initial, terminal, success } = lifecycle;
  const layout = layOut(transitions, initial);
  const back = layout.lines.some((line) => line.back) ? 30 : 0;
  const frame = makeFrame(Object.keys(transitions), layout.layers, layout.rows, back);
  const { width, height } = frame;
  const lines = layout.lines.map((line) => drawLine(frame, line));
  const boxes = layout.boxes.map((box) => {
    const { x, y } = frame.middle(box);
    const { state } = box;
    return drawBox(state, x, y, frame.boxWidth, {
      first: initial.includes(state),
      final: terminal.includes(state),
      good: success.includes(state),
    });
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" fill="none" stroke="currentColor" stroke-width="1.5" aria-hidden="true" focusable="false">\n${lines.join('')}${boxes.join('')}</svg>\n`;
}

/** @param back room for the lines that lead back */
function makeFrame(states: string[], layers: number, rows: number, back: number): Frame {
  const boxWidth = Math.max(...states.map((state) => state.length)) * LETTER + 44;
  const across = layers * boxWidth + (layers - 1) * GAP;
  const down = across > WIDE && rows * boxWidth + (rows - 1) * BETWEEN < across;
  // Room around for double frames.
  const pad = 12;
  const step = down ? boxWidth + BETWEEN : HEIGHT + BETWEEN;
  const stride = down ? HEIGHT + GAP : boxWidth + GAP;
  const size = (count: number, one: number, gap: number) =>
    count * one + (count - 1) * gap + 2 * pad;
  return {
    down,
    boxWidth,
    width: down ? size(rows, boxWidth, BETWEEN) + back : size(layers, boxWidth, GAP),
    height: down ? size(layers, HEIGHT, GAP) : size(rows, HEIGHT, BETWEEN) + back,
    middle: ({ layer, row }) =>
      down
        ? { x: pad + boxWidth / 2 + row * step, y: pad + HEIGHT / 2 + layer * stride }
        : { x: pad + boxWidth / 2 + layer * stride, y: pad + HEIGHT / 2 + row * step },
  };
}

function drawBox(
  state: string,
  x: number,
  y: number,
  boxWidth: number,
  { first, final, good }: { first: boolean; final: boolean; good: boolean },
): string {
  const left = x - boxWidth / 2;
  const top = y - HEIGHT / 2;
  const classes = [
    'op-state',
    ...(first ? ['op-state-first'] : []),
    ...(final ? ['op-state-final'] : []),
    ...(good ? ['op-state-good'] : []),
  ];
  const rect = (inset: number, radius: number) =>
    `<rect x="${round(left + inset)}" y="${round(top + inset)}" width="${round(boxWidth - 2 * inset)}" height="${HEIGHT - 2 * inset}" rx="${radius}"/>`;
  const frame = final ? `${rect(0, 8)}${rect(3.5, 5)}` : rect(0, 8);
  const words = good ? `✓ ${state}` : state;
  return `<g class="${escapeAttribute(classes.join(' '))}">${frame}<text x="${round(x)}" y="${round(y + 4.5)}" text-anchor="middle" font-family="ui-monospace, monospace" font-size="13" fill="currentColor" stroke="none">${escapeText(words)}</text></g>\n`;
}

function drawLine(frame: Frame, line: Line): string {
  const points = line.way.map(frame.middle);
  const [start] = points;
  const end = points.at(-1);
  if (start === undefined || end === undefined) return '';
  return line.back ? drawBack(frame, start, end) : drawForth(frame, points, start, end);
}

/** From the far side of one box to the near side of the other, smooth through the places between. */
function drawForth({ down, boxWidth }: Frame, points: Point[], start: Point, end: Point): string {
  const half = down ? HEIGHT / 2 : boxWidth / 2;
  const leave = down ? { x: start.x, y: start.y + half } : { x: start.x + half, y: start.y };
  const arrive = down ? { x: end.x, y: end.y - half - 7 } : { x: end.x - half - 7, y: end.y };
  let path = `M${at(leave)}`;
  let last = leave;
  for (const next of [...points.slice(1, -1), arrive]) {
    const bend = down ? (next.y - last.y) / 2 : (next.x - last.x) / 2;
    const first = down ? { x: last.x, y: last.y + bend } : { x: last.x + bend, y: last.y };
    const second = down ? { x: next.x, y: next.y - bend } : { x: next.x - bend, y: next.y };
    path += ` C${at(first)} ${at(second)} ${at(next)}`;
    last = next;
  }
  const tip = down ? { x: end.x, y: end.y - half } : { x: end.x - half, y: end.y };
  return `${drawPath(path)}${drawTip(tip, down ? 'down' : 'right')}`;
}

/** Around the outside, so that a way back is seen as one. */
function drawBack({ down, boxWidth, width, height }: Frame, start: Point, end: Point): string {
  if (down) {
    const side = width - 10;
    const from = { x: start.x + boxWidth / 2, y: start.y + 8 };
    const to = { x: end.x + boxWidth / 2 + 7, y: end.y + (start.y === end.y ? -8 : 8) };
    const path = `M${at(from)} C${at({ x: side, y: from.y })} ${at({ x: side, y: to.y })} ${at(to)}`;
    return `${drawPath(path)}${drawTip({ x: to.x - 7, y: to.y }, 'left')}`;
  }
  const floor = height - 6;
  const shift = start.x === end.x ? 16 : 0;
  const from = { x: start.x + shift, y: start.y + HEIGHT / 2 };
  const to = { x: end.x - shift, y: end.y + HEIGHT / 2 + 7 };
  const path = `M${at(from)} C${at({ x: from.x, y: floor })} ${at({ x: to.x, y: floor })} ${at(to)}`;
  return `${drawPath(path)}${drawTip({ x: to.x, y: to.y - 7 }, 'up')}`;
}

function drawPath(path: string): string {
  return `<path class="op-arrow" d="${path}"/>`;
}

function drawTip({ x, y }: Point, way: 'right' | 'down' | 'left' | 'up'): string {
  const corners = {
    right: [
      [-8, -4],
      [-8, 4],
    ],
    left: [
      [8, -4],
      [8, 4],
    ],
    down: [
      [-4, -8],
      [4, -8],
    ],
    up: [
      [-4, 8],
      [4, 8],
    ],
  }[way];
  const others = corners.map(([dx = 0, dy = 0]) => `L${at({ x: x + dx, y: y + dy })}`).join(' ');
  return `<path d="M${at({ x, y })} ${others} Z" fill="currentColor" stroke="none"/>\n`;
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
