import { measure } from './measure.js';
import { createSubjects } from './subjects.js';

/** What a process is told: how often everything takes its turn, and how many calls a turn has. */
export interface DeviceTask {
  readonly rounds: number;
  readonly calls: number;
}

process.on('message', async ({ rounds, calls }: DeviceTask) => {
  process.send?.(await measure(await createSubjects(), rounds, calls));
});
process.on('disconnect', () => process.exit());
