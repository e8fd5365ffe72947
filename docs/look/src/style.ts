import { TOKENS } from './tokens.js';

/**
 * The look that site, reports and console share: tokens, and the components below. A page puts it in front of its own style,
 * which then only places things; colours, type and spacing come from the tokens (`var(--muted)`, `var(--gap-3)`).
 *
 * | class | what it is |
 * |---|---|
 * | `badge tone-pass`, `tone-fail`, `tone-warn`, `tone-idle` | a verdict as word and mark; `verdictClass` gives the classes |
 * | `band tone-…` | the verdict of a whole page |
 * | `bar` with `<i class="tone-…" style or width>` | shares of a whole, side by side |
 * | `tiles`, `tile tone-…` | a grid of small results that lead to more |
 * | `card`, `notice`, `notice tone-…` | areas that stand out |
 * | `button`, `button primary`, `field`, `chip` | controls; a chip is a label around a checkbox |
 * | `data` (a table), in a `scroll` | rows of data; the wrapper scrolls, never the page |
 * | `facts` (a `dl`) | names and values in two columns, one on phones |
 * | `code` (a `figure`) around `pre`; `copy` for its button | code that scrolls, 14 px |
 * | `pair` with `b`, `code`, `mark` | expected above seen, the differing characters marked |
 * | `tok-keyword`, `tok-string`, `tok-number`, `tok-name`, `tok-title`, `tok-comment` | parts of code |
 * | `muted`, `skip`, `visually-hidden` | texts |
 */
export const STYLE = `${TOKENS}
*, ::before, ::after { box-sizing: border-box; }
html { scroll-padding-top: 4.5rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--text); font: var(--size-m)/1.6 var(--sans); overflow-wrap: break-word; }
[hidden] { display: none !important; }
h1, h2, h3, h4 { line-height: 1.25; letter-spacing: -0.01em; text-wrap: balance; overflow-wrap: anywhere; }
h1 { font-size: var(--size-2xl); margin: 0 0 var(--gap-3); font-weight: 700; letter-spacing: -0.02em; }
h2 { font-size: var(--size-xl); margin: var(--gap-7) 0 var(--gap-3); font-weight: 650; }
h3 { font-size: var(--size-l); margin: var(--gap-6) 0 var(--gap-2); font-weight: 650; }
h4 { font-size: var(--size-m); margin: var(--gap-5) 0 var(--gap-2); font-weight: 650; }
p, ul, ol, dl, figure { margin: 0 0 var(--gap-4); }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
hr { border: 0; border-top: 1px solid var(--line); margin: var(--gap-6) 0; }
.muted { color: var(--muted); }
.skip { position: absolute; left: -99rem; z-index: 30; background: var(--raised); padding: var(--gap-2) var(--gap-4); }
.skip:focus { left: var(--gap-2); top: var(--gap-2); }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

code, pre, kbd, samp { font-family: var(--mono); font-size: 0.875em; }
:not(pre) > code { background: var(--idle-soft); border-radius: 4px; padding: 0.1em 0.32em; overflow-wrap: anywhere; }
a > code:only-child { background: none; padding: 0; color: inherit; }
kbd { border: 1px solid var(--line); border-bottom-width: 2px; border-radius: 4px; padding: 0 0.4em; color: var(--muted); }
pre { margin: 0; padding: var(--gap-3) var(--gap-4); overflow-x: auto; background: var(--panel); border: 1px solid var(--line); border-radius: var(--corner); font-size: var(--size-s); line-height: 1.55; tab-size: 2; }
pre code { font-size: inherit; }
figure.code { position: relative; margin: 0 0 var(--gap-4); }
.copy { position: absolute; top: var(--gap-2); right: var(--gap-2); }
.tok-keyword { color: var(--code-keyword); }
.tok-string { color: var(--code-string); }
.tok-number { color: var(--code-number); }
.tok-name { color: var(--code-name); }
.tok-title { color: var(--code-title); }
.tok-comment { color: var(--code-comment); }
mark { background: var(--mark); color: inherit; border-radius: 2px; }

.tone-pass { --tone: var(--pass); --tone-soft: var(--pass-soft); --sign: "✓"; }
.tone-fail { --tone: var(--fail); --tone-soft: var(--fail-soft); --sign: "✕"; }
.tone-warn { --tone: var(--warn); --tone-soft: var(--warn-soft); --sign: "!"; }
.tone-idle { --tone: var(--idle); --tone-soft: var(--idle-soft); --sign: "–"; }
.badge { display: inline-flex; align-items: baseline; gap: 0.4em; padding: 0.1em 0.6em; border-radius: 99px; background: var(--tone-soft, var(--idle-soft)); color: var(--tone, var(--idle)); font: 600 var(--size-xs)/1.6 var(--sans); white-space: nowrap; }
.badge[class*="tone-"]::before { content: var(--sign); content: var(--sign) / ""; font-weight: 800; }
.badge.plain::before { content: none; }
.band { border: 1px solid var(--line); border-left: 6px solid var(--tone, var(--edge)); border-radius: var(--corner-l); background: var(--tone-soft, var(--panel)); padding: var(--gap-5); }
.bar { display: flex; gap: 2px; height: 0.75rem; border-radius: 99px; overflow: hidden; background: var(--idle-soft); }
.bar > i { background: var(--tone, var(--idle)); min-width: 3px; }
.tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(11rem, 100%), 1fr)); gap: var(--gap-2); list-style: none; margin: 0; padding: 0; }
.tile { display: block; height: 100%; border: 1px solid var(--line); border-top: 3px solid var(--tone, var(--line)); border-radius: var(--corner); background: var(--raised); padding: var(--gap-2) var(--gap-3); color: inherit; text-decoration: none; }
a.tile:hover, a.card:hover { border-color: var(--accent); }
.card { display: block; border: 1px solid var(--line); border-radius: var(--corner-l); background: var(--raised); padding: var(--gap-4) var(--gap-5); }
a.card { color: inherit; text-decoration: none; }
.card > :first-child { margin-top: 0; }
.card > :last-child { margin-bottom: 0; }
.notice { border: 1px solid var(--line); border-left: 4px solid var(--tone, var(--accent)); border-radius: var(--corner); background: var(--tone-soft, var(--panel)); padding: var(--gap-3) var(--gap-4); margin: 0 0 var(--gap-4); }

.button { display: inline-flex; align-items: center; justify-content: center; gap: var(--gap-2); min-height: 2.25rem; padding: 0.25rem 0.8rem; border: 1px solid var(--edge); border-radius: var(--corner); background: var(--raised); color: var(--text); font: 500 var(--size-s)/1.4 var(--sans); text-decoration: none; cursor: pointer; }
.button:hover { border-color: var(--accent); color: var(--accent); }
.button:disabled { color: var(--muted); border-color: var(--line); cursor: default; }
.button.primary { background: var(--accent); border-color: var(--accent); color: var(--page); }
.button.primary:hover { color: var(--page); filter: brightness(1.08); }
.button.small { min-height: 1.75rem; padding: 0.1rem 0.55rem; font-size: var(--size-xs); }
.field { min-height: 2.25rem; max-width: 100%; padding: 0.3rem 0.65rem; border: 1px solid var(--edge); border-radius: var(--corner); background: var(--raised); color: var(--text); font: var(--size-s)/1.4 var(--sans); }
.field::placeholder { color: var(--muted); opacity: 1; }
.chip { display: inline-flex; align-items: center; gap: var(--gap-2); min-height: 2rem; padding: 0 var(--gap-3); border: 1px solid var(--line); border-radius: 99px; background: var(--raised); font-size: var(--size-s); cursor: pointer; }
.chip:has(:checked) { border-color: var(--accent); background: var(--accent-soft); }
.chip:has(:focus-visible) { outline: 2px solid var(--accent); outline-offset: 2px; }
.chip input { accent-color: var(--accent); }

.scroll { overflow-x: auto; margin: 0 0 var(--gap-4); }
table { border-collapse: collapse; font-size: var(--size-s); }
.data { width: 100%; }
caption { text-align: left; color: var(--muted); padding: 0 0 var(--gap-2); }
th, td { text-align: left; vertical-align: top; padding: var(--gap-2) var(--gap-4) var(--gap-2) 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--muted); font-weight: 600; white-space: nowrap; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
.facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: var(--gap-1) var(--gap-5); font-size: var(--size-s); }
.facts dt { color: var(--muted); }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.pair { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0 var(--gap-3); padding: var(--gap-2) var(--gap-3); border: 1px solid var(--line); border-radius: var(--corner); background: var(--panel); font-size: var(--size-s); }
.pair > b { color: var(--muted); font-weight: 500; }
.pair > code { background: none; padding: 0; white-space: pre-wrap; overflow-wrap: anywhere; font-size: inherit; }
.pair mark { padding: 0.05em 0; }
:target { scroll-margin-top: 4.5rem; }

@media (max-width: 40rem) {
  h1 { font-size: 1.5rem; }
  h2 { margin-top: var(--gap-6); }
  .facts, .pair { grid-template-columns: minmax(0, 1fr); }
  .facts dd, .pair > code + b { margin-bottom: var(--gap-1); }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: auto; } .button, .tile, a.card { transition: border-color 0.12s, color 0.12s; } }
@media print { .skip, .copy, .button { display: none; } pre { white-space: pre-wrap; } .card, .tile, .pair { break-inside: avoid; } body { font-size: 10.5pt; } }
`;
