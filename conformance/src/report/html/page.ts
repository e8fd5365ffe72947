import { createHash } from 'node:crypto';
import { html, Markup } from './markup.js';
import { STYLE } from './style.js';

/** The parts of a page. `script` is JavaScript of our own. */
export interface PageParts {
  readonly title: string;
  readonly body: Markup;
  readonly script?: string;
}

/**
 * A page that needs nothing besides itself. Its policy lets nothing run or load but its own style and script, which it
 * knows by their hashes, so that even markup that slipped in from elsewhere would do nothing.
 */
export function page({ title, body, script }: PageParts): string {
  const scripts = script === undefined ? '' : `; script-src ${hash(script)}`;
  const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; style-src ${hash(STYLE)}${scripts}`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
${body}
${script === undefined ? undefined : html`<script>${new Markup(script)}</script>\n`}</body>
</html>
`.toString();
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
