import { type Html, html } from '../../html/html.js';
import type { SitePath } from '../../link/site-path.js';
import type { SiteDocument, SiteOperation } from '../../openapi/operation.js';
import { documentPage, type Reference } from '../../reference/reference.js';
import { referenceText } from '../../reference/reference-text.js';
import { groupBy } from '../group-by.js';
import type { Page } from '../layout.js';
import { operationNotes } from './operation-notes.js';

/** The script that hands a document over to its page. A script, because pages opened from disk may not fetch files. */
export function documentScript(name: string): SitePath {
  return `assets/document-${name}.js`;
}

/** The bundled document as a file to download. */
export function documentFile(name: string, format: 'json' | 'yaml'): SitePath {
  return `openapi/${name}.${format}`;
}

/** The page of a document. Redoc takes the place of the plain list of operations, which stays when scripts do not run. */
export function openapiPage(document: SiteDocument, reference: Reference): Page {
  const { name, title, summary, version, label, operations } = document;
  return {
    path: documentPage(name),
    title: label,
    width: 'own',
    scripts: [documentScript(name), 'assets/redoc.standalone.js', 'assets/redoc.js'],
    content: html`<div id="redoc" data-json="${documentFile(name, 'json')}" data-yaml="${documentFile(name, 'yaml')}">
<div class="plain">
<h1>${title} (${version})</h1>
<p class="lead">${summary}</p>
<p>The whole document: <a href="${documentFile(name, 'json')}">JSON</a>, <a href="${documentFile(name, 'yaml')}">YAML</a>.</p>
${[...groupBy(operations, ({ tag }) => tag)].map(([tag, group]) => tagSection(tag, group, reference))}</div>
</div>`,
  };
}

function tagSection(tag: string, operations: readonly SiteOperation[], reference: Reference): Html {
  return html`<section>
<h2>${tag}</h2>
${operations.map((operation) => operationEntry(operation, reference))}</section>
`;
}

function operationEntry(operation: SiteOperation, reference: Reference): Html {
  const { document, fragment, method, path, summary, description } = operation;
  return html`<article class="entry" id="${fragment}">
<h3>${summary}</h3>
<p><code>${method} ${path}</code></p>
<p>${referenceText(description, reference, documentPage(document), document)}</p>
${operationNotes(operation, reference)}
</article>
`;
}
