import { createHash } from 'node:crypto';
import { escapeHtml } from '../escape.js';
import { STYLE } from './style.js';

/** The parts of a page. `body` and `script` are HTML and JavaScript already. */
export interface PageParts {
  readonly title: string;
  readonly body: string;
  readonly script?: string;
}

/**
 * A page that needs nothing besides itself. Its policy lets nothing run or load but its own style and script, which it
 * knows by their hashes, so that even markup that slipped in from elsewhere would do nothing.
 */
export function page({ title, body, script }: PageParts): string {
  const scripts = script === undefined ? '' : `; script-src ${hash(script)}`;
  const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; style-src ${hash(STYLE)}${scripts}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
${script === undefined ? '' : `<script>${script}</script>\n`}</body>
</html>
`;
}

/** A verdict as a word in its colour. */
export function badge(verdict: string): string {
  return `<span class="badge ${escapeHtml(verdict.replaceAll(' ', '-'))}">${escapeHtml(verdict)}</span>`;
}

/** A sentence of the catalogue, in which backticks mark code. */
export function prose(text: string): string {
  return escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}

/** A list of facts, each with its name. */
export function facts(rows: readonly (readonly [name: string, value: string])[]): string {
  const items = rows.map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`);
  return `<dl class="facts">${items.join('')}</dl>`;
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
