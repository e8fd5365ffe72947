import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DiffCommand, diffCommand } from '../../src/diff/command.js';
import { copySpec, fixtureDirectory, specDirectory } from '../generate/spec-copy.js';

/** Runs the command and collects what it prints. */
async function diff(command: Partial<DiffCommand> & Pick<DiffCommand, 'subjects'>) {
  const output: string[] = [];
  const errors: string[] = [];
  const status = await diffCommand({
    specDirectory: fixtureDirectory,
    format: 'text',
    audiences: ['device', 'wfm', 'operator'],
    print: (text) => output.push(text),
    printError: (line) => errors.push(line),
    ...command,
  });
  return { status, text: output.join(''), errors };
}

describe('two profiles', () => {
  it('are told apart for each side', async () => {
    const { status, text, errors } = await diff({ subjects: ['signature', 'mtls'] });
    expect({ status, errors }).toEqual({ status: 0, errors: [] });
    expect(text).toBe(`From signature to mtls
  For makers of devices
    Operations that are gone
      - PUT /counters/{counterId} (putCounter)
    Operations that are new
      - PUT /counters/{counterId} (labelCounter)
    getCounter (GET /counters/{counterId})
      What a device sends
        - proof of the caller was signature; is mutual-tls
        - parameter header Signature-Input is gone (was string, required)
        - parameter header Signature is gone (was string, required)
      What a device reads
        - 200: header ETag is gone (was \`string\`, required)
        - status 404 is gone (was counter-not-found, about:blank)
    Problem types
      - problem type counter-not-found is gone (was 404 Counter Not Found, retryable false, backoffStrategy none)
  For makers of WFMs
    Operations that are gone
      - PUT /counters/{counterId} (putCounter)
    Operations that are new
      - PUT /counters/{counterId} (labelCounter)
    getCounter (GET /counters/{counterId})
      What a WFM takes in
        - proof of the caller was signature; is mutual-tls
        - parameter header Signature-Input is gone (was string, required)
        - parameter header Signature is gone (was string, required)
      What a WFM sends
        - 200: header ETag is gone (was \`string\`, required)
        - status 404 is gone (was counter-not-found, about:blank)
    Problem types
      - problem type counter-not-found is gone (was 404 Counter Not Found, retryable false, backoffStrategy none)
    Requirements that fall away
      - CNT-001 (MUST): A counter MUST be there.
    Requirements that stay
      - 1: CNT-002
`);
  });

  it('are told to machines as well', async () => {
    const { text } = await diff({ subjects: ['signature', 'mtls'], format: 'json' });
    expect(JSON.parse(text)).toMatchObject({
      from: 'signature',
      to: 'mtls',
      operations: {
        gone: ['PUT /counters/{counterId} (putCounter)'],
        changed: [{ operationId: 'getCounter' }],
      },
      requirements: { gone: [{ id: 'CNT-001' }], stay: [{ id: 'CNT-002' }] },
    });
  });

  it('are told as a part of a page, with markup of texts escaped', async () => {
    const html = await diff({ subjects: ['signature', 'mtls'], format: 'html', audiences: ['device'] });
    expect(html.text).toContain('<h1>From signature to mtls</h1>');
    expect(html.text).toContain('<li>parameter header Signature is gone (was string, required)</li>');
    const markdown = await diff({ subjects: ['signature', 'mtls'], format: 'markdown', audiences: ['wfm'] });
    expect(markdown.text).toMatch(/^# From signature to mtls\n\n## For makers of WFMs\n/);
  });
});

describe('two revisions', () => {
  it('are told apart, member by member', async () => {
    const copy = await copySpec(fixtureDirectory);
    await copy.replace('openapi/schemas/Counter.yaml', 'enum: [red, green]', 'enum: [red, green, blue]');
    await copy.replace('openapi/schemas/Counter.yaml', 'required: [value, color]', 'required: [value]');
    await copy.replace(
      'requirements/counters.yaml',
      'A counter MUST be there.',
      'Every counter MUST be there.',
    );
    const before = path.join(fixtureDirectory, 'openapi', 'signature.yaml');
    const after = path.join(copy.specDirectory, 'openapi', 'signature.yaml');
    const { text } = await diff({ subjects: [before, after], audiences: ['wfm'] });
    expect(text).toBe(`From signature.yaml to signature.yaml
  For makers of WFMs
    getCounter (GET /counters/{counterId})
      What a WFM sends
        - 200: member color was string, enum red | green, required; is string, enum red | green | blue
    putCounter (PUT /counters/{counterId})
      What a WFM takes in
        - member color was string, enum red | green, required; is string, enum red | green | blue
    Requirements that change
      - CNT-001: was MUST: A counter MUST be there. Is MUST: Every counter MUST be there.
`);
  });

  it('are read from git', async () => {
    const copy = await copySpec(fixtureDirectory);
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.test', ...args], {
        cwd: path.dirname(copy.specDirectory),
      });
    git('init', '--quiet');
    git('add', 'spec');
    git('commit', '--quiet', '--message', 'First');
    await copy.replace('openapi/schemas/Counter.yaml', 'maxLength: 5', 'maxLength: 6');
    const options = {
      subjects: ['signature'],
      specDirectory: copy.specDirectory,
      audiences: ['device'] as const,
    };
    const { text, errors } = await diff({ ...options, base: 'HEAD' });
    expect(errors).toEqual([]);
    expect(text).toContain('From signature at HEAD to signature\n');
    expect(text).toContain('- member label was string, maxLength 5; is string, maxLength 6\n');
    const unknown = await diff({ ...options, base: '--output=stolen' });
    expect(unknown.errors).toEqual([
      'git has no contract at the revision --output=stolen; name a commit, a branch or a tag',
    ]);
  });

  it('that are the same differ in nothing', async () => {
    const { text } = await diff({ subjects: ['mtls', 'mtls'] });
    expect(text).toBe('From mtls to mtls\n  - Nothing differs.\n');
  });
});

describe('what cannot be compared', () => {
  it.each([
    [['mtsl', 'mtls'], /^mtsl is neither a profile nor a document of .*; there are mtls, signature$/],
    [['signature'], /^name what to compare signature with: /],
    [['nowhere.yaml', 'mtls'], /nowhere\.yaml cannot be read; name a document of OpenAPI 3\.1$/],
  ])('%j is told in a sentence', async (subjects, message) => {
    const { status, text, errors } = await diff({ subjects });
    expect({ status, text }).toEqual({ status: 2, text: '' });
    expect(errors).toEqual([expect.stringMatching(message)]);
  });

  it('is a broken document, with its place', async () => {
    const copy = await copySpec(fixtureDirectory);
    await writeFile(path.join(copy.specDirectory, 'openapi', 'schemas', 'Counter.yaml'), 'type: "object');
    const { status, errors } = await diff({
      subjects: ['signature', 'mtls'],
      specDirectory: copy.specDirectory,
    });
    expect(status).toBe(2);
    expect(errors.join('\n')).toMatch(/^spec\/openapi\/schemas\/Counter\.yaml:\d+:\d+: is not valid YAML/);
  });
});

describe('the profiles of this repository', () => {
  it('differ in what a device maker has to change', async () => {
    const { text } = await diff({ subjects: ['signature', 'mtls'], specDirectory, audiences: ['device'] });
    for (const line of [
      'POST /api/v1/onboarding (onboardClient)',
      'getStateManifest: GET /api/v1/clients/{clientId}/deployments is now GET /api/v1/deployments',
      'member adoptedManifestVersion is new: integer, format uint64',
      '200: member spec.deploymentProfile.deviceConstraints is new: object',
      'header Cache-Control was `no-cache`; is `private, no-cache`, required',
      'problem type not-authorized is new: 403 Not Authorized',
      'SIG-001 (MUST): ',
      'ID-010 (MUST): ',
    ])
      expect(text).toContain(line);
  });
});
