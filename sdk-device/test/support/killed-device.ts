import { DeviceClient, DeviceIdentity, FileStateStore } from '../../src/index.js';

/** A device that says on stdout what it has behind it, for a test that kills it at any moment. */
const [url = '', directory = ''] = process.argv.slice(2);
const device = new DeviceClient({
  endpoints: [url],
  identity: await DeviceIdentity.load({
    key: `${directory}/device.key`,
    certificate: `${directory}/device.crt`,
  }),
  trust: { ca: process.env.WFM_CA ?? '' },
  state: new FileStateStore(`${directory}/state.json`),
});
const properties = { id: 'gw', vendor: 'Ferrow Networks', modelNumber: 'FG-9', serialNumber: 'FN-77120' };

await device.onboard();
say('onboarded');
for (;;) {
  await device.reportCapabilities('gw', { properties });
  say('reported');
  const poll = await device.pollManifest();
  if (poll.kind !== 'changed') continue;
  await device.acceptManifest(poll);
  say(`accepted ${poll.manifest.manifestVersion}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
