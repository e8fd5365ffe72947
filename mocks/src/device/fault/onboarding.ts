import type { DeviceFault } from './fault.js';

const GARBAGE = Buffer.from('no certificate').toString('base64');

/** What goes wrong with becoming and staying a client. */
export const onboardingFaults: readonly DeviceFault[] = [
  {
    name: 'polls-before-onboarding',
    requirement: 'ONB-001',
    effect: 'The device polls before it has onboarded.',
    behaviour: { pollsFirst: true },
  },
  {
    name: 'onboarding-without-kind',
    requirement: 'ONB-001',
    effect: 'The onboarding request lacks kind.',
    behaviour: { onboarding: ({ kind: _, ...body }) => body },
  },
  {
    name: 'onboarding-with-old-name',
    requirement: 'ONB-001',
    effect: 'The certificate stands in the member public_certificate.',
    behaviour: { onboarding: ({ certificate, ...body }) => ({ ...body, public_certificate: certificate }) },
  },
  {
    name: 'gives-up-after-lost-onboarding',
    requirement: 'ONB-001',
    effect: 'The device does not try again when the response to onboarding is lost.',
    behaviour: { givesUpOnboarding: (status) => status === 0 },
  },
  {
    name: 'onboarding-wants-201',
    requirement: 'ONB-001',
    effect: 'The device takes 200 at onboarding as a failure.',
    behaviour: { onboardingStatuses: [201] },
  },
  {
    name: 'gives-up-without-approval',
    requirement: 'ONB-001',
    effect: 'The device stops for good when it is not approved at once.',
    behaviour: { givesUpOnboarding: (status) => status === 403 },
  },
  {
    name: 'hammers-for-approval',
    requirement: 'RETRY-005',
    effect: 'The device repeats a refused onboarding at once.',
    behaviour: {
      hammersOn: (operation, status) => operation === 'onboardClient' && [403, 409].includes(status),
    },
  },
  {
    name: 'certificate-not-base64',
    requirement: 'CERT-005',
    effect: 'The certificate at onboarding is no certificate.',
    behaviour: { onboarding: (body) => ({ ...body, certificate: GARBAGE }) },
  },
  {
    name: 'two-certificates',
    requirement: 'CERT-005',
    effect: 'The text at onboarding holds two certificates.',
    behaviour: {
      onboarding: (body) => {
        const der = Buffer.from(String(body.certificate), 'base64');
        return { ...body, certificate: Buffer.concat([der, der]).toString('base64') };
      },
    },
  },
  {
    name: 'onboarding-with-other-key',
    requirement: 'ONB-003',
    effect: 'The onboarding request is signed with another key than that of its certificate.',
    behaviour: { otherKey: (operation) => operation === 'onboardClient' },
  },
  {
    name: 'certificate-expired',
    requirement: 'CERT-001',
    effect: 'The device onboards with a certificate that has expired.',
    behaviour: { expiredCertificate: true },
  },
  {
    name: 'client-id-lower-case',
    requirement: 'CLI-004',
    effect: 'The device writes its clientId in lower case.',
    behaviour: { clientIdAs: (clientId) => clientId.toLowerCase() },
  },
  {
    name: 'forgets-client-id',
    requirement: 'CLI-004',
    effect: 'The device onboards again after each start.',
    behaviour: { forgets: ['clientId'] },
  },
  {
    name: 'onboards-when-forgotten',
    requirement: 'CLI-004',
    effect: 'The device onboards again when the WFM does not know it.',
    behaviour: { onboardsAgainOn: [404] },
  },
  {
    name: 'onboards-when-not-trusted',
    requirement: 'CLI-004',
    effect: 'The device onboards again when the WFM no longer trusts it.',
    behaviour: { onboardsAgainOn: [403] },
  },
  {
    name: 'stops-when-forgotten',
    requirement: 'MAN-013',
    effect: 'The device stops polling when the WFM does not know it, or does not trust it.',
    behaviour: { stopsOn: ({ status }) => status === 404 || status === 403 },
  },
  {
    name: 'keeps-first-url',
    requirement: 'ONB-008',
    effect: 'The device stays with the first URL that it was given.',
    behaviour: { keepsFirstUrl: true },
  },
];
