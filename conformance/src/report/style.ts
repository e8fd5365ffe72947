/** The look of the page: readable dark and light, on paper too. */
export const STYLE = `
:root { color-scheme: light dark; --passed: #1a7f37; --failed: #c62828; --warned: #9a6700; --open: #57606a; }
@media (prefers-color-scheme: dark) { :root { --passed: #3fb950; --failed: #ff7b72; --warned: #d29922; --open: #9198a1; } }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0; }
main { max-width: 72rem; margin: 0 auto; padding: 1rem; }
.overall { font-size: 1.5rem; font-weight: 700; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; }
dt { font-weight: 600; }
dd { margin: 0; overflow-wrap: anywhere; }
details { border: 1px solid color-mix(in srgb, currentColor 20%, transparent); border-radius: 4px; margin: 0.25rem 0; padding: 0.25rem 0.5rem; }
summary { cursor: pointer; overflow-wrap: anywhere; }
.finding { border-left: 4px solid var(--failed); padding-left: 0.75rem; margin: 0.5rem 0; }
.finding p { margin: 0.25rem 0; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent); padding-top: 0.5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.5rem; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); overflow-wrap: anywhere; }
td:nth-child(-n + 3), th:nth-child(-n + 3) { white-space: nowrap; overflow-wrap: normal; }
td:last-child { width: 35%; }
.badge { display: inline-block; min-width: 5rem; font-weight: 600; }
.passed { color: var(--passed); }
.failed, .error { color: var(--failed); }
.warned { color: var(--warned); }
.not-run, .not-applicable, .untested { color: var(--open); }
@media print { details { break-inside: avoid; } }
`;
