import type { DeviceFault } from './fault.js';

/** What goes wrong with documents and bundles. */
export const artifactFaults: readonly DeviceFault[] = [
  {
    name: 'documents-not-verified',
    requirement: 'DIG-007',
    effect: 'The device does not verify the digests of documents.',
    behaviour: { verifiesNoDocument: true, prefers: 'documents' },
  },
  {
    name: 'bundles-not-verified',
    requirement: 'DIG-007',
    effect: 'The device does not verify the digest of a bundle.',
    behaviour: { verifiesNoBundle: true, salvagesArchives: true, trustsDocumentsInBundle: true },
  },
  {
    name: 'hashes-encoded-octets',
    requirement: 'DIG-007',
    effect: 'The device hashes documents before it undoes their content coding.',
    behaviour: { hashesEncoded: true },
  },
  {
    name: 'carries-out-what-is-right',
    requirement: 'DIG-008',
    effect: 'The device carries out what is right of an update in which something is wrong.',
    behaviour: { appliesGoodOnes: true, prefers: 'documents' },
  },
  {
    name: 'takes-etag-of-failed',
    requirement: 'DIG-008',
    effect: 'The device takes a manifest as accepted although it could not be carried out.',
    behaviour: { takesEtagOfFailed: true },
  },
  {
    name: 'updates-not-verified',
    requirement: 'DIG-008',
    effect: 'The device carries out documents whose digest is wrong.',
    behaviour: { verifiesNoDocument: true, trustsDocumentsInBundle: true },
  },
  {
    name: 'accepts-sha512',
    requirement: 'DIG-009',
    effect: 'The device goes on with a digest algorithm that is not defined.',
    behaviour: { acceptsAlgorithm: true },
  },
  {
    name: 'skips-unknown-algorithm',
    requirement: 'DIG-009',
    effect: 'The device leaves deployments with an unknown digest algorithm out.',
    behaviour: { skipsUnknownAlgorithm: true },
  },
  {
    name: 'accepts-malformed-digest',
    requirement: 'DIG-009',
    effect: 'The device takes digests with capital letters, or too short ones.',
    behaviour: { acceptsMalformedDigest: true, prefers: 'documents' },
  },
  {
    name: 'checks-sizes-of-documents',
    requirement: 'MAN-012',
    effect: 'The device refuses a document whose size is not as announced.',
    behaviour: { checksSizes: 'documents', prefers: 'documents' },
  },
  {
    name: 'checks-size-of-bundle',
    requirement: 'MAN-012',
    effect: 'The device refuses a bundle whose size is not as announced.',
    behaviour: { checksSizes: 'bundle' },
  },
  {
    name: 'trusts-bundled-documents',
    requirement: 'BUN-006',
    effect: 'The device does not verify documents that come in a bundle.',
    behaviour: { trustsDocumentsInBundle: true },
  },
  {
    name: 'bundle-in-parts',
    requirement: 'BUN-006',
    effect: 'The device carries out what a bundle holds although something is missing.',
    behaviour: { appliesGoodOnes: true },
  },
  {
    name: 'salvages-bundles',
    requirement: 'BUN-006',
    effect: 'The device carries out what can be read of a bundle that ends too early.',
    behaviour: { salvagesArchives: true, appliesGoodOnes: true, ignoresExtraFiles: true, prefers: 'bundle' },
  },
  {
    name: 'ignores-extra-files',
    requirement: 'BUN-008',
    effect: 'The device ignores files in a bundle that the manifest does not list.',
    behaviour: { ignoresExtraFiles: true },
  },
  {
    name: 'unpacks-without-limit',
    requirement: 'BUN-008',
    effect: 'The device unpacks a bundle however large it becomes.',
    behaviour: { ignoresExtraFiles: true, unpacksEverything: true },
  },
  {
    name: 'unpacks-every-path',
    requirement: 'BUN-007',
    effect: 'The device takes entries of a bundle with any path and of any type.',
    behaviour: { ignoresExtraFiles: true, unpacksEverything: true },
  },
  {
    name: 'reads-bundle-by-name',
    requirement: 'MAN-016',
    effect: 'The device looks for documents in a bundle by the names of the files.',
    behaviour: { readsByName: true },
  },
];
