/** Colours by what they are for. Texts have the contrast of WCAG 2.2 AA on every ground, which a test computes. */
export interface Colours {
  /** Grounds: the page, areas that stand out from it, and what lies above both (menus, fields). */
  readonly page: string;
  readonly panel: string;
  readonly raised: string;
  /** Lines between things, and edges of controls, which have 3:1 with the grounds. */
  readonly line: string;
  readonly edge: string;
  readonly text: string;
  readonly muted: string;
  /** Links, focus, the current place; and its soft ground. */
  readonly accent: string;
  readonly 'accent-soft': string;
  /** What a verdict says, each with a soft ground. */
  readonly pass: string;
  readonly 'pass-soft': string;
  readonly fail: string;
  readonly 'fail-soft': string;
  readonly warn: string;
  readonly 'warn-soft': string;
  readonly idle: string;
  readonly 'idle-soft': string;
  /** Ground of characters that differ, or that a search found. */
  readonly mark: string;
  /** Code. */
  readonly 'code-keyword': string;
  readonly 'code-string': string;
  readonly 'code-number': string;
  readonly 'code-name': string;
  readonly 'code-title': string;
  readonly 'code-comment': string;
}

export const LIGHT: Colours = {
  page: '#ffffff',
  panel: '#f6f8fa',
  raised: '#ffffff',
  line: '#dde2e8',
  edge: '#7b8592',
  text: '#1a2029',
  muted: '#525c68',
  accent: '#1d5ab9',
  'accent-soft': '#e9f1fc',
  pass: '#12602f',
  'pass-soft': '#e3f4e9',
  fail: '#a61b13',
  'fail-soft': '#fdeae8',
  warn: '#7a4a00',
  'warn-soft': '#fcf1d8',
  idle: '#525c68',
  'idle-soft': '#edf0f3',
  mark: '#ffe08a',
  'code-keyword': '#9b1f6e',
  'code-string': '#0c6236',
  'code-number': '#8d4200',
  'code-name': '#1d5ab9',
  'code-title': '#6236ab',
  'code-comment': '#5a6470',
};

export const DARK: Colours = {
  page: '#0f141a',
  panel: '#171d26',
  raised: '#1d2530',
  line: '#2c3643',
  edge: '#75849a',
  text: '#e6ebf1',
  muted: '#a7b2c0',
  accent: '#8abaff',
  'accent-soft': '#18293f',
  pass: '#77d89a',
  'pass-soft': '#13291c',
  fail: '#ff9f97',
  'fail-soft': '#381b1c',
  warn: '#ecc26a',
  'warn-soft': '#31270f',
  idle: '#a7b2c0',
  'idle-soft': '#222b37',
  mark: '#6a5200',
  'code-keyword': '#f29bd3',
  'code-string': '#86d9a5',
  'code-number': '#f0b072',
  'code-name': '#8abaff',
  'code-title': '#c6acff',
  'code-comment': '#9aa6b5',
};

/** Everything that is the same in both schemes: fonts that are on the machine, type scale, spacing, corners. */
const MEASURES: Readonly<Record<string, string>> = {
  sans: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  mono: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace',
  'size-xs': '0.75rem',
  'size-s': '0.875rem',
  'size-m': '1rem',
  'size-l': '1.125rem',
  'size-xl': '1.375rem',
  'size-2xl': '1.75rem',
  'size-3xl': '2.25rem',
  'gap-1': '0.25rem',
  'gap-2': '0.5rem',
  'gap-3': '0.75rem',
  'gap-4': '1rem',
  'gap-5': '1.5rem',
  'gap-6': '2rem',
  'gap-7': '3rem',
  corner: '6px',
  'corner-l': '10px',
};

/** The tokens as custom properties of the page: `var(--muted)`, `var(--gap-3)`. Paper is light. */
export const TOKENS = `
:root { color-scheme: light dark; ${properties(MEASURES)} ${properties(LIGHT)} }
@media (prefers-color-scheme: dark) { :root { ${properties(DARK)} } }
@media print { :root { color-scheme: light; ${properties(LIGHT)} } }
`;

function properties(values: Readonly<Record<string, string>> | Colours): string {
  return Object.entries(values)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(' ');
}
