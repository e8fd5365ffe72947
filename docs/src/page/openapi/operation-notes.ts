import type { Requirement } from '../../contract/contract.js';
import { type Html, html, join } from '../../html/html.js';
import type { SiteOperation } from '../../openapi/operation.js';
import { documentPage, type Reference } from '../../reference/reference.js';
import { referenceLink } from '../../reference/reference-text.js';

const ACTORS: readonly (readonly [Requirement['actor'], string])[] = [
  ['wfm', 'WFM'],
  ['device', 'Device'],
  ['operator', 'Operator'],
];

/** What the site adds to the description of an operation: links to its requirements and to the problems it answers with. */
export function operationNotes(operation: SiteOperation, reference: Reference): Html {
  const { operationId, document, requirements } = operation;
  const more = html`<a href="requirements.html?operation=${encodeURIComponent(operationId)}">with their sentences</a>`;
  const list = requirementLinks(requirements, reference, documentPage(document));
  return html`<div class="notes"><p><b>operationId</b> <code>${operationId}</code></p>${
    requirements.length > 0 && html`<p><b>Requirements</b>, ${more}</p>${list}`
  }${problemLinks(operation, reference)}</div>`;
}

/** Links to requirements, by the party that they bind. */
export function requirementLinks(ids: readonly string[], reference: Reference, page: string): Html {
  const byId = new Map(reference.contract.requirements.map((requirement) => [requirement.id, requirement]));
  const groups = ACTORS.flatMap(([actor, label]) => {
    const links = ids
      .filter((id) => byId.get(id)?.actor === actor)
      .map((id) => referenceLink(id, reference, page));
    return links.length === 0 ? [] : [html`<li>${label}: ${join(links, ', ')}</li>`];
  });
  return html`<ul>${groups}</ul>`;
}

function problemLinks({ problems, document }: SiteOperation, reference: Reference): Html {
  const links = problems
    .filter(({ problemType }) => problemType !== 'about:blank')
    .map(
      ({ status, problemType }) =>
        html`${status} ${referenceLink(problemType, reference, documentPage(document))}`,
    );
  if (links.length === 0) return html``;
  return html`<p><b>Problem types</b> ${join(links, ', ')}; otherwise <a href="problem-types.html#about-blank">about:blank</a></p>`;
}
