import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkGenerated, generate } from '../../src/generate/generate.js';
import type { Validator } from '../../src/templates/validator.js';
import { loadModule } from './load-module.js';
import { copySpec, specDirectory } from './spec-copy.js';

const newType = 'lora';
const types = 'src/schema/capabilities/CommunicationInterfaceType.d.ts';
const interfaceTypes = 'openapi/schemas/capabilities/CommunicationInterfaceType.yaml';

function capabilitiesWith(type: string) {
  return {
    apiVersion: 'device.margo.org/v1alpha1',
    kind: 'DeviceCapabilitiesManifest',
    properties: { id: 'line-7', vendor: 'V', modelNumber: 'M', serialNumber: 'S', interfaces: [{ type }] },
  };
}

test('one line of YAML reaches the types, the validator and the bundled document', async () => {
  const workspace = await copySpec(specDirectory);
  const module = 'src/schema/signature/DeviceCapabilitiesManifest.js';
  const accepts = async (type: string) => {
    const { validateDeviceCapabilitiesManifest } = await loadModule(await workspace.read(module));
    return (validateDeviceCapabilitiesManifest as Validator<unknown>)(capabilitiesWith(type));
  };
  await generate(workspace);
  expect([await accepts('ethernet'), await accepts(newType)]).toEqual([true, false]);
  expect(await workspace.read(types)).not.toContain(`"${newType}"`);

  await workspace.replace(interfaceTypes, 'rs232]', `rs232, ${newType}]`);
  const written = (await generate(workspace)).map(({ path }) => path);
  expect([await accepts('ethernet'), await accepts(newType)]).toEqual([true, true]);
  expect(await workspace.read(types)).toContain(`"rs232" | "${newType}"`);
  const document = JSON.parse(await workspace.read('openapi/signature.json'));
  expect(document.components.schemas.CommunicationInterfaceType.enum).toContain(newType);
  expect(written).not.toContain('src/schema/manifest/StateManifest.js');
});

test('what is committed is what the contract gives', async () => {
  const outputDirectory = fileURLToPath(new URL('../../../generated', import.meta.url));
  expect(await checkGenerated({ specDirectory, outputDirectory })).toEqual([]);
});
