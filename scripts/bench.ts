/** Measures servers and device side by side and writes down what came of it. `npm run bench`, see sdk-server/bench/README.md */
import { parseArgs } from 'node:util';
import { measureDevice } from './bench/measure-device.js';
import { measureMtls } from './bench/measure-mtls.js';
import { measureServers } from './bench/measure-servers.js';
import { type MtlsSummary, type Summary, summarise, summariseMtls } from './bench/summary.js';
import { readSummary, writeReport } from './bench/write-report.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '30' },
    requests: { type: 'string', default: '2000' },
    connections: { type: 'string', default: '16' },
    only: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const serverBench = { rounds, requests: Number(values.requests), connections: Number(values.connections) };

const report = await writeReport(await measure(), !values['dry-run']);
process.stdout.write(report);

/** Measures everything, or one security profile and leaves the figures of the other as they were. */
async function measure(): Promise<Summary> {
  const { only } = values;
  const before = only === undefined ? undefined : await readSummary();
  return {
    ...(before !== undefined && only !== 'signature' ? before : await measureSignature()),
    mtls: before !== undefined && only !== 'mtls' ? before.mtls : await measureMutualTls(),
  };
}

async function measureSignature(): Promise<Omit<Summary, 'mtls'>> {
  const device = await measureDevice({ rounds, calls: serverBench.requests });
  return summarise(serverBench, await measureServers(serverBench), device);
}

async function measureMutualTls(): Promise<MtlsSummary> {
  return summariseMtls(serverBench, await measureMtls(serverBench));
}
