/** The look of all pages: dark and light with the contrast of WCAG 2.2 AA, narrow and wide, on paper too. */
export const STYLE = `
:root { color-scheme: light dark; --page: #fff; --panel: #f5f7f9; --line: #d5dbe3; --text: #1c2430; --muted: #55606e; --link: #0b5cad; --passed: #17652e; --failed: #9c1c15; --warned: #7a4f00; }
@media (prefers-color-scheme: dark) { :root { --page: #11161d; --panel: #1b222c; --line: #36424f; --text: #e4e9f0; --muted: #a9b4c2; --link: #7db7f5; --passed: #7fd69a; --failed: #ff9d95; --warned: #ecc166; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: var(--page); color: var(--text); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; overflow-wrap: anywhere; }
header, .columns, body > main, footer { max-width: 84rem; margin: 0 auto; padding: 1rem; }
main { min-width: 0; }
.contents ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; }
.contents a { display: inline-block; padding: 0.3rem 0; }
@media (min-width: 64rem) { .columns { display: grid; grid-template-columns: 12rem minmax(0, 1fr); gap: 2rem; } .contents { position: sticky; top: 1rem; align-self: start; } .contents ul { display: block; } }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0.25rem 0; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 0.75rem; border-bottom: 1px solid var(--line); padding-bottom: 0.25rem; }
section:first-child > h2 { margin-top: 0; }
h3 { font-size: 1rem; margin: 1.5rem 0 0.5rem; }
a { color: var(--link); }
.wide:focus-visible, a:focus-visible, summary:focus-visible, input:focus-visible, button:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; background: var(--page); padding: 0.5rem 1rem; }
.skip:focus { left: 0.5rem; top: 0.5rem; }
.muted { color: var(--muted); }
.notice { border-left: 4px solid var(--warned); background: var(--panel); padding: 0.5rem 1rem; }
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1.25rem; margin: 1rem 0; }
dt { font-weight: 600; }
dd { margin: 0; }
table { border-collapse: collapse; }
.wide { overflow-x: auto; }
.wide td, .wide th { min-width: 9rem; }
caption { text-align: left; color: var(--muted); padding-bottom: 0.5rem; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 1.25rem 0.3rem 0; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: 0.875em; }
pre { white-space: pre-wrap; background: var(--panel); border-radius: 4px; margin: 0.5rem 0; padding: 0.75rem; }
.badge { font-weight: 700; }
.passed, .conformant { color: var(--passed); }
.failed, .error, .not-conformant { color: var(--failed); }
.warned, .not-shown, .incomplete { color: var(--warned); }
.not-run, .not-applicable, .untested { color: var(--muted); }
form.filter { background: var(--panel); border-radius: 4px; padding: 0.75rem 1rem; display: grid; gap: 0.75rem; }
form.filter[hidden], [data-entry][hidden], h3[hidden] { display: none; }
fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; }
legend { padding: 0; font-weight: 600; }
label { display: inline-flex; gap: 0.4rem; align-items: center; min-height: 1.75rem; }
label.text { font-weight: 600; flex-wrap: wrap; }
input[type=search] { font: inherit; color: inherit; background: var(--page); border: 1px solid var(--muted); border-radius: 4px; padding: 0.3rem 0.5rem; min-width: 16rem; max-width: 100%; }
button { font: inherit; color: inherit; background: var(--page); border: 1px solid var(--muted); border-radius: 4px; padding: 0.3rem 0.9rem; cursor: pointer; }
.row { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; }
details { border: 1px solid var(--line); border-radius: 4px; margin: 0.35rem 0; padding: 0 0.75rem; }
details[open] { padding-bottom: 0.5rem; }
summary { cursor: pointer; padding: 0.35rem 0; }
details details { margin: 0.5rem 0 0; }
.finding { border-left: 4px solid var(--failed); padding-left: 0.9rem; margin: 0.75rem 0; }
.finding p { margin: 0.2rem 0; }
ul.list { list-style: none; margin: 0; padding: 0; }
ul.list > li { border-bottom: 1px solid var(--line); padding: 0.6rem 0; }
ul.list p { margin: 0.15rem 0; }
:target { outline: 2px solid var(--link); outline-offset: 3px; }
@media (max-width: 40rem) { dl.facts { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: 0.5rem; } h1 { font-size: 1.4rem; } table { width: 100%; } th, td { padding-right: 0.6rem; } }
@media print { :root { color-scheme: light; --page: #fff; --panel: #f5f7f9; --line: #bbb; --text: #000; --muted: #444; --link: #000; --passed: #17652e; --failed: #9c1c15; --warned: #7a4f00; } form.filter, .skip, .contents { display: none; } .columns { display: block; } header, .columns, body > main, footer { max-width: none; padding: 0; } h2, h3, summary { break-after: avoid; } .finding, ul.list > li { break-inside: avoid; } }
`;
