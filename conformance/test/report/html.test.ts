import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { html, joined, pair, prose } from '../../src/report/html/markup.js';
import { renderHtml } from '../../src/report/html.js';
import type { Report } from '../../src/report/report.js';
import { loadWfmCases } from '../../src/subject/wfm/cases.js';
import { failureOf, reportOf, resultOf } from '../support/report.js';

const cases = await loadWfmCases();

/** A report of all cases, of which every one passed with messages of a usual size that differ from case to case. */
function greenReport(): Report {
  const results = cases.map((item, index) => {
    const noise = (length: number) =>
      Buffer.from(`${index * 7919}`.padStart(length, `${index}x`)).toString('base64');
    const fields = [
      ['Host', 'wfm.example:8443'],
      ['Signature-Input', `sig=("@method" "@target-uri");created=${index};nonce="${noise(24)}"`],
      ['Signature', `sig=:${noise(64)}:`],
    ] as const;
    const body = Buffer.from(JSON.stringify({ certificate: noise(600), kind: 'OnboardingRequest' }));
    const request = { method: 'POST', target: '/x', targetUri: 'https://wfm.example/x', fields, body };
    const response = { status: 201, httpVersion: '1.1', fields, body, content: body };
    const outcome = { kind: 'exchange', exchange: { request, response } } as const;
    return resultOf(item, { evidence: [0, 1, 2].map((step) => ({ step, at: new Date(0), outcome })) });
  });
  return reportOf(cases, results);
}

function evidenceOf(page: string): Record<string, { title: string; texts: string[] }[]> {
  const packed = /<template id="evidence">([^<]*)</.exec(page)?.[1] ?? '';
  return JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString());
}

test('the page of a green run has less than 800 kB, with every message in it', () => {
  const page = renderHtml(greenReport());
  expect(page.length).toBeLessThan(800_000);
  const evidence = evidenceOf(page);
  expect(Object.keys(evidence)).toEqual(cases.map(({ id }) => id));
  expect(evidence[cases[3]?.id ?? '']?.[2]?.texts).toEqual([
    expect.stringMatching(/^curl -gsi/),
    expect.stringMatching(/^POST https/),
    expect.stringMatching(/^HTTP\/1\.1 201/),
  ]);
});

test('lines that send a request again name the CA of the run', () => {
  const [steps] = Object.values(evidenceOf(renderHtml(greenReport(), 'my ca.pem')));
  expect(steps?.[0]?.texts[0]).toContain("--cacert 'my ca.pem'");
});

test('what passed is not ticked, what did not is', () => {
  const failed = reportOf(
    cases,
    cases.slice(0, 5).map((item) => resultOf(item, { verdict: 'failed' })),
  );
  const page = renderHtml(failed);
  expect(page).toMatch(/value="failed" checked>/);
  expect(page).not.toMatch(/value="(passed|untested)" checked>/);
});

test('what is wrong comes first, each cause once, with the characters that differ marked', () => {
  const failing = cases.slice(0, 3).map((item) => ({ ...item, requirements: ['SIG-011'] }));
  const page = renderHtml(
    reportOf(
      failing,
      failing.map((item) => failureOf(item)),
    ),
  );
  expect(page).toContain('What is wrong <span class="muted">1 cause, 3 cases</span>');
  expect(page).toContain('<code>status <mark>200 OK</mark></code>');
  expect(page.indexOf('id="causes"')).toBeLessThan(page.indexOf('id="cases"'));
  expect(page).toMatch(/<a href="https:[^"]+requirements\.html#SIG-011">SIG-011<\/a>/);
});

test('the verdict, how long it took, the shares of the cases and the groups come before anything else', () => {
  const header =
    /<header>[\s\S]*<\/header>/.exec(
      renderHtml(
        reportOf(
          cases,
          cases.map((item) => resultOf(item)),
        ),
      ),
    )?.[0] ?? '';
  expect(header).toContain('took 1 h<');
  expect(header).toMatch(/<rect class="tone-pass" x="0\.0" width="1000\.0"/);
  expect(header).toContain(`<b>${cases.length}</b> <span class="badge tone-pass">passed</span>`);
  for (const group of new Set(cases.map((item) => item.group)))
    expect(header).toContain(`data-group="${group}"`);
});

describe('the html tag', () => {
  test('takes what is put in for text', () => {
    const evil = `<a href="x" title='y'>&\u001b`;
    expect(String(html`<p title="${evil}">${[evil, 1]}</p>${undefined}`)).toBe(
      `<p title="&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;\\u{1b}">&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;\\u{1b}1</p>`,
    );
  });

  test('keeps what it made itself', () => {
    expect(String(html`<ul>${['<', '>'].map((one) => html`<li>${one}</li>`)}</ul>`)).toBe(
      '<ul><li>&lt;</li><li>&gt;</li></ul>',
    );
    expect(String(html`${joined([html`<b>a</b>`, html`<b>b</b>`], ' & ')}`)).toBe('<b>a</b> &amp; <b>b</b>');
    expect(String(pair('<aa>', '<ab>'))).toContain('&lt;a<mark>a</mark>&gt;');
    expect(String(prose('Use `<a>` & go'))).toBe('Use <code>&lt;a&gt;</code> &amp; go');
  });
});
