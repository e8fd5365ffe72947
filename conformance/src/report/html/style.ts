import { STYLE as LOOK } from '@margo-contract/look/style';

/** Where things stand on the pages of the suite; the look gives colours, type and components. */
export const STYLE = `${LOOK}
html { scroll-padding-top: 1rem; }
body { font-size: 0.9375rem; }
header, .columns, body > main { max-width: 90rem; margin: 0 auto; padding: var(--gap-5); }
header { padding-bottom: 0; }
h1 { overflow-wrap: anywhere; }
h1 .badge { font-size: 1rem; vertical-align: middle; }
h2 .muted { font-size: var(--size-m); font-weight: 400; }
.band p { margin: 0 0 var(--gap-3); }
.band .small { margin: 0; font-size: var(--size-xs); }
svg.bar { display: block; width: 100%; height: 0.75rem; margin: 0 0 var(--gap-2); }
.bar rect { fill: var(--tone); }
.legend { display: flex; flex-wrap: wrap; gap: var(--gap-1) var(--gap-5); list-style: none; margin: 0 0 var(--gap-3); padding: 0; }
header .tiles { margin-top: var(--gap-4); }
.tile .result { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 var(--gap-2); font-size: var(--size-xs); margin-top: var(--gap-1); }
.columns { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: var(--gap-6); }
main { min-width: 0; }
.aside { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding: var(--gap-4) var(--gap-1); font-size: var(--size-s); }
.contents ul { list-style: none; margin: 0; padding: 0; }
.contents a { display: block; border-left: 2px solid var(--line); padding: 0.25rem 0 0.25rem var(--gap-3); color: var(--muted); text-decoration: none; }
.contents a:hover, .contents a[aria-current] { color: var(--accent); border-color: var(--accent); }
form.filter { display: grid; gap: var(--gap-3); margin-top: var(--gap-5); }
form.filter .text { display: grid; font-weight: 600; gap: var(--gap-1); }
form.filter .field { min-width: 0; width: 100%; }
fieldset { border: 0; margin: 0; padding: 0; display: grid; gap: 0.1rem; min-width: 0; }
legend { padding: 0; font-weight: 600; }
fieldset label { display: flex; gap: var(--gap-2); align-items: center; min-height: 1.75rem; cursor: pointer; }
input { accent-color: var(--accent); }
.row { display: flex; flex-wrap: wrap; gap: var(--gap-2); align-items: center; }
section:first-child > h2 { margin-top: var(--gap-4); }
h3 { font-size: var(--size-m); margin: var(--gap-5) 0 var(--gap-2); }
details { border: 1px solid var(--line); border-radius: var(--corner); margin: 0 0 var(--gap-1); padding: 0 var(--gap-4); background: var(--raised); }
details[open] { padding-bottom: var(--gap-3); }
details p { margin: 0 0 var(--gap-2); }
summary { cursor: pointer; padding: var(--gap-2) 0; }
summary .badge { min-width: 6rem; }
details details { margin-top: var(--gap-2); background: var(--panel); }
details details > summary { font-family: var(--mono); font-size: var(--size-s); overflow-wrap: anywhere; }
details pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--page); }
figure.code { margin: 0 0 var(--gap-2); }
.finding { border-left: 3px solid var(--tone); padding-left: var(--gap-4); margin: var(--gap-3) 0; }
.causes { list-style: none; margin: 0; padding: 0; display: grid; gap: var(--gap-3); }
.cause { border-left: 4px solid var(--tone); }
.cause p { margin: 0 0 var(--gap-2); }
.cause .pair { margin: 0 0 var(--gap-2); }
.names { font: var(--size-xs)/1.7 var(--mono); overflow-wrap: anywhere; }
.hint { border-radius: var(--corner); background: var(--accent-soft); padding: var(--gap-2) var(--gap-3); }
ul.list { list-style: none; margin: 0; padding: 0; }
ul.list > li { border-top: 1px solid var(--line); padding: var(--gap-3) 0; }
ul.list p { margin: 0 0 var(--gap-1); }
.wide { overflow-x: auto; }
.wide td, .wide th { min-width: 9rem; }
:target { outline: 2px solid var(--accent); outline-offset: 3px; }
@media (max-width: 60rem) {
  header, .columns, body > main { padding: var(--gap-4); }
  .columns { display: block; padding-top: 0; }
  .aside { position: static; max-height: none; padding: 0; }
  .contents { position: sticky; top: 0; }
  .aside { display: contents; }
  .contents { background: var(--page); z-index: 5; border-bottom: 1px solid var(--line); margin: var(--gap-4) 0 0; overflow-x: auto; }
  .contents ul { display: flex; gap: var(--gap-4); }
  .contents a { border: 0; padding: var(--gap-2) 0; white-space: nowrap; }
  fieldset { display: flex; flex-wrap: wrap; gap: 0 var(--gap-4); }
  html { scroll-padding-top: 3.5rem; }
  header .tiles { grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); }
  summary .badge { min-width: 0; }
}
@media print { form.filter, .contents { display: none; } .columns { display: block; } header, .columns, body > main { max-width: none; padding: 0; } h2, h3, summary { break-after: avoid; } .finding, .cause, ul.list > li { break-inside: avoid; } }
`;
