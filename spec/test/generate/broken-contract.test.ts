import { expect, test } from 'vitest';
import { generate } from '../../src/generate/generate.js';
import { copySpec, fixtureDirectory, messageOf } from './spec-copy.js';

const signature = 'openapi/signature.yaml';
const counter = 'openapi/schemas/Counter.yaml';
const count = 'openapi/schemas/Count.yaml';

/** What is changed, and the message it leads to. */
const faults: Record<string, [file: string, search: string, replacement: string, message: RegExp]> = {
  'broken YAML': [
    counter,
    'description: A counter.',
    'description: "A counter.',
    /^spec\/openapi\/schemas\/Counter\.yaml:\d+:\d+: is not valid YAML: /,
  ],
  'a member that stands there twice': [
    counter,
    'label:',
    'color:',
    /^spec\/openapi\/schemas\/Counter\.yaml:10:3: is not valid YAML: Map keys must be unique/,
  ],
  'an alias without an anchor': [
    counter,
    'A counter.',
    '*nothing',
    /^spec\/openapi\/schemas\/Counter\.yaml:\d+:\d+: is not valid YAML: /,
  ],
  'a member named __proto__': [
    counter,
    '  label:',
    '  __proto__:',
    /^spec\/openapi\/schemas\/Counter\.yaml:10:3: a member may not be named __proto__/,
  ],
  'a reference to a file that is not there': [
    counter,
    '  value:\n    $ref: ./Count.yaml',
    '  value:\n    $ref: ./Gone.yaml',
    /^spec\/openapi\/schemas\/Counter\.yaml:6:5: .*Gone\.yaml/,
  ],
  'a reference to a component that is not there': [
    signature,
    'parameters/Signature"',
    'parameters/Gone"',
    /^spec\/openapi\/signature\.yaml:19:11: Can't resolve \$ref/,
  ],
  'a reference out of the folder': [
    signature,
    './schemas/CounterId.yaml',
    '../../../CounterId.yaml',
    /^spec\/openapi\/signature\.yaml:14:11: .*leads out of the folder/,
  ],
  'a reference to the network': [
    signature,
    './schemas/CounterId.yaml',
    'https://counters.example/CounterId.yaml',
    /^spec\/openapi\/signature\.yaml:14:11: .*leads out of the folder/,
  ],
  'a document of another kind': [
    signature,
    'openapi: 3.1.0',
    'openapi: 3.0.3',
    /^spec\/openapi\/signature\.yaml:1:1: is no OpenAPI 3\.1 document/,
  ],
  'an operation without operationId': [
    signature,
    'operationId: putCounter',
    'summary: Put',
    /^spec\/openapi\/signature\.yaml:7:3: PUT \/counters\/\{counterId\} has no operationId/,
  ],
  'an operationId that is taken': [
    signature,
    'operationId: putCounter',
    'operationId: getCounter',
    /^spec\/openapi\/signature\.yaml:16:7: PUT .* has the operationId getCounter of GET /,
  ],
  'an operationId that is no identifier': [
    signature,
    'operationId: putCounter',
    'operationId: "put`;\\nCounter"',
    /^spec\/openapi\/signature\.yaml:36:7: the operationId "put`;\\nCounter" cannot name/,
  ],
  'a schema whose name is no identifier': [
    signature,
    'components:',
    'components:\n  schemas:\n    "a\'b":\n      type: string',
    /^spec\/openapi\/signature\.yaml:48:5: the component schema "a'b" cannot name/,
  ],
  'schemas that would share a file': [
    signature,
    'components:',
    'components:\n  schemas:\n    NUMBER:\n      type: string\n    Number:\n      type: string',
    /^spec\/openapi\/signature\.yaml:50:5: the component schema Number would share a file with NUMBER/,
  ],
  'a body with two schemas': [
    signature,
    'requestBody:\n        required: true\n        content:',
    'requestBody:\n        required: true\n        content:\n          text/plain:\n            schema:\n              $ref: ./schemas/CounterId.yaml',
    /^spec\/openapi\/signature\.yaml:36:7: a body of putCounter has a different schema/,
  ],
  'a 64-bit integer without bounds': [
    count,
    'maximum: 18446744073709551615',
    '',
    /^spec\/openapi\/schemas\/Count\.yaml:1:1: the schema Count cannot be compiled: format uint64 needs a whole minimum/,
  ],
  'a 64-bit integer of another type': [
    count,
    'type: integer',
    'type: string',
    /^spec\/openapi\/schemas\/Count\.yaml:1:1: the schema Count cannot be compiled: format uint64 needs "type: integer"/,
  ],
  'an unknown keyword': [
    counter,
    'maxLength: 5',
    'maxLenght: 5',
    /^spec\/openapi\/schemas\/Counter\.yaml:1:1: the schema Counter cannot be compiled: .*unknown keyword: "maxLenght"/,
  ],
  'a requirement of an operation that is not there': [
    'requirements/counters.yaml',
    '[getCounter, putCounter]',
    '[getCounter, putCountre]',
    /^spec\/requirements\/counters\.yaml:11:30: requirement CNT-001 names the operation putCountre.*did you mean putCounter/,
  ],
  'a requirement that does not fit its schema': [
    'requirements/counters.yaml',
    'level: MUST\n    actor: wfm\n    profile: both',
    'level: MUSTN\n    actor: wfm\n    profile: both',
    /^spec\/requirements\/counters\.yaml:15:5: .*must be one of MUST, SHOULD, MAY/,
  ],
};

test.each(Object.entries(faults))(
  '%s is reported with its place, and nothing is written',
  async (_, fault) => {
    const [file, search, replacement, message] = fault;
    const workspace = await copySpec(fixtureDirectory);
    await workspace.replace(file, search, replacement);
    expect(await messageOf(generate(workspace))).toMatch(message);
    expect([...(await workspace.outputs()).keys()]).toEqual(['package.json']);
  },
);

test('a document that is not there is reported', async () => {
  const workspace = await copySpec(fixtureDirectory);
  const specDirectory = `${workspace.specDirectory}/nowhere`;
  expect(await messageOf(generate({ ...workspace, specDirectory }))).toMatch(
    /^nowhere\/openapi:1:1: cannot be read: /,
  );
});

test('two different components of one name are reported', async () => {
  const workspace = await copySpec(fixtureDirectory);
  const own = 'components:\n  schemas:\n    Count:\n      type: string\n      description: Something else.';
  await workspace.replace(signature, 'components:', own);
  expect(await messageOf(generate(workspace))).toMatch(/same name but different content/);
});

test('faults of several files are reported together', async () => {
  const workspace = await copySpec(fixtureDirectory);
  await workspace.replace('errata.yaml', 'reading:', 'raeding:');
  await workspace.replace(counter, 'A counter.', '"A counter.');
  const lines = (await messageOf(generate(workspace)))
    .split('\n')
    .map((line) => line.slice(0, line.indexOf(':')));
  expect(new Set(lines)).toEqual(new Set(['spec/errata.yaml', 'spec/openapi/schemas/Counter.yaml']));
});
