import type { Erratum } from '../../contract/contract.js';
import { type Html, html, join } from '../../html/html.js';
import type { Reference } from '../../reference/reference.js';
import { referenceLink, referenceText } from '../../reference/reference-text.js';
import { factList } from '../facts.js';
import { filterForm } from '../filter-form.js';
import type { Page } from '../layout.js';

const PAGE = 'errata.html';

interface Kind {
  readonly prefix: string;
  readonly anchor: string;
  readonly heading: string;
  readonly lead: string;
}

const KINDS: readonly Kind[] = [
  {
    prefix: 'C-',
    anchor: 'contradictions',
    heading: 'Contradictions',
    lead: 'The published texts disagree with each other or with a standard they cite.',
  },
  {
    prefix: 'R-',
    anchor: 'rulings',
    heading: 'Rulings',
    lead: 'The published texts leave it open, and an implementer has to choose.',
  },
  {
    prefix: 'D-',
    anchor: 'devices',
    heading: 'Devices',
    lead: 'The published texts leave open what a device does, and its maker has to choose.',
  },
];

/** Every erratum: what the texts say, which reading was taken, and why. */
export function errataPage(reference: Reference): Page {
  const { errata } = reference.contract;
  return {
    path: PAGE,
    title: 'Errata',
    width: 'full',
    scripts: ['assets/filter.js'],
    content: html`<h1>Errata</h1>
<p class="lead">Where the published interface contradicts itself or leaves something open, the reading that this contract takes, and
the requirements whose verdict hangs on it. What stands under “Lenient” is accepted as well
when the conformance suite runs with <code>--reading lenient</code>.</p>
${filterForm('errata', errata.length, [])}
${KINDS.map((kind) => section(kind, errata, reference))}`,
  };
}

function section(
  { prefix, anchor, heading, lead }: Kind,
  errata: readonly Erratum[],
  reference: Reference,
): Html {
  return html`<section data-section aria-labelledby="${anchor}">
<h2 id="${anchor}">${heading}</h2>
<p>${lead}</p>
${errata.filter(({ id }) => id.startsWith(prefix)).map((erratum) => entry(erratum, reference))}</section>
`;
}

function entry(
  { id, topic, texts, reading, reason, lenient, requirements }: Erratum,
  reference: Reference,
): Html {
  const text = (value: string): Html => referenceText(value, reference, PAGE);
  const links = requirements.map((name) => referenceLink(name, reference, PAGE));
  return html`<article id="${id}" class="entry" data-entry>
<h3><a href="#${id}">${id}</a> ${topic}</h3>
${factList([
  ['The texts', text(texts)],
  ['Reading', html`<strong class="reading">${text(reading)}</strong>`],
  ['Reason', text(reason)],
  ['Lenient', lenient === undefined ? undefined : text(lenient)],
  ['Requirements', links.length === 0 ? undefined : join(links, ', ')],
])}
</article>
`;
}
