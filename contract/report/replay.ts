import type { Replay } from '../findings/replay.ts';
import type { Exchange } from '../types.ts';
import { renderFinding } from './terminal.ts';

const LONGEST = 2000;

/** A replay as text: what was sent, what came back, and whether the defect is still there. */
export function renderReplay({ stored, finding, exchanges, redact }: Replay, cwd: string): string {
  const parts = exchanges.map((exchange) => redact(renderExchange(exchange)));
  const name = `${stored.check} ${stored.operation ?? 'the server as a whole'} (${stored.id})`;
  parts.push(
    finding === undefined
      ? `FIXED  ${name} is not seen any more.\n`
      : `STILL THERE  ${name}\n${renderFinding(finding, cwd)}\n`,
  );
  return parts.join('\n');
}

function renderExchange({ request, answer, failure }: Exchange): string {
  const lines = [`> ${request.method} ${request.url}`];
  for (const [name, value] of request.headers) lines.push(`> ${name}: ${value}`);
  if (request.body !== undefined) lines.push('>', ...prefix('> ', request.body));
  if (answer === undefined)
    return `${[...lines, `< no answer: ${failure ?? 'unknown'}`].join('\n')}\n`;
  lines.push(`< ${answer.status}`);
  for (const [name, value] of answer.headers) lines.push(`< ${name}: ${value}`);
  if (answer.text !== '') lines.push('<', ...prefix('< ', answer.text));
  return `${lines.join('\n')}\n`;
}

function prefix(mark: string, text: string): string[] {
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return shown.split(/\r?\n/).map((line) => mark + line);
}
