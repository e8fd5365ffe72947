import { entriesOf, type SearchEntry } from '../src/search/entry.js';
import { searcher } from '../src/search/rank.js';
import { type SnippetPart, snippetOf, splitAtWords } from '../src/search/snippet.js';
import { addressParameter, putIntoAddress } from './address.js';

declare global {
  /** The entries as JSON, packed with deflate, in base64. */
  var margoSearchIndex: string;
}

const MOST = 60;

async function unpack(packed: string): Promise<readonly SearchEntry[]> {
  const octets = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const stream = new Blob([octets]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return entriesOf(JSON.parse(await new Response(stream).text()));
}

/** Shows what the query finds, while it is typed. */
async function setUpSearch(form: HTMLFormElement, results: HTMLElement, status: HTMLElement): Promise<void> {
  const field = form.querySelector('input');
  if (field === null) return;
  field.value = addressParameter('q');
  form.addEventListener('submit', (event) => event.preventDefault());
  const search = searcher(await unpack(globalThis.margoSearchIndex));
  const update = (): void => {
    const { entries, complete, words } = search(field.value);
    results.replaceChildren(...entries.slice(0, MOST).map((entry) => resultElement(entry, words)));
    status.textContent = statusText(field.value, entries.length, complete);
    putIntoAddress({ q: field.value });
  };
  form.addEventListener('input', update);
  update();
}

function statusText(query: string, found: number, complete: boolean): string {
  if (query.trim() === '') return 'Results appear as you type.';
  if (found === 0) return 'Nothing has any of these words. Try another spelling.';
  const results = found === 1 ? '1 result' : `${found} results`;
  const hint = complete ? '' : '; none has all of the words';
  return found > MOST ? `${results}${hint}, the best ${MOST} of them here` : `${results}${hint}`;
}

function resultElement(entry: SearchEntry, words: readonly string[]): HTMLElement {
  const link = element('a', {}, marked(splitAtWords(entry.id === '' ? entry.title : entry.id, words)));
  link.setAttribute('href', entry.href);
  const kind = element('span', { class: 'badge' }, [entry.kind]);
  const title =
    entry.id === '' || entry.title === '' ? [] : [' ', ...marked(splitAtWords(entry.title, words))];
  return element('li', {}, [
    element('p', { class: 'result-title' }, [link, ...title, ' ', kind]),
    element('p', { class: 'result-text' }, marked(snippetOf(entry.text, words))),
  ]);
}

function marked(parts: readonly SnippetPart[]): (Node | string)[] {
  return parts.map(({ text, found }) => (found ? element('mark', {}, [text]) : text));
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly (Node | string)[],
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

const form = document.querySelector<HTMLFormElement>('form[data-search]');
const results = document.querySelector<HTMLElement>('[data-search-results]');
const status = document.querySelector<HTMLElement>('[data-search-status]');
if (form !== null && results !== null && status !== null) void setUpSearch(form, results, status);
