import type { Check } from '../../types.ts';
import { html } from './markup.ts';
import type { Markup } from './markup.ts';
import type { PageData } from './page-data.ts';

/** Every check with what came of it. */
export function renderChecks(data: PageData): Markup {
  const { checks } = data.facts;
  return html`<section id="checks" aria-labelledby="checks-title">
<h2 id="checks-title">Checks <span class="count">${checks.length}</span></h2>
<ul class="checks">
${checks.map((check) => renderCheck(check, data))}
</ul>
</section>`;
}

function renderCheck(check: Check, data: PageData): Markup {
  const { tone, text } = judge(check, data);
  return html`<li><p><b>${check.id}</b> <span class="state ${tone}">${text}</span></p><p>${check.rule}</p></li>
`;
}

function judge(check: Check, { result, probes }: PageData): { tone: string; text: string } {
  const found = result.findings.filter((finding) => finding.check === check.id).length;
  if (found > 0) return { tone: 'bad', text: found === 1 ? '1 finding' : `${found} findings` };
  if (check.kind === 'probe' && probes.get(check.id) !== true) {
    return { tone: 'idle', text: probes.has(check.id) ? 'not applicable' : 'not asked' };
  }
  return { tone: 'good', text: 'no findings' };
}
