import type { AboutBlank, ProblemType } from '../../contract/contract.js';
import { type Html, html, join } from '../../html/html.js';
import type { Reference } from '../../reference/reference.js';
import { referenceLink, referenceText } from '../../reference/reference-text.js';
import { factList } from '../facts.js';
import { filterForm } from '../filter-form.js';
import type { Page } from '../layout.js';

const PAGE = 'problem-types.html';

/** The catalogued problem types, the statuses of `about:blank`, and the operations that answer with each. */
export function problemTypesPage(reference: Reference): Page {
  const { problemTypes, aboutBlank } = reference.contract;
  return {
    path: PAGE,
    title: 'Problem types',
    width: 'full',
    scripts: ['assets/filter.js'],
    content: html`<h1>Problem types</h1>
<p class="lead">Every response with a status of 400 and above is a problem (RFC 9457), <code>application/problem+json</code>. Clients
decide by <code>type</code>, which is a permanent name and not an address to fetch.</p>
${filterForm('problem types', problemTypes.length + aboutBlank.length, [])}
<section data-section aria-labelledby="catalogued">
<h2 id="catalogued">Catalogued types</h2>
${problemTypes.map((type) => typeEntry(type, reference))}</section>
<section data-section aria-labelledby="about-blank">
<h2 id="about-blank"><code>about:blank</code></h2>
<p>Where no type fits better, the status says it all and <code>title</code> is its reason phrase.</p>
${aboutBlank.map((entry) => blankEntry(entry, reference))}</section>`,
  };
}

function typeEntry(type: ProblemType, reference: Reference): Html {
  const { slug, title, uri, status, when } = type;
  return html`<article id="${slug}" class="entry" data-entry>
<h3><a href="#${slug}">${slug}</a> <span class="badge plain tone-idle">${status}</span> <span class="muted">${title}</span></h3>
<p class="statement">${referenceText(when, reference, PAGE)}</p>
${factList([
  ['type', html`<span class="path">${uri}</span>`],
  ['Repeat', repeatText(type)],
  ['Operations', operationLinks(slug, String(status), reference)],
])}
</article>
`;
}

function blankEntry(entry: AboutBlank, reference: Reference): Html {
  const { status, title, when, retryAfter } = entry;
  const anchor = `about-blank-${status}`;
  return html`<article id="${anchor}" class="entry" data-entry>
<h3><a href="#${anchor}">${status}</a> ${title}</h3>
<p class="statement">${referenceText(when, reference, PAGE)}</p>
${factList([
  ['Repeat', repeatText(entry)],
  ['Retry-After', retryAfter],
  ['Operations', operationLinks('about:blank', String(status), reference)],
])}
</article>
`;
}

function operationLinks(problemType: string, status: string, reference: Reference): Html | string {
  const { operations } = reference;
  const answering = operations.filter(({ problems }) =>
    problems.some((problem) => problem.problemType === problemType && problem.status === status),
  );
  if (answering.length === 0) return 'none so far';
  if (answering.length === operations.length) return 'all';
  const links = answering.map(({ operationId }) => referenceLink(operationId, reference, PAGE));
  return join(links, ', ');
}

function repeatText({
  retryable,
  backoffStrategy,
}: Pick<ProblemType, 'retryable' | 'backoffStrategy'>): string {
  return retryable
    ? `The request may be repeated, with back-off “${backoffStrategy}”.`
    : 'The same request fails again.';
}
