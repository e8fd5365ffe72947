import { Refusal } from '@margo-contract/sdk-server';
import { describe, expect, it } from 'vitest';
import { readDeploymentDocument } from '../src/deployment-document.js';
import { deploymentDocument, WATCHER } from './support/documents.js';

const GOOD = deploymentDocument(WATCHER);

function read(document: string | Uint8Array, id = WATCHER) {
  return readDeploymentDocument(Buffer.from(document), id, 'signature');
}

function refusalOf(document: string | Uint8Array): Refusal {
  try {
    read(document);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  return expect.fail('the document was not refused');
}

/** Nine levels of ten aliases each: a few hundred octets that stand for a billion values. */
function aliasBomb(): string {
  const levels = [...Array(9).keys()].map((level) => {
    const items = Array(10).fill(level === 0 ? 'x' : `*a${level - 1}`);
    return `a${level}: &a${level} [${items.join(', ')}]`;
  });
  return `${levels.join('\n')}\n${GOOD}`;
}

describe('a deployment document', () => {
  it('is read when it follows the contract', () => {
    expect(read(GOOD)).toMatchObject({ id: WATCHER, metadata: { deviceId: 'bw-line3-edge07' } });
    expect(read(`---\n${GOOD}...\n`).id).toBe(WATCHER);
    expect(read(GOOD, WATCHER.toUpperCase()).id).toBe(WATCHER);
  });

  it('may use aliases and members that nobody knows', () => {
    const document = `${GOOD}  parameters:\n    a: &a { value: 1, targets: [] }\n    b: *a\nextra: true\n`;
    expect(read(document).spec.parameters).toEqual({
      a: { value: 1, targets: [] },
      b: { value: 1, targets: [] },
    });
  });

  it('takes JSON for YAML', () => {
    expect(read(JSON.stringify(read(GOOD))).id).toBe(WATCHER);
  });

  it.each([
    ['nothing', '', /missing/],
    ['two documents', `${GOOD}---\n${GOOD}`, /more than one/],
    ['another encoding', Buffer.from([0x69, 0xff]), /UTF-8/],
    ['a wrong indentation', `${GOOD}   x: 1\n`, /^Line 17: /],
    ['a key twice', `${GOOD}kind: ApplicationDeployment\n`, /^Line 17 has the key "kind" again/],
    ['a custom tag', GOOD.replace('valve-watcher\n', '!vault valve-watcher\n'), /^Line 5: .*!vault/],
    ['a tag of another language', `${GOOD}x: !!python/object:os.system ls\n`, /^Line 17: /],
    ['an alias without anchor', `${GOOD}x: *nobody\n`, /alias.*nobody/],
    ['an alias bomb', aliasBomb(), /[Aa]lias/],
    ['a document that nests without end', `x: ${'['.repeat(100_000)}`, /deeply|Line/],
  ])('is refused with 400 when it is %s', (_name, document, detail) => {
    const { type, status, details } = refusalOf(document);
    expect([type, status]).toEqual(['invalid-request', 400]);
    expect(details.detail).toMatch(detail);
  });

  it.each([
    ['white space', ' \n', ''],
    ['a text', 'only a text', ''],
    ['a list', '[]', ''],
    ['without id', GOOD.replace(/^id: .*\n/m, ''), 'id'],
    ['with another id', deploymentDocument(WATCHER.replace('d', 'e')), 'id'],
    ['of another kind', GOOD.replace('ApplicationDeployment', 'Deployment'), 'kind'],
    [
      'without components',
      GOOD.replace(/components:.*$/s, 'components: []\n'),
      'spec.deploymentProfile.components',
    ],
    [
      'without a revision',
      GOOD.replace(/ +revision: .*\n/, ''),
      'spec.deploymentProfile.components[0].properties.revision',
    ],
  ])('is refused with 422 when it is %s', (_name, document, field) => {
    const { type, status, details } = refusalOf(document);
    expect([type, status]).toEqual(['semantic-error', 422]);
    expect(details.errors?.map((error) => error.field)).toContain(field);
  });
});
