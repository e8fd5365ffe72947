import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCertificate } from '../../../src/certificate/index.js';
import { isMargoError } from '../../../src/error/index.js';
import { PROPOSED_WINDOW, verifyRequest } from '../../../src/profile/index.js';
import { readData } from '../../support/vectors.js';

const { publicKey: key } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const policy = { ...PROPOSED_WINDOW, clock: () => new Date(1_767_225_600_000) };
const { certificates } = readData<{ certificates: Record<string, string> }>('certificates.json');

function joined(...pieces: readonly string[]): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...pieces), { maxLength: 3 }).map((chosen) => chosen.join(''));
}

const NOISE = ['"', '\\', ';', '=', '@1', '%"', '1.0', '\t', 'é', '*', '?1', 'a', ':', '\n', ',', '(', ')'];
const components = joined(
  ' "x"',
  ' "host"',
  ' "@path"',
  ' "@status"',
  ';sf',
  ';key="a"',
  ';bs',
  ';req',
  ' "@method"',
  ' ',
);
const parameters = joined(
  ';created=1767225600',
  ';created=1',
  ';created="x"',
  ';alg="x"',
  ';expires=1',
  ';k=1.5',
  ', b=()',
);
const noise = fc.oneof({ weight: 6, arbitrary: fc.constant('') }, { weight: 1, arbitrary: joined(...NOISE) });
const hostileInput = fc
  .tuple(components, noise, parameters, noise)
  .map(
    ([covered, first, params, second]) =>
      `sig1=("@method" "@target-uri"${covered}${first})${params}${second}`,
  );
const hostileSignature = fc.oneof(
  fc.constant('sig1=:AAAA:'),
  joined('sig1=', ':AAAA:', '::', 'b', ', ', '1', ...NOISE),
);
const hostileTarget = fc.oneof(
  fc.constant('https://wfm.example/x'),
  fc.webUrl({ withFragments: true }),
  fc.string(),
);

function refusal(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (isMargoError(error)) return error.code;
    throw error;
  }
  return 'accepted';
}

it('refuses arbitrary fields with an error of the catalogue', () => {
  const codes = new Set<string>();
  fc.assert(
    fc.property(hostileInput, hostileSignature, hostileTarget, (input, signature, targetUri) => {
      const fields = [
        ['Host', 'wfm.example'],
        ['Signature-Input', input],
        ['Signature', signature],
      ] as const;
      codes.add(refusal(() => verifyRequest({ request: { method: 'GET', targetUri, fields }, key, policy })));
    }),
    { numRuns: 3000, seed: 9421 },
  );
  expect(codes).not.toContain('accepted');
  expect(codes.size).toBeGreaterThan(10);
});

it('refuses damaged certificates with an error of the catalogue', () => {
  const der = Buffer.from(certificates['rsa-2048'] ?? '', 'base64');
  const damage = fc.array(fc.tuple(fc.nat(der.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(damage, (changes) => {
      const changed = Buffer.from(der);
      for (const [at, value] of changes) changed[at] = value;
      expect(refusal(() => readCertificate(changed))).toMatch(/^(accepted|certificate-.*)$/);
    }),
    { numRuns: 500 },
  );
});
