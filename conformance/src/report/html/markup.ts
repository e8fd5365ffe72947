import { difference, type Stretch } from '@margo-contract/look/difference';
import { erratumUrl, requirementUrl } from '@margo-contract/look/site';
import { verdictClass } from '@margo-contract/look/verdict';
import { visible } from '../../text.js';

/** Text that is HTML already. Only the `html` tag makes it. */
export class Markup {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** What a template may hold: text, which is escaped, markup, which is not, nothing, or many of these. */
type Part = string | number | Markup | undefined | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Builds HTML from a template. Whatever is put in is only text there, in elements and in quoted attributes alike,
 * unless this tag made it.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const text = strings.map((string, index) => `${string}${index < parts.length ? render(parts[index]) : ''}`);
  return new Markup(text.join(''));
}

function render(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.toString();
  if (typeof part === 'object') return part.map(render).join('');
  return visible(String(part)).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** Markup with another between each two. */
export function joined(parts: readonly Markup[], separator: string): Part {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part]));
}

/** A verdict as a word in its colour. */
export function badge(verdict: string): Markup {
  return html`<span class="${verdictClass(verdict)}">${verdict}</span>`;
}

/** A sentence of the catalogue, in which backticks mark code. */
export function prose(text: string): Markup {
  const parts = text.split(/`([^`]+)`/);
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}

/** A list of facts, each with its name. */
export function facts(rows: readonly (readonly [name: string, value: string])[]): Markup {
  return html`<dl class="facts">${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

/** What was expected above what was seen, with the characters marked in which they differ. */
export function pair(expected: string, seen: string): Markup {
  const [one, other] = difference(expected, seen);
  return html`<div class="pair"><b>expected</b><code>${one.map(stretch)}</code><b>seen</b><code>${other.map(stretch)}</code></div>`;
}

function stretch({ text, differs }: Stretch): Markup {
  return differs ? html`<mark>${text}</mark>` : html`${text}`;
}

/** A number with what it counts: `1 case`, `2 cases`. */
export function counted(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}

/** Links to the reference site, which says all about an id. */
export const onSite = {
  requirement: (id: string): Markup => html`<a href="${requirementUrl(id)}">${id}</a>`,
  erratum: (id: string): Markup => html`<a href="${erratumUrl(id)}">${id}</a>`,
};

/** Links to places of the page. */
export const linkTo = {
  case: (id: string): Markup => html`<a href="#case-${id}">${id}</a>`,
  requirement: (id: string): Markup => html`<a href="#${id}">${id}</a>`,
  erratum: (id: string): Markup => html`<a href="#erratum-${id}">${id}</a>`,
};
