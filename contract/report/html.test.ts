import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { html } from './html/markup.ts';
import { createHtmlReport } from './html/html.ts';
import { makeRun, SECRET_TEXTS, writeReport } from './testing.ts';

const { events, findings } = makeRun();
const page = writeReport(createHtmlReport({ cwd: '/home/me/shop' }), events);

/** What a reader sees of a part of the page. */
function readText(part: string): string {
  return part
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function readSection(id: string): string {
  return new RegExp(`<section id="${id}".*?</section>`, 's').exec(page)?.[0] ?? '';
}

describe('the HTML report', () => {
  it('needs nothing but itself', () => {
    expect(page).not.toMatch(/<(link|img|iframe|object|embed|base)\b|@import|url\(|\bsrc=/i);
    for (const [, href] of page.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^#/);
  });

  it('lets only its own script and style run', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    for (const [kind, tag] of [
      ['script-src', 'script'],
      ['style-src', 'style'],
    ] as const) {
      const contents = [...page.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'))];
      expect(contents).toHaveLength(1);
      const hash = createHash('sha256')
        .update(contents[0]?.[1] ?? '')
        .digest('base64');
      expect(policy).toContain(`${kind} &#39;sha256-${hash}&#39;`);
    }
    expect(page).not.toMatch(/<[^>]*\s(on\w+|style)=/i);
  });

  it('escapes what servers and descriptions say', () => {
    expect(page).not.toContain("alert('x')");
    expect(page).not.toContain('<b>API</b>');
    expect(page).not.toContain('Is <this> right');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
    expect(page).not.toMatch(/[\u0000-\u0008\u001b\u202e]/);
    expect(page).toContain('&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;');
    expect(page).toContain('\\u202eend');
  });

  it('shows each finding with all that is needed to see it again', () => {
    for (const finding of findings) {
      const article = new RegExp(`<article class="finding" id="${finding.id}".*?</article>`, 's');
      const text = readText(article.exec(page)?.[0] ?? '');
      expect(text).toContain(finding.check);
      expect(text).toContain(`Expected ${finding.expected}`);
      expect(text).toContain('Actual ');
      expect(text).toContain('curl -sS');
      expect(text).toContain(`octopus contract replay ${finding.id}`);
      expect(text).toContain(
        finding.location === undefined ? finding.pointer : 'openapi.yaml:12:5',
      );
    }
    expect(readText(page)).toContain('1 known from the baseline');
    expect(readText(page)).toContain('Before the curl lines, set $API_KEY , $COOKIE_SID , $TOKEN');
  });

  it('leads from each link to a place that is there', () => {
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/(?:href="#|aria-labelledby=")([^"]*)"/g)) {
      expect(ids).toContain(target);
    }
  });

  it('says which statuses were seen', () => {
    const text = readText(readSection('statuses'));
    expect(text).toContain('Operation Requests 200 201 204 400 418');
    expect(text).toContain('listOrders GET /orders 2 1 ○ never seen ! 1');
    expect(text).toContain('createOrder POST /orders 1 1');
    expect(text).toContain('getHealth GET /health 0 ○ never seen');
  });

  it('says which constraints were kept and broken', () => {
    const text = readText(readSection('constraints'));
    expect(text).toContain('maximum: kept 1 times, broken 1 times');
    expect(text).toContain('minimum: kept 1 times, broken 0 times');
    expect(text).toContain('getHealth GET /health takes nothing');
  });

  it('says what came of each check', () => {
    const text = readText(readSection('checks'));
    expect(text).toContain('pages-add-up 1 finding Pages hold every row once.');
    expect(text).toContain('webhook-verifies not applicable');
  });

  it('lets no secret through', () => {
    for (const secret of SECRET_TEXTS) expect(page).not.toContain(secret);
  });

  it('says so when nothing was found', () => {
    const clean = events.map((event) =>
      event.kind === 'run-ended'
        ? { ...event, result: { ...event.result, findings: [], known: [], stopped: true } }
        : event,
    );
    const text = readText(writeReport(createHtmlReport({ cwd: '/' }), clean));
    expect(text).toContain('No findings ended before its time');
    expect(text).toContain('Every answer agreed with the description.');
  });
});

it('escapes values of templates, but not templates in them', () => {
  expect(html`<p title="${'"'}">${['<', html`<b>${"'&"}</b>`, undefined, 1]}</p>`.text).toBe(
    '<p title="&quot;">&lt;<b>&#39;&amp;</b>1</p>',
  );
});
