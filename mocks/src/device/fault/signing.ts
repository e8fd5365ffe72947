import type { DeviceBehaviour, SignatureDraft } from '../pliable/behaviour.js';
import type { Draft } from '../pliable/request.js';
import type { DeviceFault } from './fault.js';

const GROUPS: Readonly<Record<string, (operation: string) => boolean>> = {
  onboarding: (operation) => operation === 'onboardClient',
  capabilities: (operation) => operation.endsWith('Capabilities'),
  polls: (operation) => operation === 'getStateManifest',
  artifacts: (operation) => operation === 'getDeployment' || operation === 'getBundle',
  reports: (operation) => operation === 'reportDeploymentStatus',
};

const isOf = (group: string) => GROUPS[group] ?? (() => false);

function without(component: string, group: string): DeviceBehaviour {
  const fits = isOf(group);
  return {
    sign: (draft) =>
      fits(draft.operation)
        ? { ...draft, components: draft.components.filter((name) => name !== component) }
        : draft,
  };
}

function parameters(change: (parameters: Record<string, string>) => Record<string, string>): DeviceBehaviour {
  return { sign: (draft: SignatureDraft) => ({ ...draft, parameters: change({ ...draft.parameters }) }) };
}

function digest(group: string, change: (value: string) => string | undefined): DeviceBehaviour {
  const fits = isOf(group);
  return {
    change: (draft) => draft,
    changeDigest: (value, operation) => (fits(operation) ? change(value) : value),
  };
}

function signedFields(change: (fields: Draft['fields']) => Draft['fields']): DeviceBehaviour {
  return { changeSigned: (draft) => ({ ...draft, fields: change(draft.fields) }) };
}

const NAMES = Object.keys(GROUPS);

/** What goes wrong with signatures and digests of requests. */
export const signingFaults: readonly DeviceFault[] = [
  ...NAMES.map(
    (group): DeviceFault => ({
      name: `unsigned-${group}`,
      requirement: 'SIG-001',
      effect: `The device does not sign ${group}.`,
      behaviour: { unsigned: isOf(group) },
    }),
  ),
  ...['onboarding', 'capabilities', 'reports'].map(
    (group): DeviceFault => ({
      name: `digest-not-covered-in-${group}`,
      requirement: 'SIG-002',
      effect: `The signature does not cover Content-Digest, in ${group}.`,
      behaviour: without('content-digest', group),
    }),
  ),
  {
    name: 'method-not-covered-in-polls',
    requirement: 'SIG-003',
    effect: 'The signature of a poll does not cover the method.',
    behaviour: without('@method', 'polls'),
  },
  {
    name: 'target-not-covered-in-artifacts',
    requirement: 'SIG-003',
    effect: 'The signature of a request for a document or bundle does not cover the target URI.',
    behaviour: without('@target-uri', 'artifacts'),
  },
  {
    name: 'no-created',
    requirement: 'SIG-004',
    effect: 'The signature has no parameter created.',
    behaviour: parameters(({ created: _, ...rest }) => rest),
  },
  {
    name: 'no-keyid',
    requirement: 'SIG-004',
    effect: 'The signature has no parameter keyid.',
    behaviour: parameters(({ keyid: _, ...rest }) => rest),
  },
  {
    name: 'created-in-milliseconds',
    requirement: 'SIG-004',
    effect: 'The parameter created is in milliseconds.',
    behaviour: parameters((all) => ({ ...all, created: `${all.created}000` })),
  },
  {
    name: 'created-once',
    requirement: 'SIG-004',
    effect: 'A request that is repeated has the signature of the first try.',
    behaviour: { resendsOctets: true },
  },
  {
    name: 'signature-in-der',
    requirement: 'SIG-005',
    effect: 'The signature is in DER.',
    behaviour: { derSignature: true },
  },
  {
    name: 'base-hashed-twice',
    requirement: 'SIG-005',
    effect: 'The device signs a digest of the signature base.',
    behaviour: { hashesBase: true },
  },
  {
    name: 'labels-differ',
    requirement: 'SIG-005',
    effect: 'Signature and Signature-Input have different labels.',
    behaviour: { sign: (draft) => ({ ...draft, label: 'sig2' }) },
  },
  {
    name: 'no-signature-input',
    requirement: 'SIG-006',
    effect: 'The device sends a signature without Signature-Input.',
    behaviour: signedFields((fields) => fields.filter(([name]) => name !== 'Signature-Input')),
  },
  {
    name: 'target-uri-is-path',
    requirement: 'SIG-016',
    effect: 'The device signs the path in place of the URI.',
    behaviour: { sign: (draft) => ({ ...draft, targetUri: new URL(draft.targetUri).pathname }) },
  },
  {
    name: 'target-uri-without-port',
    requirement: 'SIG-016',
    effect: 'The device leaves the port out of the URI that it signs.',
    behaviour: { sign: (draft) => ({ ...draft, targetUri: draft.targetUri.replace(/:\d+\//, '/') }) },
  },
  ...['onboarding', 'capabilities', 'reports'].map(
    (group): DeviceFault => ({
      name: `digest-of-base64-in-${group}`,
      requirement: 'DIG-001',
      effect: `Content-Digest is that of the body in base64, in ${group}.`,
      behaviour: digest(group, (value) => value.replace(/:[^:]{6}/, ':AAAAAA')),
    }),
  ),
  {
    name: 'digest-in-hexadecimal',
    requirement: 'DIG-001',
    effect: 'Content-Digest is written in hexadecimal.',
    behaviour: digest('reports', (value) => {
      const octets = Buffer.from(/:(.*):/.exec(value)?.[1] ?? '', 'base64');
      return `sha-256=${octets.toString('hex')}`;
    }),
  },
];
