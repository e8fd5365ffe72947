/** Measures servers and device side by side and writes down what came of it. `npm run bench`, see sdk-server/bench/README.md */
import { parseArgs } from 'node:util';
import { measureDevice } from './bench/measure-device.js';
import { measureServers } from './bench/measure-servers.js';
import { summarise } from './bench/summary.js';
import { writeReport } from './bench/write-report.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '30' },
    requests: { type: 'string', default: '2000' },
    connections: { type: 'string', default: '16' },
    'dry-run': { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const serverBench = { rounds, requests: Number(values.requests), connections: Number(values.connections) };

const device = await measureDevice({ rounds, calls: serverBench.requests });
const servers = await measureServers(serverBench);
const report = await writeReport(summarise(serverBench, servers, device), !values['dry-run']);
process.stdout.write(report);
