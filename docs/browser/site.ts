/** What every page can do: show the menu on phones, go to the search with a key, copy code, and say what is being read. */

/** The tree of pages is a menu on phones. Without scripts its link leads to it. */
function setUpMenu(link: HTMLElement, tree: HTMLElement): void {
  link.setAttribute('role', 'button');
  link.setAttribute('aria-controls', tree.id);
  const show = (isOpen: boolean): void => {
    tree.classList.toggle('open', isOpen);
    link.setAttribute('aria-expanded', String(isOpen));
  };
  show(false);
  const toggle = (): void => show(!tree.classList.contains('open'));
  link.addEventListener('click', (event) => {
    event.preventDefault();
    toggle();
  });
  link.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    toggle();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !tree.classList.contains('open')) return;
    show(false);
    link.focus();
  });
}

/** The key `/` leads to the search, unless something is being typed. */
function setUpSearchKey(field: HTMLInputElement): void {
  document.addEventListener('keydown', (event) => {
    const isTyping =
      event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

/** Gives a block of code a button that copies it, where the browser lets pages copy. */
function setUpCopy(figure: HTMLElement): void {
  const code = figure.querySelector('pre');
  if (code === null || navigator.clipboard === undefined) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy button small';
  button.textContent = 'Copy';
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code.textContent ?? '').then(
      () => (button.textContent = 'Copied'),
      () => (button.textContent = 'Not allowed'),
    );
    setTimeout(() => (button.textContent = 'Copy'), 2000);
  });
  figure.append(button);
}

/** Marks in the contents of the page the last heading that has come to the top. */
function setUpContents(links: readonly HTMLAnchorElement[]): void {
  const headings = links.flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading === null ? [] : [{ link, heading }];
  });
  const update = (): void => {
    const isAtEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    const passed = headings.filter(({ heading }) => heading.getBoundingClientRect().top < 120);
    const current = isAtEnd && scrollY > 0 ? headings.at(-1) : (passed.at(-1) ?? headings[0]);
    for (const { link } of headings) link.removeAttribute('aria-current');
    current?.link.setAttribute('aria-current', 'true');
  };
  let isWaiting = false;
  addEventListener(
    'scroll',
    () => {
      if (isWaiting) return;
      isWaiting = true;
      requestAnimationFrame(() => {
        isWaiting = false;
        update();
      });
    },
    { passive: true },
  );
  update();
}

const menu = document.querySelector<HTMLElement>('.menu');
const tree = document.getElementById('site-tree');
const field = document.querySelector<HTMLInputElement>('#site-search');
if (menu !== null && tree !== null) setUpMenu(menu, tree);
if (field !== null) setUpSearchKey(field);
for (const figure of document.querySelectorAll<HTMLElement>('figure.code')) setUpCopy(figure);
setUpContents([...document.querySelectorAll<HTMLAnchorElement>('.contents a')]);
tree?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
