import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DocumentLimits,
  type ParseDocumentOptions,
  PROPOSED_DOCUMENT_LIMITS,
  parseDeploymentDocument,
} from '../../src/deployment-document/index.js';
import { DeploymentDocumentError } from '../../src/error/index.js';
import { readData } from '../support/vectors.js';

interface Vector {
  readonly id: string;
  readonly flags: readonly string[];
  readonly edits?: readonly (readonly [text: string, replacement: string, times?: number])[];
  readonly hex?: string;
  readonly options?: Omit<ParseDocumentOptions, 'limits'> & { readonly limits?: Partial<DocumentLimits> };
  readonly member?: string;
  readonly value?: unknown;
  readonly code?: string;
}

const data = readData<{ document: string; vectors: readonly Vector[] }>('deployment-documents.json');
const accepted = data.vectors.filter(({ code }) => code === undefined);
const refused = data.vectors.filter(({ code }) => code !== undefined);
const octets = Buffer.from(data.document);

function octetsOf({ edits = [], hex }: Vector): Uint8Array {
  if (hex !== undefined) return Buffer.from(hex, 'hex');
  return Buffer.from(edits.reduce(edit, data.document));
}

function edit(document: string, [text, replacement, times = 1]: readonly [string, string, number?]): string {
  if (!document.includes(text)) throw new Error(`The document has no ${text}`);
  return document.replace(text, () => replacement.repeat(times));
}

function parse(vector: Vector) {
  const { limits, ...options } = vector.options ?? {};
  const all = { ...options, limits: { ...PROPOSED_DOCUMENT_LIMITS, ...limits } };
  return parseDeploymentDocument(octetsOf(vector), all);
}

/** The value at a JSON pointer; only members of its own count. */
function valueAt(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce((object, name) => Object.getOwnPropertyDescriptor(object, name)?.value, value);
}

function expectedValue(value: unknown): unknown {
  const isBigint = typeof value === 'object' && value !== null && 'bigint' in value;
  return isBigint ? BigInt(String(value.bigint)) : value;
}

/** The code of the refusal. Anything but the typed error is thrown on. */
function codeOf(bytes: Uint8Array): string {
  try {
    parseDeploymentDocument(bytes);
  } catch (error) {
    if (error instanceof DeploymentDocumentError) return error.code;
    throw error;
  }
  return 'accepted';
}

describe('deployment document vectors', () => {
  it('have unique ids, and most of them must be refused', () => {
    expect(new Set(data.vectors.map(({ id }) => id)).size).toBe(data.vectors.length);
    expect(accepted.length).toBeGreaterThanOrEqual(30);
    expect(refused.length).toBeGreaterThanOrEqual(100);
    for (const { flags } of accepted) expect(flags).toContain('valid');
  });

  it.each(accepted)('reads $id', (vector) => {
    expect(valueAt(parse(vector), vector.member ?? '')).toEqual(expectedValue(vector.value));
  });

  it.each(refused)('refuses $id: $code', (vector) => {
    expect(() => parse(vector)).toThrow(
      expect.objectContaining({ name: 'DeploymentDocumentError', code: vector.code }),
    );
  });
});

describe('parseDeploymentDocument', () => {
  it('says where the text is wrong', () => {
    const wrong = (text: string, replacement: string) => () =>
      parseDeploymentDocument(Buffer.from(edit(data.document, [text, replacement])));
    expect(wrong('[historian]', '[historian')).toThrow(/^Line 27: /);
    expect(wrong('value: 30', 'value: !x 30')).toThrow(/^Line 23: Unresolved tag: !x$/);
    expect(wrong('value: 30', 'value: {a: 1, a: 2}')).toThrow('Line 23 has the key "a" again');
    expect(wrong('value: 30', 'value: .nan')).toThrow('Line 23 has a number that JSON cannot hold');
    expect(wrong('value: 30', `value: ${'['.repeat(99)}`)).toThrow(/^Line 23 nests deeper than 64 levels$/);
  });

  it('lists what does not follow the contract', () => {
    const text = data.document
      .replace('  namespace: brightwater\n', '')
      .replace('type: helm', 'type: zip')
      .replace('- name: historian', '- name: historian\n        extra: 1');
    expect(() => parseDeploymentDocument(Buffer.from(text))).toThrow(
      expect.objectContaining({
        message: 'The document does not follow the contract: metadata.namespace is required',
        errors: [
          { field: 'metadata.namespace', message: 'is required' },
          { field: 'spec.deploymentProfile.type', message: 'must be one of helm, compose' },
          { field: 'spec.deploymentProfile.components[0].extra', message: 'is not a member here' },
        ],
      }),
    );
  });

  it('leaves the prototype of objects alone', () => {
    const text = edit(data.document, ['value: 30', 'value: {"__proto__": {polluted: true}}']);
    parseDeploymentDocument(Buffer.from(text), { olderForms: 'accept' });
    expect({}).not.toHaveProperty('polluted');
  });

  it('refuses arbitrary octets with an error of the catalogue', () => {
    const anything = fc.oneof(fc.uint8Array(), fc.string({ unit: 'binary' }).map(Buffer.from));
    fc.assert(
      fc.property(anything, (bytes) => {
        expect(codeOf(bytes)).toMatch(/^deployment-document-/);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses arbitrary YAML with an error of the catalogue', () => {
    const piece = fc.constantFrom(
      ...[
        '- ',
        '? ',
        ': ',
        '\n',
        '  ',
        '{',
        '}',
        '[',
        ']',
        ',',
        '&a ',
        '*a ',
        '!!str ',
        '!x ',
        '|',
        '>',
        '"',
        "'",
      ],
      ...[
        'a',
        '1',
        '~',
        '.nan',
        '%YAML 1.2\n',
        '---\n',
        '...\n',
        '#',
        '\t',
        '<<',
        '@',
        '0x1',
        '\r',
        '\\',
        'é',
      ],
    );
    const codes = new Set<string>();
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        codes.add(codeOf(Buffer.from(pieces.join(''))));
      }),
      { numRuns: 2000, seed: 12 },
    );
    expect(codes).not.toContain('accepted');
    expect(codes.size).toBeGreaterThan(4);
  });

  it('refuses a damaged document with an error of the catalogue, or reads it', () => {
    const damage = fc.tuple(
      fc.nat(octets.length - 1),
      fc.nat(3),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(damage, ([at, removed, added]) => {
        const before = octets.subarray(0, at);
        const changed = Buffer.concat([before, Buffer.from(added), octets.subarray(at + removed)]);
        expect(codeOf(changed)).toMatch(/^(accepted|deployment-document-.*)$/);
      }),
      { numRuns: 200 },
    );
  });
});
