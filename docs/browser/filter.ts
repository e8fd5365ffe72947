import { type FilterChoice, type FilterEntry, matches, narrows } from '../src/filter/matches.js';
import { addressParameter, putIntoAddress } from './address.js';

/** Narrows down the entries of a page by what its form says. */
function setUpFilter(form: HTMLFormElement): void {
  const entries = [...document.querySelectorAll<HTMLElement>('[data-entry]')].map((element) => ({
    element,
    entry: readEntry(element),
  }));
  const update = (): void => {
    const choice = readChoice(form);
    for (const { element, entry } of entries) element.hidden = !matches(entry, choice);
    showGroups(narrows(choice));
    showCount(form, entries.filter(({ element }) => !element.hidden).length, entries.length);
    putIntoAddress({ text: choice.text, ...choice.values });
  };
  const showAll = (): void => {
    form.reset();
    update();
  };
  fillFromAddress(form);
  form.hidden = false;
  form.addEventListener('input', update);
  form.addEventListener('submit', (event) => event.preventDefault());
  // The event comes before the fields are empty.
  form.addEventListener('reset', () => setTimeout(update));
  addEventListener('hashchange', () => revealTarget(showAll));
  update();
  revealTarget(showAll);
}

function readEntry(element: HTMLElement): FilterEntry {
  const words = Object.entries(element.dataset).map(
    ([name, value = '']) => [name, value.split(' ')] as const,
  );
  return { text: (element.textContent ?? '').toLowerCase(), words: Object.fromEntries(words) };
}

function readChoice(form: HTMLFormElement): FilterChoice {
  const { text = '', ...values } = Object.fromEntries(
    [...new FormData(form)].map(([name, value]) => [name, String(value)]),
  );
  return { text, values };
}

function fillFromAddress(form: HTMLFormElement): void {
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) {
    field.value = addressParameter(field.name);
    if (field.value === '' && field instanceof HTMLSelectElement) field.selectedIndex = 0;
  }
}

function showGroups(narrowed: boolean): void {
  for (const list of document.querySelectorAll<HTMLElement>('[data-whole-list]')) list.hidden = narrowed;
  for (const group of document.querySelectorAll<HTMLElement>('[data-section]')) {
    group.hidden = group.querySelector('[data-entry]:not([hidden])') === null;
  }
}

function showCount(form: HTMLFormElement, shown: number, all: number): void {
  const status = form.querySelector('[role=status]');
  const things = form.dataset.things ?? '';
  if (status !== null)
    status.textContent = shown === all ? `${all} ${things}` : `${shown} of ${all} ${things}`;
}

/** A link to an entry shows it, whatever the form says. */
function revealTarget(showAll: () => void): void {
  const target = document.getElementById(location.hash.slice(1));
  if (target === null) return;
  if (target.closest('[hidden]') !== null) showAll();
  target.scrollIntoView();
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-filter]')) setUpFilter(form);
