/**
 * What makes the filter of the page work, shows the messages of a case when it is opened, and opens folded parts that a
 * link or the printer needs. Messages are put in as text only.
 */
export const SCRIPT = `
'use strict';
const form = document.querySelector('form.filter');
const entries = [...document.querySelectorAll('[data-entry]')];
const texts = new Map(entries.map((entry) => [entry, (entry.textContent + ' ' + (entry.dataset.words || '')).toLowerCase()]));
const headings = [...document.querySelectorAll('h3[data-heading]')];
const boxes = [...form.querySelectorAll('input[name=verdict]')];
function update() {
  const verdicts = new Set(new FormData(form).getAll('verdict'));
  const words = form.elements.text.value.toLowerCase().split(/\\s+/).filter(Boolean);
  for (const entry of entries) {
    const text = texts.get(entry);
    entry.hidden = !verdicts.has(entry.dataset.verdict) || !words.every((word) => word.startsWith('group:') ? word === 'group:' + entry.dataset.words : text.includes(word));
  }
  for (const heading of headings) {
    const below = heading.nextElementSibling;
    heading.hidden = ![...below.children].some((entry) => !entry.hidden);
  }
  const shown = (kind) => {
    const all = entries.filter((entry) => entry.dataset.entry === kind);
    return all.filter((entry) => !entry.hidden).length + ' of ' + all.length + ' ' + kind;
  };
  document.querySelector('[data-none]').hidden = entries.some((entry) => entry.dataset.entry === 'cases' && !entry.hidden);
  form.querySelector('output').textContent = shown('cases') + ', ' + shown('requirements');
}
function showAll() {
  for (const box of boxes) box.checked = true;
  form.elements.text.value = '';
  update();
}
async function unpack() {
  const packed = document.getElementById('evidence').content.textContent;
  const octets = Uint8Array.from(atob(packed), (one) => one.charCodeAt(0));
  const stream = new Blob([octets]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return JSON.parse(await new Response(stream).text());
}
const evidence = unpack();
function element(name, text) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  return made;
}
async function showSteps(part) {
  const place = part.querySelector('[data-steps]');
  if (!part.open || !place || place.hasChildNodes() || place.dataset.steps) return;
  place.dataset.steps = 'shown';
  const steps = (await evidence)[part.id.slice('case-'.length)] || [];
  for (const { title, texts, marks } of steps) {
    const step = element('details');
    const summary = element('summary', title);
    if (marks) {
      const sign = element('span', 'not as expected');
      sign.className = 'badge tone-fail';
      summary.append(' ', sign);
    }
    step.append(summary, ...texts.map((text, index) => message(text, marks ? marks[index] : [])));
    place.append(step);
  }
}
function message(text, marks) {
  const pre = element('pre');
  pre.tabIndex = 0;
  let end = 0;
  for (const [from, to] of marks) {
    pre.append(text.slice(end, from), element('mark', text.slice(from, to)));
    end = to;
  }
  pre.append(text.slice(end));
  const figure = element('figure');
  figure.className = 'code';
  figure.append(pre);
  if (text.startsWith('curl ') && navigator.clipboard) figure.append(copyButton(text));
  return figure;
}
function copyButton(text) {
  const button = element('button', 'Copy');
  button.type = 'button';
  button.className = 'copy button small';
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', async () => {
    button.textContent = await navigator.clipboard.writeText(text).then(() => 'Copied', () => 'Not allowed');
    setTimeout(() => { button.textContent = 'Copy'; }, 2000);
  });
  return button;
}
for (const tile of document.querySelectorAll('a[data-group]')) tile.addEventListener('click', () => {
  for (const box of boxes) box.checked = true;
  form.elements.text.value = 'group:' + tile.dataset.group;
  update();
});
function reveal() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  if (target.hidden) {
    form.elements.text.value = '';
    for (const box of boxes) if (box.value === target.dataset.verdict) box.checked = true;
    update();
  }
  if (target.tagName === 'DETAILS') target.open = true;
  target.scrollIntoView();
}
for (const entry of entries) if (entry.tagName === 'DETAILS') {
  entry.addEventListener('toggle', () => showSteps(entry));
  showSteps(entry);
}
form.hidden = false;
form.addEventListener('input', update);
form.addEventListener('submit', (event) => event.preventDefault());
form.querySelector('button').addEventListener('click', showAll);
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
