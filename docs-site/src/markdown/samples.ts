import type { AnswerExample, Sample } from '../../../generators/targets/docs/types.ts';
import { escapeHtml, highlightCode } from '../lib/highlight.ts';
import type { FencePlace, FenceRenderer } from './fences.ts';
import { suggestNames } from './suggest.ts';

/** What the fence reads from; the site gives it the files of the target `docs`, a test gives it a table. */
export interface SampleSource {
  operations: string[];
  readSamples(operation: string): Sample[];
  readAnswers(operation: string): AnswerExample[];
}

const names: Record<string, string> = {
  curl: 'curl',
  typescript: 'TypeScript',
  python: 'Python',
  go: 'Go',
  php: 'PHP',
};

const fenceOf: Record<string, string> = { curl: 'sh', typescript: 'ts' };

/**
 * The fence ```` ```sample ````: the request of an operation in every language, and the answer to it.
 *
 *     operation: createTopupOrder
 *     example: gaming
 *     answer: 200 pending
 */
export function createSampleFence(source: SampleSource): FenceRenderer {
  // Names of choices are counted by page, so that a page does not change when another one does.
  const counts = new Map<string, number>();
  return {
    name: 'sample',
    render(body, place) {
      const asked = readRequest(body, place);
      const samples = findSamples(source, asked, place);
      const answer = findAnswer(source, asked, place);
      const count = (counts.get(place.file) ?? 0) + 1;
      counts.set(place.file, count);
      return {
        html: writeSampleHtml(samples, answer, `${asked.operation}-${count}`),
        markdown: writeSampleMarkdown(samples, answer),
      };
    },
  };
}

interface Asked {
  operation: string;
  example: string | undefined;
  answer: string | undefined;
}

function readRequest(body: string, place: FencePlace): Asked {
  const values = new Map<string, string>();
  for (const [index, line] of body.split('\n').entries()) {
    if (line.trim() === '') continue;
    const match = /^(\w+):\s*(\S.*?)\s*$/.exec(line);
    const name = match?.[1] ?? '';
    if (!['operation', 'example', 'answer'].includes(name)) {
      fail(
        { ...place, line: place.line + 1 + index },
        `"${line}" says nothing here; a sample has operation, example and answer, each "name: value"`,
      );
    }
    values.set(name, match?.[2] ?? '');
  }
  const operation = values.get('operation');
  if (operation === undefined)
    fail(place, 'A sample names its operation: "operation: <operationId>"');
  return { operation, example: values.get('example'), answer: values.get('answer') };
}

function findSamples(source: SampleSource, asked: Asked, place: FencePlace): Sample[] {
  if (!source.operations.includes(asked.operation)) {
    fail(
      place,
      `There is no operation "${asked.operation}"${suggestNames(asked.operation, source.operations)}`,
    );
  }
  const samples = source.readSamples(asked.operation);
  const example = asked.example ?? samples[0]?.example;
  const chosen = samples.filter((sample) => sample.example === example);
  if (chosen.length === 0) {
    const known = [...new Set(samples.map((sample) => sample.example))];
    fail(
      place,
      `${asked.operation} has no example "${example ?? ''}"${suggestNames(example ?? '', known)}`,
    );
  }
  return chosen;
}

function findAnswer(
  source: SampleSource,
  asked: Asked,
  place: FencePlace,
): AnswerExample | undefined {
  if (asked.answer === undefined) return undefined;
  const [status, example] = asked.answer.split(/\s+/);
  const answers = source.readAnswers(asked.operation);
  const found = answers.find(
    (answer) => answer.status === status && (example === undefined || answer.example === example),
  );
  if (found === undefined) {
    const known = answers.map((answer) => `${answer.status} ${answer.example}`);
    fail(
      place,
      `${asked.operation} has no documented answer "${asked.answer}"${suggestNames(asked.answer, known)}`,
    );
  }
  return found;
}

function fail(place: FencePlace, message: string): never {
  throw new Error(`${place.file}:${place.line}: ${message}.`);
}

/** The same tabs as in the reference. */
function writeSampleHtml(samples: Sample[], answer: AnswerExample | undefined, id: string): string {
  const group = escapeHtml(`sample-${id}`);
  const tabs = samples.map(({ language, code }, index) => {
    const data = `data-language="${language}"`;
    const checked = index === 0 ? ' checked' : '';
    return `<label class="op-tab"><input type="radio" name="${group}" ${data}${checked}><span>${names[language] ?? language}</span></label><div class="op-panel" ${data}>${writeBlock(code, language)}</div>`;
  });
  const title = escapeHtml(samples[0]?.title ?? 'Request');
  const request = `<div class="op-tabs op-tabs-language" role="group" aria-label="${title}">${tabs.join('')}</div>`;
  if (answer === undefined) return `<div class="sample">${request}</div>`;
  const status = `<span class="status status-${answer.status[0] ?? ''}">${escapeHtml(answer.status)}</span>`;
  return `<div class="sample">${request}<div class="sample-answer"><p class="sample-status">${status} ${escapeHtml(answer.title)}</p>${writeBlock(answer.body, 'json')}</div></div>`;
}

function writeBlock(code: string, language: string): string {
  return `<div class="code"><pre data-lang="${language}" tabindex="0"><code>${highlightCode(code.trimEnd(), language)}</code></pre></div>`;
}

function writeSampleMarkdown(samples: Sample[], answer: AnswerExample | undefined): string {
  const parts = samples.map(
    (sample) =>
      `${names[sample.language] ?? sample.language}:\n\n\`\`\`${fenceOf[sample.language] ?? sample.language}\n${sample.code.trimEnd()}\n\`\`\``,
  );
  if (answer !== undefined) {
    parts.push(
      `Answer ${answer.status}, ${answer.title}:\n\n\`\`\`json\n${answer.body.trimEnd()}\n\`\`\``,
    );
  }
  return parts.join('\n\n');
}
