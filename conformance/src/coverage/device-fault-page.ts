import type { Case } from '../case/case.js';
import type { DeviceFaultTable } from './device-fault-table.js';
import type { CaughtFault } from './fault-table.js';

/** The reference page on faults of devices, in Markdown: each requirement with its faults, and the cases that catch them. */
export function deviceFaultPage(table: DeviceFaultTable, cases: readonly Case[]): string {
  const requirements = [...new Set(table.faults.map(({ requirement }) => requirement))].sort();
  return [introduction(table, cases), ...requirements.map((id) => section(id, table.faults))].join('\n');
}

function introduction({ faults }: DeviceFaultTable, cases: readonly Case[]): string {
  return `# Faults of devices

What a pliable device does wrong when it is told to, and which cases of the conformance suite notice. There are ${faults.length} faults,
each the violation of one requirement, and ${cases.length} cases. Every fault is caught by a case, and every case catches a fault.

\`\`\`sh
npm run mock -- device --wfm URL --ca FILE --dir FOLDER --fault ignores-retry-after    # may be given several times
\`\`\`

\`npm run faults:devices\` tries every fault with the cases about its requirement and makes this page; with names of faults it
tries only those. It takes many minutes. The tests hold this table against the catalogue of faults and against the cases, and try a fault of each kind for
real, with the first case that is to catch it; \`npm run faults:devices -- --check\` also tries lawful variants with a case of each group.
\`npm run faults:devices -- --variants\` judges devices with all lawful variants by all cases.
`;
}

function section(requirement: string, faults: readonly CaughtFault[]): string {
  const rows = faults.filter((fault) => fault.requirement === requirement).map(rowText);
  return [`## ${requirement}`, '', '| fault | the device | caught by |', '|---|---|---|', ...rows, ''].join(
    '\n',
  );
}

function rowText({ name, effect, cases }: CaughtFault): string {
  const caught = cases.map((id) => `\`${id}\``).join(', ');
  return `| \`${name}\` | ${effect} | ${caught} |`;
}
