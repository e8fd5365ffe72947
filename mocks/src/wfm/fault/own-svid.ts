import type { SecureContextOptions } from 'node:tls';
import type { RequirementId } from '@margo-contract/generated';
import type { IssuedSvid, TrustDomain } from '../../svid/trust-domain.js';
import type { FaultEntry } from './fault.js';

const profiles = ['mtls'] as const;
const LIFETIME_SECONDS = 31_536_000;

/** What goes wrong with the SVID that the WFM shows. */
export const ownSvidFaults: readonly FaultEntry[] = [
  defective('wfm-svid-expired', 'ID-002', 'The SVID of the WFM has ended.', 'expired'),
  defective('wfm-svid-not-yet-valid', 'ID-002', 'The SVID of the WFM begins later.', 'not-yet-valid'),
  defective(
    'wfm-svid-of-unknown-issuer',
    'ID-002',
    'The SVID of the WFM chains to no anchor.',
    'unknown-anchor',
  ),
  defective(
    'wfm-svid-without-chain',
    'ID-002',
    'The WFM shows its leaf without the intermediate that leads to the anchor.',
    'chain-left-out',
  ),
  defective(
    'wfm-svid-of-another-domain',
    'ID-002',
    'The SVID of the WFM names another trust domain.',
    'other-trust-domain',
  ),
  defective('wfm-svid-of-another-wfm', 'ID-002', 'The SVID of the WFM names another WFM.', 'other-wfm'),
  defective(
    'wfm-svid-with-longer-name',
    'ID-002',
    'The name of the WFM has one segment more.',
    'longer-path',
  ),
  defective(
    'wfm-svid-without-uri',
    'ID-002',
    'The SVID of the WFM has a DNS name and no SPIFFE ID.',
    'no-uri',
  ),
  defective('wfm-svid-with-two-uris', 'SVID-001', 'The SVID of the WFM has a second URI.', 'two-uris'),
  defective(
    'wfm-svid-of-other-scheme',
    'ID-002',
    'The URI in the SVID of the WFM has the scheme https.',
    'other-scheme',
  ),
  defective('wfm-svid-is-ca', 'SVID-001', 'The SVID of the WFM is the certificate of a CA.', 'ca'),
  defective(
    'wfm-svid-signs-certificates',
    'SVID-001',
    'The SVID of the WFM may sign certificates.',
    'key-cert-sign',
  ),
  defective(
    'wfm-svid-with-short-rsa-key',
    'SVID-007',
    'The SVID of the WFM has an RSA key of 2048 bits.',
    'rsa-2048',
  ),
  showing('wfm-shows-svid-of-client', 'ID-002', 'The WFM shows the SVID of a client.', (domain) =>
    domain.issueClient('device-1', { lifetimeSeconds: LIFETIME_SECONDS }),
  ),
  {
    name: 'wfm-svid-kept-in-rotation',
    profiles,
    requirement: 'ID-002',
    effect: 'The WFM keeps its SVID although the anchor above it was removed.',
    behaviour: {
      context: () => {
        let first: Pick<SecureContextOptions, 'key' | 'cert'> | undefined;
        return (context) => {
          first ??= { key: context.key, cert: context.cert };
          return { ...context, ...first };
        };
      },
    },
  },
];

function defective(name: string, requirement: RequirementId, effect: string, defect: string): FaultEntry {
  return showing(name, requirement, effect, (domain) =>
    domain.issueWfm({ lifetimeSeconds: LIFETIME_SECONDS, defect }),
  );
}

function showing(
  name: string,
  requirement: RequirementId,
  effect: string,
  issue: (domain: TrustDomain) => Promise<IssuedSvid>,
): FaultEntry {
  const behaviour: FaultEntry['behaviour'] = {
    context: async (domain) => {
      const { key, cert } = await issue(domain);
      return (context) => ({ ...context, key, cert });
    },
  };
  return { name, profiles, requirement, effect, behaviour };
}
