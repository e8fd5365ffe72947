import type { Case } from '../case/case.js';
import { type DeviceFaultRow, type DeviceFaultTable, idleCases } from './device-fault-table.js';

/** The reference page on faults of devices, in Markdown: each requirement with its faults, and the cases that catch them. */
export function deviceFaultPage(table: DeviceFaultTable, cases: readonly Case[]): string {
  const requirements = [...new Set(table.faults.map(({ requirement }) => requirement))].sort();
  return [
    introduction(table, cases),
    ...requirements.map((id) => section(id, table.faults)),
    idleSection(idleCases(table, cases)),
  ].join('\n');
}

function introduction({ faults }: DeviceFaultTable, cases: readonly Case[]): string {
  const caught = faults.filter((row) => row.cases.length > 0).length;
  return `# Faults of devices

What a pliable device does wrong when it is told to, and which cases of the conformance suite notice. There are ${faults.length} faults,
each the violation of one requirement, and ${cases.length} cases; ${caught} of the faults are caught. A fault that no case catches says why
in place of the cases.

\`\`\`sh
npm run mock -- device --wfm URL --ca FILE --dir FOLDER --fault ignores-retry-after    # may be given several times
\`\`\`

\`npm run faults:devices\` tries every fault with the cases about its requirement and makes this page; with names of faults it
tries only those. It takes many minutes, so CI does not run it. CI runs the tests: they hold this table against the catalogue of faults and against
the cases, and try six faults for real, each with the first case that is to catch it. \`npm run faults:devices -- --check\` does the same.
`;
}

function section(requirement: string, faults: readonly DeviceFaultRow[]): string {
  const rows = faults.filter((fault) => fault.requirement === requirement).map(rowText);
  return [`## ${requirement}`, '', '| fault | the device | caught by |', '|---|---|---|', ...rows, ''].join(
    '\n',
  );
}

function rowText({ name, effect, cases, why }: DeviceFaultRow): string {
  const caught = cases.map((id) => `\`${id}\``).join(', ');
  return `| \`${name}\` | ${effect} | ${caught || `not caught: ${why ?? 'it is not known why'}`} |`;
}

function idleSection(ids: readonly string[]): string {
  if (ids.length === 0) return 'Every case is made to fail by a fault.\n';
  const list = ids.map((id) => `- \`${id}\``);
  return ['## Cases that no fault makes fail', '', ...list, ''].join('\n');
}
