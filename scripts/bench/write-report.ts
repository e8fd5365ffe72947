import { readFile, writeFile } from 'node:fs/promises';
import type { DeviceLine, MtlsSummary, ServerLine, ServerTable, Summary } from './summary.js';

const REFERENCE = new URL('../../docs/reference/', import.meta.url);

/**
 * Writes `docs/reference/bench.md` and `bench.json`.
 *
 * @param isKept whether files are written
 * @returns the Markdown
 */
export async function writeReport(summary: Summary, isKept: boolean): Promise<string> {
  const markdown = renderReport(summary);
  if (!isKept) return markdown;
  await writeFile(new URL('bench.json', REFERENCE), `${JSON.stringify(summary, undefined, 2)}\n`);
  await writeFile(new URL('bench.md', REFERENCE), markdown);
  return markdown;
}

/** The figures that were written last. */
export async function readSummary(): Promise<Summary> {
  return JSON.parse(await readFile(new URL('bench.json', REFERENCE), 'utf8')) as Summary; // this program wrote it
}

/** The results as a page. */
function renderReport(summary: Summary): string {
  return `# Speed

Written by \`npm run bench\`; [how it measures](../../sdk-server/bench/README.md). Compare ratios only: everything took turns in one run, on
one machine, which may have had other work. A ratio is what sdk-server does to what the other one does, above 1 when sdk-server is
faster; it is the median of all rounds. *CPU* is the time that the server's process took on its core for one request.

${conditions(summary)}

${summary.servers.map(serverTable).join('\n\n')}

${summary.mtls.servers.map(serverTable).join('\n\n')}

${mtlsFigures(summary.mtls)}

${deviceTable(summary.device)}
`;
}

function conditions({ node, processor, pinned, bench }: Summary): string {
  const cores = pinned
    ? 'Server and load client had one core each.'
    : 'Processes could not be kept on cores of their own here, so the ratios of rates are rough.';
  return `Node ${node}, ${processor}; ${bench.rounds} rounds of ${bench.requests} requests over ${bench.connections} connections. ${cores}`;
}

function serverTable({ title, lines }: ServerTable): string {
  const rows = lines.map((line) => row([line.title, ...serverNumbers(line)]));
  return [
    `## ${title}\n`,
    row(['server', 'requests/s', 'CPU, µs', 'ratio of rates', 'ratio of CPU', 'goal']),
    row(['---', '---:', '---:', '---:', '---:', '---:']),
    ...rows,
  ].join('\n');
}

function serverNumbers({
  requestsPerSecond,
  cpuMicroseconds,
  rateRatio,
  cpuRatio,
  goal,
}: ServerLine): string[] {
  return [
    String(requestsPerSecond),
    cpuMicroseconds.toFixed(1),
    rateRatio.toFixed(2),
    cpuRatio.toFixed(2),
    goalOf(goal),
  ];
}

function mtlsFigures({ bench, checkMicroseconds, manyAnchorsRatio }: MtlsSummary): string {
  return `Mutual TLS was measured with ${bench.rounds} rounds of ${bench.requests} requests over ${bench.connections} connections, and a tenth as many new connections. What SPIFFE demands of a leaf beyond its chain takes ${checkMicroseconds.toFixed(1)} µs of CPU a handshake (goal: at most 50 µs). With a bundle of 50 anchors a
handshake takes ${manyAnchorsRatio.toFixed(2)} times the CPU of one with a single anchor (goal: at most 1.10).`;
}

function deviceTable(lines: readonly DeviceLine[]): string {
  const rows = lines.map(({ title, rawMicroseconds, microseconds, ratio, goal }) =>
    row([title, rawMicroseconds.toFixed(1), microseconds.toFixed(1), ratio.toFixed(2), goalOf(goal)]),
  );
  return [
    '## Signing and verifying, P-256\n',
    'Beside the cryptography alone: `crypto.sign` or `crypto.verify` over the same octets and, with a body of 1 KiB, its SHA-256.\n',
    row(['', 'cryptography, µs', 'protocol, µs', 'ratio', 'goal']),
    row(['---', '---:', '---:', '---:', '---:']),
    ...rows,
  ].join('\n');
}

function goalOf(goal: number | undefined): string {
  return goal === undefined ? '' : `≥ ${goal}`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
