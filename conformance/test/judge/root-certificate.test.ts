import { expect, test } from 'vitest';
import { checkRootCertificate } from '../../src/judge/root-certificate.js';
import { makeThrowaway } from '../support/certificate.js';
import { answerOf, jsonAnswer } from '../support/context.js';

const { ca, certificate } = await makeThrowaway();
const base64 = (pem: string) => pem.replace(/-----[A-Z ]+-----|\s/g, '');

test.each([
  ['base64 of DER', base64(ca)],
  ['PEM', ca],
  ['base64 of PEM', Buffer.from(ca).toString('base64')],
])('%s of a CA is right', (_form, text) => {
  expect(checkRootCertificate(jsonAnswer(200, { certificate: text }))).toEqual([]);
});

test.each([
  ['no JSON', answerOf(200, {}, 'no'), /not JSON/],
  ['no member', jsonAnswer(200, {}), /no such member/],
  ['no certificate', jsonAnswer(200, { certificate: 'aGVsbG8=' }), /certificate/],
  ['a certificate that is not of a CA', jsonAnswer(200, { certificate: base64(certificate) }), /not of a CA/],
])('%s is wrong', (_name, answer, fault) => {
  expect(checkRootCertificate(answer)[0]?.actual).toMatch(fault);
});
