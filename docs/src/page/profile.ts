import type { Contract, Requirement } from '../contract/contract.js';
import { type Html, html } from '../html/html.js';
import type { SitePath } from '../link/site-path.js';
import { profileLabel, type SiteDocument } from '../openapi/operation.js';
import { documentPage, type Reference } from '../reference/reference.js';
import { referenceLink, referenceText } from '../reference/reference-text.js';
import { catalogueTable } from './catalogue.js';
import { groupBy } from './group-by.js';
import type { Page } from './layout.js';
import { ACTORS, untestedSentence } from './requirements/words.js';

/** The page that lists what a security profile asks for. */
export function profilePage(profile: string): SitePath {
  return `requirements-${profile}.html`;
}

/** The requirements that hold in a security profile: its own, and those of both. */
export function requirementsOf(profile: string, { requirements }: Contract): readonly Requirement[] {
  return requirements.filter((one) => one.profile === 'both' || one.profile === profile);
}

/** The security profiles, each with its documents. */
export function profilesOf({ documents }: Reference): ReadonlyMap<string, readonly SiteDocument[]> {
  const profiles = groupBy(documents, ({ profile }) => profile);
  profiles.delete('');
  return profiles;
}

/** A page for each security profile: its documents, and a table of its requirements for each side that they bind. */
export function profilePages(reference: Reference): Page[] {
  return [...profilesOf(reference)].map(([profile, documents]) => {
    const requirements = requirementsOf(profile, reference.contract);
    const own = requirements.filter((one) => one.profile === profile).length;
    const sides = groupBy(requirements, ({ actor }) => actor);
    return {
      path: profilePage(profile),
      title: `${profileLabel(profile)}: requirements`,
      section: 'requirements.html',
      width: 'full',
      content: html`<h1>${profileLabel(profile)}: requirements</h1>
<p class="lead">${requirements.length} requirements hold in this profile, ${own} of them in no other. Each leads to its entry, which says where
it comes from and how it is tested.</p>
<p>Documents: ${documents.map(({ name, label }, index) => html`${index > 0 && ', '}<a href="${documentPage(name)}">${label}</a>`)}.</p>
${[...sides].map(([actor, list]) => side(actor, list, profile, reference))}`,
    };
  });
}

function heading(actor: Requirement['actor']): string {
  return `What binds the ${ACTORS[actor]}`;
}

function side(
  actor: Requirement['actor'],
  requirements: readonly Requirement[],
  profile: string,
  reference: Reference,
): Html {
  return html`<section aria-labelledby="${actor}">
<h2 id="${actor}">${heading(actor)}</h2>
${catalogueTable(
  'profile',
  ['Requirement', 'Level', 'Statement', 'Tested by'],
  requirements.map((one) => row(one, profile, reference)),
)}
</section>
`;
}

function row(
  { id, level, profile: where, statement, cases, untested }: Requirement,
  profile: string,
  reference: Reference,
): Html {
  const from = profilePage(profile);
  const tested = cases === undefined ? untestedSentence(untested ?? '') : counted(cases.length);
  return html`<tr><th scope="row"><code>${referenceLink(id, reference, from)}</code>${where !== 'both' && html`<span class="sub">this profile only</span>`}</th>
<td data-label="Level"><span class="badge ${level.toLowerCase()}">${level}</span></td>
<td data-label="Statement">${referenceText(statement, reference, from, profile)}</td><td data-label="Tested by">${tested}</td></tr>
`;
}

function counted(cases: number): string {
  return cases === 1 ? '1 case' : `${cases} cases`;
}
