import { describe, expect, test } from 'vitest';
import { loadCases } from '../../src/case/load.js';
import { withCaseFiles } from '../support/cases.js';

const GOOD = `group: good
title: Good cases
cases:
  - id: good-one
    title: It is good
    requirements: [SIG-011]
    steps:
      - onboard: {}
        expect: { status: 201 }
`;

/** What is said about one file. */
function faultOf(text: string, name = 'good.yaml'): Promise<string> {
  return withCaseFiles({ [name]: text }, (folder) =>
    loadCases(folder).then(
      () => 'no fault',
      (error) => `${error.code}: ${error.message}`,
    ),
  );
}

test('reads a case with the place where it stands', async () => {
  const [item] = await withCaseFiles({ 'good.yaml': GOOD }, (folder) => loadCases(folder));
  expect(item).toMatchObject({ id: 'good-one', group: 'good', needs: [], alone: false });
  expect(item?.location).toMatchObject({ line: 4, file: expect.stringMatching(/good\.yaml$/) });
  expect(item?.steps[0]).toMatchObject({ action: { kind: 'onboard', input: {} }, expect: [{ status: 201 }] });
});

describe('says file, line and fault of', () => {
  test.each([
    ['text that is no YAML', 'group: [', /good\.yaml:1: this is no YAML/],
    [
      'a member named twice',
      GOOD.replace('title: Good cases', 'title: a\ntitle: b'),
      /good\.yaml:3: this is no YAML/,
    ],
    ['a file that is no object', '- 1', /good\.yaml:1: the file must be object/],
    [
      'an unknown member',
      GOOD.replace('    steps:', '    setps: 1\n    steps:'),
      /good\.yaml:7: cases\.0 has the unknown member setps/,
    ],
    [
      'an unknown expectation',
      GOOD.replace('status: 201', 'statsu: 201'),
      /good\.yaml:9: .* has the unknown member statsu/,
    ],
    ['a status that is none', GOOD.replace('201', '99'), /good\.yaml:9: .*must be >= 200/],
    [
      'no requirement',
      GOOD.replace('[SIG-011]', '[]'),
      /good\.yaml:6: .*requirements must NOT have fewer than 1 items/,
    ],
    [
      'a malformed requirement',
      GOOD.replace('SIG-011', 'sig11'),
      /good\.yaml:6: .*\(the id of a requirement, such as SIG-001\)/,
    ],
    [
      'two actions in a step',
      GOOD.replace('onboard: {}', 'onboard: {}\n        resend: one'),
      /good\.yaml:8: cases\.0\.steps\.0 must match exactly one/,
    ],
    [
      'a group other than the file',
      GOOD.replace('group: good', 'group: bad'),
      /good\.yaml:1: the group bad must be the name of the file/,
    ],
    [
      'an id without the group',
      GOOD.replace('good-one', 'other-one'),
      /good\.yaml:4: other-one: its id must start with good-/,
    ],
    [
      'a case that cannot fail',
      GOOD.replace(/ {8}expect.*\n/, ''),
      /good\.yaml:4: good-one: it expects nothing/,
    ],
    [
      'a pattern that is none',
      GOOD.replace('status: 201', "headers: { ETag: { pattern: '(' } }"),
      /good-one: the pattern \( is no regular/,
    ],
    [
      'a step that is not there',
      GOOD.replace('      - onboard', '      - resend: first\n      - onboard'),
      /good-one: it sends first again/,
    ],
    [
      'a foreign requirement',
      GOOD.replace('status: 201', 'requirements: [ERR-001], status: 201'),
      /good-one: an expectation is about ERR-001/,
    ],
    [
      'a need not listed',
      GOOD.replace('      - onboard', '      - revoke-client: {}\n      - onboard'),
      /good-one: a step is revoke-client, so needs must list it/,
    ],
    [
      'a need not used',
      GOOD.replace('    steps', '    needs: [approve-client]\n    steps'),
      /good-one: needs lists approve-client, which no step uses/,
    ],
  ])('%s', async (_name, text, fault) => {
    expect(await faultOf(text)).toMatch(fault);
    expect(await faultOf(text)).toMatch(/^suite-case-malformed: /);
  });

  test('an id that is taken, with both places', async () => {
    const twice = GOOD + GOOD.slice(GOOD.indexOf('  - id'));
    expect(await faultOf(twice)).toMatch(
      /good\.yaml:10: good-one: its id is taken by the case at .*good\.yaml:4/,
    );
  });

  test('several files at once', async () => {
    const files = { 'good.yaml': GOOD.replace('201', '99'), 'worse.yaml': 'group: [' };
    const failure = withCaseFiles(files, (folder) => loadCases(folder));
    await expect(failure).rejects.toThrow(/good\.yaml:9[\s\S]*worse\.yaml:1/);
  });
});

test('a folder that cannot be read is told with what to do', async () => {
  await expect(loadCases('/there/is/no/such/folder')).rejects.toThrow(
    /cannot be read .*; install the suite again/,
  );
});
