import type { FaultTable } from './fault-table.js';

/** The reference page on faults of the mutual-TLS profile, in Markdown: each requirement with its faults, and the cases that catch them. */
export function mutualFaultPage({ faults, idle = {} }: FaultTable): string {
  const requirements = [...new Set(faults.map(({ requirement }) => requirement))].sort();
  const sections = requirements.map((id) => {
    const rows = faults
      .filter(({ requirement }) => requirement === id)
      .map(({ name, effect, cases, why }) => {
        const caught = cases.map((name) => `\`${name}\``).join(', ');
        return `| \`${name}\` | ${effect} | ${caught || `not caught: ${why ?? 'it is not known why'}`} |`;
      });
    return [`## ${id}`, '', '| fault | what happens | caught by |', '|---|---|---|', ...rows, ''].join('\n');
  });
  const reasons = Object.entries(idle).map(([id, reason]) => `| \`${id}\` | ${reason} |`);
  const caught = faults.filter(({ cases }) => cases.length > 0).length;
  return [
    `# Faults of the mutual-TLS profile

What a WFM in a box with mutual TLS, or its identity service, does wrong when it is told to, and which cases of the conformance suite
notice. There are ${faults.length} faults that only this profile can have, each the violation of one requirement; ${caught} of them are caught. A fault that no
case catches says why in place of the cases. [Faults](faults.md) of both profiles are tried in the signature profile, with the same cases.

\`\`\`sh
npm run mock -- wfm --profile mtls --fault expired-svids-accepted    # may be given several times
\`\`\`

\`npm run faults:mtls\` tries every fault with the cases about its requirement and makes this page; with names of faults it tries only
those. \`npm run faults:mtls -- --check\` tries each with the first case that is to catch it.
`,
    ...sections,
    '## Cases that no fault makes fail',
    '',
    '| case | why |',
    '|---|---|',
    ...reasons,
    '',
  ].join('\n');
}
