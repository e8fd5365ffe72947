import type { CaughtFault, FaultTable } from './fault-table.js';

/** The reference page on faults, in Markdown: each requirement with its faults, and the cases that catch them. */
export function faultPage({ faults }: FaultTable): string {
  const requirements = [...new Set(faults.map(({ requirement }) => requirement))].sort();
  const sections = requirements.map((id) => section(id, faults));
  const cases = new Set(faults.flatMap((fault) => fault.cases));
  return [introduction(faults.length, cases.size), ...doubles(faults), ...sections].join('\n');
}

function introduction(faults: number, cases: number): string {
  return `# Faults

What a WFM in a box does wrong when it is told to, and which cases of the conformance suite notice. There are ${faults} faults,
each the violation of one requirement, and ${cases} cases. Every fault is caught, and every case is made to fail by a fault of
a requirement that it names: a build in which either does not hold fails.

\`\`\`sh
npm run mock -- wfm --fault manifest-etag-unquoted    # may be given several times
npm run mock -- faults                                # all names
\`\`\`

A requirement is found violated only when a fault violates it: besides its own, a fault may make fail only those that it truly
violates as well, which are listed with the reason. A build in which another one turns red fails too. A SHOULD that is violated makes a case warn instead of fail. This page is made by \`npm run faults\`, from
\`mocks/src/wfm/fault\` and from what happens when the cases run.
`;
}

/** The faults that violate more than one requirement, with the reasons. */
function doubles(faults: readonly CaughtFault[]): string[] {
  const rows = faults.flatMap(({ name, requirement, also = {} }) =>
    Object.entries(also).map(([id, reason]) => `| \`${name}\` | ${requirement} | ${id} | ${reason} |`),
  );
  if (rows.length === 0) return [];
  const text = 'All others make one requirement fail, their own.';
  const head = ['| fault | violates | and | because |', '|---|---|---|---|'];
  return ['## Faults that violate several requirements', '', text, '', ...head, ...rows, ''];
}

function section(requirement: string, faults: readonly CaughtFault[]): string {
  const rows = faults.filter((fault) => fault.requirement === requirement).map(row);
  return [`## ${requirement}`, '', '| fault | the WFM | caught by |', '|---|---|---|', ...rows, ''].join(
    '\n',
  );
}

function row({ name, effect, cases }: CaughtFault): string {
  return `| \`${name}\` | ${effect} | ${cases.map((id) => `\`${id}\``).join(', ')} |`;
}
