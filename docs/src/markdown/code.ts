import { createRequire } from 'node:module';
import { escapeHtml, Html, html } from '../html/html.js';

/** What we use of highlight.js. Its own types bring those of a browser along, which contradict Node's. */
interface Highlighter {
  getLanguage(name: string): object | undefined;
  highlight(
    code: string,
    options: { readonly language: string; readonly ignoreIllegals: boolean },
  ): { readonly value: string };
}

const hljs = createRequire(import.meta.url)('highlight.js') as Highlighter;

/** Parts of code that highlight.js tells apart, by the class of the look. Others stay as they are. */
const PARTS: Readonly<Record<string, string>> = {
  keyword: 'keyword',
  built_in: 'keyword',
  type: 'title',
  title: 'title',
  section: 'title',
  string: 'string',
  regexp: 'string',
  addition: 'string',
  number: 'number',
  literal: 'number',
  deletion: 'number',
  attr: 'name',
  attribute: 'name',
  name: 'name',
  property: 'name',
  variable: 'name',
  comment: 'comment',
  meta: 'comment',
  doctag: 'comment',
};

/** Languages by the names that our texts give them, where highlight.js has another. */
const LANGUAGES: Readonly<Record<string, string>> = {
  sh: 'bash',
  shell: 'bash',
  ts: 'typescript',
  js: 'javascript',
};

/** Code with its parts marked; code in a language that is not known is only escaped. */
export function highlighted(code: string, language: string): Html {
  const name = (Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language] : undefined) ?? language;
  if (hljs.getLanguage(name) === undefined) return new Html(escapeHtml(code));
  const { value } = hljs.highlight(code, { language: name, ignoreIllegals: true });
  const marked = value.replace(/<span class="hljs-(\w+)[^"]*">/g, (_, part: string) => {
    const own = Object.hasOwn(PARTS, part) ? PARTS[part] : undefined;
    return own === undefined ? '<span>' : `<span class="tok-${own}">`;
  });
  return new Html(marked);
}

/** A block of code that scrolls by itself; the script of the site gives it a button that copies it. */
export function codeBlock(content: Html, language: string | undefined): Html {
  return html`<figure class="code"><pre tabindex="0"${language !== undefined && html` data-language="${language}"`}><code>${content}</code></pre></figure>
`;
}
