import { readFile } from 'node:fs/promises';
import { type DeviceBehaviour, startPliableDevice } from '@margo-contract/mocks';
import type { DeviceIdentity, DeviceProgram } from '../../../../src/subject/device/program/program.js';

/** A pliable device within this process: what takes a program a second to start takes it none. */
export function inProcess(behaviour: DeviceBehaviour = {}, log?: (message: string) => void): DeviceProgram {
  return {
    description: 'a pliable device',
    controllable: true,
    start: async ({ urls, caFile, identity, stateFolder, pollSeconds, settings }) => {
      const device = await startPliableDevice({
        urls,
        ca: caFile === '' ? '' : await readFile(caFile, 'utf8'),
        ...(identity !== undefined && { identity: await pliableIdentity(identity) }),
        directory: stateFolder,
        everyMilliseconds: pollSeconds * 1000,
        behaviour,
        ...(settings.downtime !== undefined && { downtime: settings.downtime }),
        ...(settings.hours !== undefined && { hours: settings.hours }),
        changed: settings.changed === 'yes',
        unplugged: settings.unplugged === 'yes',
        ...(log !== undefined && { log }),
      });
      return { ended: undefined, lastWords: '', exit: device.stopped, kill: () => device.close() };
    },
  };
}

async function pliableIdentity({ svidFile, keyFile, bundleFile, misUrl, misCaFile, misPin }: DeviceIdentity) {
  const ca = misCaFile === '' ? {} : { ca: await readFile(misCaFile, 'utf8') };
  const pin = misPin === '' ? {} : { pin: misPin };
  return {
    certFile: svidFile,
    keyFile,
    ...(bundleFile !== '' && { bundleFile }),
    ...(misUrl !== '' && { mis: { url: misUrl, ...ca, ...pin } }),
  };
}
