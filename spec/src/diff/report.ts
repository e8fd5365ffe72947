import type { Requirement } from '../catalogue/requirements.js';
import type { Change, ContractDifference, OperationChange } from './compare.js';

/** Those for whom a difference is told apart. */
export type Audience = 'device' | 'wfm' | 'operator';

/** A part of the report: a heading, lines, and parts below it. */
export interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly sections: readonly Section[];
}

const makers: Readonly<Record<Audience, string>> = {
  device: 'For makers of devices',
  wfm: 'For makers of WFMs',
  operator: 'For operators and identity services',
};

/** What those who read it have to do with what goes over the wire. */
const verbs: Readonly<Record<'device' | 'wfm', { readonly request: string; readonly response: string }>> = {
  device: { request: 'What a device sends', response: 'What a device reads' },
  wfm: { request: 'What a WFM takes in', response: 'What a WFM sends' },
};

/** A difference as a report for each audience. Empty parts are left out. */
export function reportOf(difference: ContractDifference, audiences: readonly Audience[]): Section {
  const { from, to } = difference;
  const sections = audiences.map((audience) => partFor(audience, difference));
  const isSame = sections.every((section) => section.sections.length === 0);
  return {
    heading: `From ${from} to ${to}`,
    lines: isSame ? ['Nothing differs.'] : [],
    sections: sections.filter((section) => section.sections.length > 0),
  };
}

function partFor(audience: Audience, difference: ContractDifference): Section {
  const { operations, problemTypes, requirements } = difference;
  const own = (list: readonly Requirement[]) => list.filter(({ actor }) => actor === audience);
  const wire =
    audience === 'operator'
      ? []
      : [
          list('Operations that are gone', operations.gone),
          list('Operations that are new', operations.new),
          list(
            'Operations that moved',
            operations.changed
              .filter(({ was, is }) => was !== is)
              .map(({ operationId, was, is }) => `${operationId}: ${was} is now ${is}`),
          ),
          ...operationSections(operations.changed, verbs[audience]),
          list('Problem types', problemTypes.map(lineOf)),
        ];
  const stay = own(requirements.stay);
  return {
    heading: makers[audience],
    lines: [],
    sections: [
      ...wire,
      list('Requirements that fall away', own(requirements.gone).map(told)),
      list('Requirements that come', own(requirements.new).map(told)),
      list(
        'Requirements that change',
        requirements.changed
          .filter(({ is }) => is.actor === audience)
          .map(
            ({ was, is }) => `${is.id}: was ${was.level}: ${was.statement} Is ${is.level}: ${is.statement}`,
          ),
      ),
      ...(own(requirements.gone).length + own(requirements.new).length === 0
        ? []
        : [
            list(
              'Requirements that stay',
              stay.length === 0 ? [] : [`${stay.length}: ${stay.map(({ id }) => id).join(', ')}`],
            ),
          ]),
    ].filter((section) => section.lines.length + section.sections.length > 0),
  };
}

/** What differs in each operation, after what differs in all of them alike. */
function operationSections(
  changed: readonly OperationChange[],
  titles: { readonly request: string; readonly response: string },
): Section[] {
  const told = changed.map(({ operationId, is, request, response }) => ({
    heading: `${operationId} (${is})`,
    request: request.map(lineOf),
    response: response.map(lineOf),
  }));
  const common = {
    request: inAll(told.map(({ request }) => request)),
    response: inAll(told.map(({ response }) => response)),
  };
  const others = told.map(({ heading, request, response }) => ({
    heading,
    request: request.filter((line) => !common.request.includes(line)),
    response: response.filter((line) => !common.response.includes(line)),
  }));
  return [{ heading: 'Every operation that stays', ...common }, ...others].map(
    ({ heading, request, response }) => ({
      heading,
      lines: [],
      sections: [list(titles.request, request), list(titles.response, response)].filter(
        ({ lines }) => lines.length > 0,
      ),
    }),
  );
}

/** The lines that stand in every one of at least two lists. */
function inAll(lists: readonly (readonly string[])[]): string[] {
  const [first = [], ...others] = lists;
  return others.length === 0 ? [] : first.filter((line) => others.every((other) => other.includes(line)));
}

function list(heading: string, lines: readonly string[]): Section {
  return { heading, lines, sections: [] };
}

function lineOf({ what, was, is }: Change): string {
  if (was === undefined) return `${what} is new: ${is}`;
  return is === undefined ? `${what} is gone (was ${was})` : `${what} was ${was}; is ${is}`;
}

function told({ id, level, statement }: Requirement): string {
  return `${id} (${level}): ${statement}`;
}

/** The report as plain text, indented by level. */
export function toText({ heading, lines, sections }: Section, indent = ''): string {
  const inner = `${indent}  `;
  return [
    `${indent}${heading}`,
    ...lines.map((line) => `${inner}- ${line}`),
    ...sections.map((section) => toText(section, inner)),
  ].join('\n');
}

/** The report as Markdown. */
export function toMarkdown({ heading, lines, sections }: Section, level = 1): string {
  return [
    `${'#'.repeat(level)} ${heading}\n`,
    ...(lines.length === 0 ? [] : [`${lines.map((line) => `- ${escapeMarkdown(line)}`).join('\n')}\n`]),
    ...sections.map((section) => toMarkdown(section, level + 1)),
  ].join('\n');
}

/** The report as a part of an HTML page, for a page that brings its own frame. */
export function toHtml({ heading, lines, sections }: Section, level = 1): string {
  const items = lines.map((line) => `<li>${escapeHtml(line)}</li>\n`).join('');
  return [
    `<section>\n<h${level}>${escapeHtml(heading)}</h${level}>\n`,
    items === '' ? '' : `<ul>\n${items}</ul>\n`,
    ...sections.map((section) => toHtml(section, level + 1)),
    '</section>\n',
  ].join('');
}

/** What Markdown would read as markup; code spans, which only headers have, stay. */
function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\*_[\]<>|]/g, '\\$&');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
