/** What is replaced in Redoc, and by what. Colours are here when no theme reaches them; the variables are those of site.css. */
const CHANGES: readonly (readonly [string, string])[] = [
  // The only thing that it loads from another host is its logo. An image with nothing on it stands in.
  [
    'https://cdn.redoc.ly/redoc/logo-mini.svg',
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E",
  ],
  ['\n//# sourceMappingURL=redoc.standalone.js.map', ''],
  // Headings of parameters and schemas skip two levels.
  ['.h5`\n  border-bottom', '.h3`\n  border-bottom'],
  ['\n\n  h5 {\n    line-height', '\n\n  h3 {\n    line-height'],
  ['createElement("h5",', 'createElement("h3",'],
  // Patterns of strings, and lines between properties.
  ['color: #0e7c86;', 'color: var(--pattern);'],
  ['1px solid #9fb4be', '1px solid var(--line)'],
  // Tables in descriptions.
  ['background-color: #fff;', 'background-color: transparent;'],
  ['border-top: 1px solid #ccc', 'border-top: 1px solid var(--line)'],
  ['border: 1px solid #ddd', 'border: 1px solid var(--line)'],
  // Media types, members within members, and the buttons that choose one of several schemas.
  ['color: black;', 'color: inherit;'],
  ['background: #ffffff;', 'background: var(--page);'],
  ['background-color: white;', 'background-color: var(--page);'],
  ['\\n      color: white;', '\\n      color: var(--page);'],
];

/**
 * Changes the code of Redoc so that it loads nothing from other hosts and can be read on a dark page.
 *
 * @param code the file `redoc.standalone.js`
 * @throws Error when a new version of Redoc no longer contains what is to be replaced
 */
export function changeRedoc(code: string): string {
  return CHANGES.reduce((changed, [from, to]) => {
    if (changed.includes(from)) return changed.replaceAll(from, to);
    const advice = 'see what stands there now, and change docs/src/site/change-redoc.ts';
    throw new Error(`Redoc no longer contains ${JSON.stringify(from)}: ${advice}`);
  }, code);
}
