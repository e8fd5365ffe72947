import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/contract/contract.js';
import { type ObjectValue, objectAt, textAt, type Value } from '../../../src/openapi/value.js';
import { prepareDocument } from '../../../src/page/openapi/prepare.js';
import { referenceOf } from '../../../src/reference/reference.js';
import { CONTRACT, DOCUMENT_JSON, HOSTILE_CONTRACT } from '../../fixtures/contract.js';

function prepared(contract: Contract): ObjectValue {
  const reference = referenceOf(contract);
  const [document] = reference.documents;
  if (document === undefined) throw new Error('the contract has no document');
  return prepareDocument(document, reference);
}

function at(value: Value | undefined, ...names: readonly string[]): Value | undefined {
  return names.reduce<Value | undefined>((member, name) => objectAt(member)[name], value);
}

const withSchema = (schema: string): Contract => ({
  ...CONTRACT,
  documents: [
    { name: 'signature', yaml: '', json: DOCUMENT_JSON.replace('"schemas":{', `"schemas":{"X":${schema},`) },
  ],
});

describe('prepareDocument', () => {
  const document = prepared(CONTRACT);
  const operation = at(document, 'paths', '/tides/{gaugeId}', 'post');

  it('adds links to requirements and problem types to each operation', () => {
    const description = textAt(at(operation, 'description'));
    expect(description).toContain('Says how high the water is.\n\n<div');
    expect(description).toContain('<a href="requirements.html#TIDE-001"');
    expect(description).toContain('<a href="problem-types.html#invalid-tide"');
    expect(description).toContain('requirements.html?operation=reportTide');
  });

  it('adds the requirements on the whole to the description of the document', () => {
    expect(at(document, 'info', 'description')).toContain('<a href="requirements.html#TIDE-002"');
  });

  it('leads links between operations where Redoc shows these', () => {
    const description = textAt(at(document, 'info', 'description'));
    expect(description).toContain('[report](signature.html#tag/Desired-state/operation/reportTide)');
    expect(description).toContain('[more](#operation/unknownOne)');
  });

  it('gives tags names that fragments can hold, and shows their real ones', () => {
    expect(at(document, 'tags')).toEqual([
      { name: 'Desired-state', 'x-displayName': 'Desired state', description: 'What gauges do.' },
    ]);
    expect(at(operation, 'tags')).toEqual(['Desired-state']);
  });

  it('writes every digit of integers that a double cannot hold', () => {
    const height = at(document, 'components', 'schemas', 'Tide', 'properties', 'heightMillimetres');
    expect(height).toMatchObject({ minimum: 0, maximum: '18446744073709551615' });
    expect(() => JSON.stringify(document)).not.toThrow();
  });

  it('leaves conditions out, says so, and keeps members that are called if', () => {
    const schema = '{"description":"One.","if":{},"then":{},"else":{},"properties":{"if":{"type":"null"}}}';
    expect(at(prepared(withSchema(schema)), 'components', 'schemas', 'X')).toEqual({
      description: 'One. The schema states a condition that is not shown here.',
      properties: { if: { type: 'null' } },
    });
  });

  it('escapes what it adds', () => {
    const description = textAt(
      at(prepared(HOSTILE_CONTRACT), 'paths', '/tides/{gaugeId}', 'post', 'description'),
    );
    const notes = description.slice(description.indexOf('<div class="notes">'));
    expect(notes).not.toContain('<script');
    expect(notes).not.toContain('<img');
  });
});
