import { readFile } from 'node:fs/promises';
import { STYLE } from '@margo-contract/look/style';
import { CONSOLE_STYLE } from './style.js';

/** The files of the console's page. */
export interface ConsolePage {
  readonly html: string;
  readonly script: string;
  readonly style: string;
}

/** What goes with every response of the console: nothing from elsewhere, nothing kept, no frame around it. */
export const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

const HTML = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>WFM in a box</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/console/console.css">
<script src="/console/console.js" defer></script>
</head>
<body>
<div id="console"><main><h1>WFM in a box</h1><p>The console needs JavaScript.</p></main></div>
</body>
</html>
`;

/** Loads the page: its script as the build left it, or bundled now when the package runs from source. */
export async function loadConsolePage(): Promise<ConsolePage> {
  return { html: HTML, script: await loadScript(), style: STYLE + CONSOLE_STYLE };
}

async function loadScript(): Promise<string> {
  try {
    return await readFile(new URL('./console.js', import.meta.url), 'utf8');
  } catch {
    // There is no build: the bundler is at hand in a clone of the repository.
    const bundler = new URL('../../../scripts/bundle-console.ts', import.meta.url).href;
    const { bundleConsole } = (await import(bundler)) as { bundleConsole: () => Promise<string> };
    return bundleConsole();
  }
}
