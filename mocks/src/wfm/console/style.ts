/** Places the things of the console; colours, type and components come from the look. */
export const CONSOLE_STYLE = `
.console main, .console header.top { max-width: 72rem; margin: 0 auto; padding: var(--gap-3) var(--gap-4); }
.console main.narrow { max-width: 34rem; padding-top: var(--gap-7); }
.console header.top { display: flex; flex-wrap: wrap; align-items: center; gap: var(--gap-3) var(--gap-5); border-bottom: 1px solid var(--line); }
.console header.top h1 { font-size: var(--size-l); margin: 0; }
.console header.top nav { display: flex; flex-wrap: wrap; gap: var(--gap-2); flex: 1; }
.console [aria-current="page"] { border-color: var(--accent); background: var(--accent-soft); }
.console section > h2 { margin-top: var(--gap-4); }
.console .tools { display: flex; flex-wrap: wrap; align-items: center; gap: var(--gap-2) var(--gap-3); margin: 0 0 var(--gap-4); }
.console .plain, .console .timeline { list-style: none; margin: 0 0 var(--gap-4); padding: 0; }
.console .plain > li { padding: var(--gap-1) 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
.console .tree { list-style: none; padding-left: var(--gap-4); margin: 0; }
.console .tree .tree { border-left: 1px solid var(--line); }
.console .tree summary { min-height: 1.75rem; cursor: pointer; }
.console .timeline > li { border-left: 2px solid var(--edge); padding: var(--gap-1) var(--gap-3); }
.console td.actions { white-space: nowrap; }
.console td.actions .button + .button { margin-left: var(--gap-2); }
.console .detail { margin-top: var(--gap-4); }
.console .drop { border: 2px dashed var(--edge); border-radius: var(--corner); padding: var(--gap-4); margin: 0 0 var(--gap-4); }
.console .drop.over { border-color: var(--accent); background: var(--accent-soft); }
.console .drop input { max-width: 100%; }
.console .line { display: flex; flex-wrap: wrap; align-items: baseline; gap: var(--gap-1) var(--gap-3); width: 100%; min-height: 2.25rem; border: 0; background: none; color: inherit; font: var(--size-s)/1.5 var(--sans); text-align: left; cursor: pointer; padding: var(--gap-1); }
.console .line:hover { background: var(--panel); }
.console .line .request { flex: 1; min-width: min(16rem, 100%); font-family: var(--mono); overflow-wrap: anywhere; }
.console .opened { padding: 0 var(--gap-2) var(--gap-4); }
.console .opened h3 { margin-top: var(--gap-4); font-size: var(--size-m); }
.console .opened pre { max-height: 30rem; overflow: auto; }
.console .notice pre { white-space: pre-wrap; }
.console .faults label { display: flex; gap: var(--gap-3); align-items: baseline; cursor: pointer; }
.console .toast { position: fixed; left: var(--gap-4); right: var(--gap-4); bottom: var(--gap-4); max-width: 40rem; margin: 0 auto; padding: var(--gap-3) var(--gap-4); border: 1px solid var(--edge); border-left: 6px solid var(--tone); border-radius: var(--corner); background: var(--raised); }
.console time { font-variant-numeric: tabular-nums; color: var(--muted); }
`;
