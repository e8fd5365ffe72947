/** What makes the filter of the page work, and opens folded parts that a link or the printer needs. */
export const SCRIPT = `
'use strict';
const form = document.querySelector('form.filter');
const entries = [...document.querySelectorAll('[data-entry]')];
const headings = [...document.querySelectorAll('h3[data-heading]')];
function update() {
  const verdicts = new Set(new FormData(form).getAll('verdict'));
  const words = form.elements.text.value.toLowerCase().split(/\\s+/).filter(Boolean);
  for (const entry of entries) {
    const { verdict, words: text } = entry.dataset;
    entry.hidden = !verdicts.has(verdict) || !words.every((word) => text.includes(word));
  }
  for (const heading of headings) {
    const below = heading.nextElementSibling;
    heading.hidden = ![...below.children].some((entry) => !entry.hidden);
  }
  const shown = (kind) => {
    const all = entries.filter((entry) => entry.dataset.entry === kind);
    return all.filter((entry) => !entry.hidden).length + ' of ' + all.length + ' ' + kind;
  };
  form.querySelector('output').textContent = shown('cases') + ', ' + shown('requirements');
}
function reveal() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  if (target.hidden) { form.reset(); update(); }
  if (target.tagName === 'DETAILS') target.open = true;
  target.scrollIntoView();
}
form.hidden = false;
form.addEventListener('input', update);
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', () => setTimeout(update));
addEventListener('hashchange', reveal);
const unfolded = [];
addEventListener('beforeprint', () => {
  for (const part of document.querySelectorAll('details[data-entry][open] details')) {
    if (!part.open) { part.open = true; unfolded.push(part); }
  }
});
addEventListener('afterprint', () => { for (const part of unfolded.splice(0)) part.open = false; });
update();
reveal();
`;
