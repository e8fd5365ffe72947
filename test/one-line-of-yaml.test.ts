import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type StartPrismOptions, startPrism } from '@margo-contract/mocks';
import { generate } from '@margo-contract/spec/generate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Contract } from '../docs/src/contract/contract.js';
import { contractFromGenerated } from '../docs/src/contract/from-generated.js';
import { contractFromSpec } from '../docs/src/contract/from-spec.js';
import { loadAssets } from '../docs/src/site/assets.js';
import { renderSite } from '../docs/src/site/site.js';

/** The value that one line of the copied contract is given in addition. */
const NEW_TYPE = 'lorawan';
const LINE = 'enum: [ethernet, wifi, cellular, bluetooth, usb, canbus, rs232]';
const CHANGED = `enum: [ethernet, wifi, cellular, bluetooth, usb, canbus, rs232, ${NEW_TYPE}]`;

const spec = fileURLToPath(new URL('../spec', import.meta.url));
let workplace: string;
let changed: { specDirectory: string; outputDirectory: string };

beforeAll(async () => {
  workplace = await mkdtemp(join(tmpdir(), 'margo-one-line-'));
  changed = { specDirectory: join(workplace, 'spec'), outputDirectory: join(workplace, 'generated') };
  for (const part of ['openapi', 'requirements', 'errata.yaml', 'problem-types.yaml']) {
    await cp(join(spec, part), join(changed.specDirectory, part), { recursive: true });
  }
  const file = join(changed.specDirectory, 'openapi/schemas/capabilities/CommunicationInterfaceType.yaml');
  const text = await readFile(file, 'utf8');
  expect(text).toContain(LINE);
  await writeFile(file, text.replace(LINE, CHANGED));
  await generate(changed);
});

afterAll(() => rm(workplace, { recursive: true, force: true }));

it('reaches the mock: Prism takes the new value, and did not before', async () => {
  const documentFile = join(changed.outputDirectory, 'openapi', 'signature.json');
  expect(await statusFromPrism({ documentFile })).toSatisfy(isSuccess);
  expect(await statusFromPrism({})).toBe(422);
});

it('reaches the docs: the page of the profile names the new value, and did not before', async () => {
  expect(await siteText(await contractFromSpec(changed))).toContain(NEW_TYPE);
  expect(await siteText(await contractFromGenerated())).not.toContain(NEW_TYPE);
});

const isSuccess = (status: number) => status === 200 || status === 201;

async function siteText(contract: Contract): Promise<string> {
  const site = renderSite({ contract, markdown: [], assets: await loadAssets(), root: spec });
  return [...site].flatMap(([path, text]) => (/signature\.(html|js)$/.test(path) ? [text] : [])).join('\n');
}

/** Reports a device with the new interface type to a Prism mock; gives the status of the response. */
async function statusFromPrism(options: StartPrismOptions): Promise<number> {
  const prism = await startPrism(options);
  try {
    return await reportDevice(prism.url);
  } finally {
    await prism.close();
  }
}

function reportDevice(url: string): Promise<number> {
  const body = JSON.stringify({
    apiVersion: 'device.margo.org/v1alpha1',
    kind: 'DeviceCapabilitiesManifest',
    properties: {
      id: 'line-7',
      vendor: 'Vendor',
      modelNumber: 'Model',
      serialNumber: '1',
      interfaces: [{ type: NEW_TYPE }],
    },
  });
  const headers = {
    'content-type': 'application/json',
    'content-digest': `sha-256=:${'A'.repeat(43)}=:`,
    'signature-input': 'sig1=("@method" "@target-uri" "content-digest");created=1767225600',
    signature: 'sig1=:AAAA:',
  };
  return new Promise((resolve, reject) => {
    const target = `${url}/api/v1/clients/client-1/capabilities/line-7`;
    const outgoing = request(target, { method: 'PUT', headers, agent: false }, (incoming) => {
      incoming.resume().on('end', () => resolve(incoming.statusCode ?? 0));
    });
    outgoing.on('error', reject).end(body);
  });
}
