import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { casesBeneath, ownDialects, readDialect } from '../../../../src/subject/wfm/dialect/dialect.js';
import { Translator } from '../../../../src/subject/wfm/dialect/translator.js';
import { caseOf } from '../../../support/cases.js';
import { contract } from '../../../support/run.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'margo-dialect-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(text: string): Promise<string> {
  const file = path.join(folder, 'own.yaml');
  await writeFile(file, text);
  return readDialect(file, contract).then(
    () => 'read',
    (error: { code: string; message: string }) => `${error.code}: ${error.message}`,
  );
}

const HEAD = 'name: own\ntitle: Our own\ndeviations:\n';

describe('a file of a dialect', () => {
  test('those of the suite can be read', async () => {
    const names = (await ownDialects(contract)).map(({ name }) => name);
    expect(names).toEqual(['draft-1.0.0', 'reference-wfm']);
  });

  test.each([
    ['no YAML', '{', /own\.yaml/],
    [
      'an unknown member',
      `${HEAD}  - { id: a, says: b, requirement: ONB-002, pathes: {} }\n`,
      /own\.yaml:4: /,
    ],
    ['nothing that deviates', `${HEAD}  - { id: a, says: b, requirement: ONB-002 }\n`, /own\.yaml:4: /],
    [
      'an unknown requirement',
      `${HEAD}  - { id: a, says: b, requirement: ONB-999, prefix: /v0 }\n`,
      /ONB-999/,
    ],
    [
      'an unknown operation',
      `${HEAD}  - { id: a, says: b, requirement: ONB-002, absent: [dance] }\n`,
      /dance/,
    ],
    [
      'an id twice',
      `${HEAD}${'  - { id: a, says: b, requirement: ONB-002, prefix: /v0 }\n'.repeat(2)}`,
      /two deviations are called a/,
    ],
  ])('with %s is refused', async (_, text, message) => {
    const said = await read(text);
    expect(said).toMatch(/^suite-dialect-malformed: /);
    expect(said).toMatch(message);
  });

  test('a name that nothing has lists those of the suite', async () => {
    await expect(readDialect('nothing', contract)).rejects.toThrow(/draft-1\.0\.0 and reference-wfm/);
  });
});

describe('translation', () => {
  test('members are moved before signing, and what is absent stays absent', async () => {
    const translator = new Translator(await readDialect('draft-1.0.0', contract), contract);
    const body = { properties: { id: 'a', cpus: [{ cores: 2 }], memory: '1Gi' } };
    const moved = translator.body(Buffer.from(JSON.stringify(body)), 'createDeviceCapabilities');
    expect(JSON.parse(Buffer.from(moved).toString())).toEqual({
      properties: { id: 'a', resources: { cpu: { cores: 2 }, memory: '1Gi' } },
    });
  });

  test.each(['', '[1]', '{"a":', '{"a":1,"a":2}', '"text"'])('a body %j stays as it is', async (text) => {
    const translator = new Translator(await readDialect('reference-wfm', contract), contract);
    const octets = Buffer.from(text);
    expect(translator.body(octets, 'onboardClient')).toBe(octets);
    expect(translator.met).toEqual([]);
  });

  test('a deviation that no message meets is not met', async () => {
    const translator = new Translator(await readDialect('reference-wfm', contract), contract);
    translator.path('/api/v1/onboarding');
    expect(translator.met.map(({ deviation, count }) => [deviation.id, count])).toEqual([['prefix', 1]]);
  });

  test('paths and the URLs of a manifest go both ways, below any base path', async () => {
    const translator = new Translator(await readDialect('reference-wfm', contract), contract);
    expect(translator.path('/api/v1/clients/c/bundles/sha256:0?a=/b')).toBe(
      '/v1alpha2/margo/sbi/v1/client/c/bundle/sha256:0?a=/b',
    );
    const manifest = {
      bundle: { url: '/fleet/v1alpha2/margo/sbi/v1/client/c/bundle/sha256:0' },
      deployments: [],
    };
    const content = Buffer.from(JSON.stringify(manifest));
    const request = { method: 'GET', targetUri: '', target: '', fields: [], operationId: 'getStateManifest' };
    const response = { status: 200, httpVersion: '1.1', fields: [], body: content, content };
    const translated = translator.response(request, response).translated ?? Buffer.alloc(0);
    expect(JSON.parse(Buffer.from(translated).toString())).toEqual({
      bundle: { url: '/fleet/api/v1/clients/c/bundles/sha256:0' },
      deployments: [],
    });
  });
});

test('a case loses the requirements that a dialect hides, but never all', async () => {
  const dialect = await readDialect('reference-wfm', contract);
  const [mixed, hidden] = [
    { ...(await caseOf([{ onboard: {}, expect: { status: 201 } }])), requirements: ['ERR-003', 'SIG-010'] },
    { ...(await caseOf([{ onboard: {}, expect: { status: 201 } }])), requirements: ['ERR-003'] },
  ];
  const beneath = casesBeneath([mixed, hidden], dialect).map(({ requirements }) => requirements);
  expect(beneath).toEqual([['SIG-010'], ['ERR-003']]);
});
