import { explainRequest, explanationLines } from '@margo-contract/protocol/doctor';
import { describe, expect, it } from 'vitest';
import { digestOf, type Habits, HOST, NOW, p256, signWith } from './signer.js';

function lines(habits: Omit<Habits, 'key'>): readonly string[] {
  const { request, body } = signWith({ ...habits, key: p256.privateKey });
  return explanationLines(explainRequest({ request, body, key: p256.publicKey, clock: () => NOW }));
}

describe('explanationLines', () => {
  it('tells what is wrong, what to do, and what the verifier builds', () => {
    const text = lines({ method: 'GET', values: { '@authority': 'wfm.example' } });
    expect(text.slice(0, 3)).toEqual([
      'The signature is refused: The signature sig1 does not go with the message and the key.',
      'The signature sig1 verifies if @authority has no port.',
      expect.stringMatching(/^ {2}To do: Take the value of @authority from the Host field/),
    ]);
    expect(text).toContain(`  "@authority": ${HOST}`);
    expect(text).toContain('  signed: "@authority": wfm.example');
  });

  it('tells of a digest over other JSON before anything else', () => {
    const [digest = '', found = ''] = lines({ body: '{"a":1}', contentDigest: digestOf('{"a": 1}') });
    expect(digest).toBe(
      `The digest is refused: The body does not have the sha-256 announced. For the octets that came it is ${digestOf('{"a":1}')}.`,
    );
    expect(found).toBe('Content-Digest is that of the JSON written with a space after , and :.');
  });

  it('says that all is right, and that nothing explains what is wrong', () => {
    expect(lines({ body: '{"a":1}' })[0]).toBe('The signature verifies, and Content-Digest is right.');
    expect(lines({ values: { '@method': 'TRACE' } })[1]).toMatch(
      /^None of \d+ ways that were tried explains it/,
    );
    expect(lines({ body: 'a', contentDigest: digestOf('b') })[1]).toMatch(/^None of the octets/);
  });
});
