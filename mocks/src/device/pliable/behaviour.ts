import type { Draft, Fetched } from './request.js';

/** What a signature is made of, before it is made. */
export interface SignatureDraft {
  readonly operation: string;
  readonly components: readonly string[];
  readonly targetUri: string;
  /** Parameters with their values as they are written. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly label: string;
}

type Body = Record<string, unknown>;

/**
 * How a pliable device differs from one that does everything right. Every member is one seam; what is absent is done as the
 * contract wants it.
 */
export interface DeviceBehaviour {
  // The connection
  /** Codes of node:tls that do not keep the device from going on. */
  readonly toleratedTls?: RegExp;
  readonly toleratesTls12?: boolean;
  /** Goes on without TLS when there is none. */
  readonly toleratesTls11?: boolean;
  readonly plainHttp?: boolean;
  readonly ownCertificateInTls?: boolean;

  // The mutual-TLS profile
  /** Codes of SvidError that do not keep the device from going on. */
  readonly toleratedSvid?: RegExp;
  readonly acceptsWfm?: (spiffeId: string, expected: string) => boolean;
  readonly presents?: 'nothing' | 'leaf';
  readonly keepsFirstSvid?: boolean;
  readonly signsToo?: boolean;
  /** Asks for paths of the signature profile first. */
  readonly onboardsToo?: boolean;
  readonly adopts?: 'first';
  readonly rules?:
    | 'ignored'
    | 'joined-by-and'
    | 'joined-by-or'
    | 'selectors-by-or'
    | 'caseless'
    | 'absent-counts'
    | 'any-type'
    | 'any-item';
  readonly toleratedMis?: RegExp;
  readonly trustsMisByBundle?: boolean;
  readonly pin?: 'ignored' | 'unknown';
  readonly trustsOnFirstUse?: boolean;
  readonly dropsBundleOnError?: boolean;
  readonly needsMis?: boolean;
  readonly checksHostNames?: boolean;
  readonly checksWfmOnce?: boolean;
  readonly refusesUnknownTrustMembers?: boolean;
  readonly mendsHttpUri?: boolean;
  readonly mergesBundles?: boolean;
  /** Takes whatever a bundle holds: of all uses, or of the right use. */
  readonly bundle?: 'all-uses' | 'unchecked';
  readonly neverRefreshes?: boolean;
  readonly forgetsBundle?: boolean;

  // Requests
  readonly change?: (draft: Draft) => Draft;
  readonly sign?: (draft: SignatureDraft) => SignatureDraft;
  readonly unsigned?: (operation: string) => boolean;
  /** Signs with a key of its own that belongs to no certificate. */
  readonly otherKey?: (operation: string) => boolean;
  readonly signatureOctets?: (octets: Buffer) => Buffer;
  /** After signing. */
  readonly changeSigned?: (draft: Draft) => Draft;
  readonly changeDigest?: (value: string, operation: string) => string | undefined;
  readonly derSignature?: boolean;
  readonly hashesBase?: boolean;
  readonly resendsOctets?: boolean;
  readonly expiredCertificate?: boolean;
  readonly onboarding?: (body: Body) => Body;
  readonly capabilities?: (body: Body) => Body;
  readonly report?: (body: Body) => Body;

  // What is kept
  readonly forgets?: readonly ('clientId' | 'version' | 'etag' | 'installed' | 'queue')[];
  readonly storesVersionEarly?: boolean;
  readonly clientIdAs?: (clientId: string) => string;
  readonly keepsFirstUrl?: boolean;

  // Onboarding and capabilities
  readonly onboardingStatuses?: readonly number[];
  readonly givesUpOnboarding?: (status: number) => boolean;
  readonly onboardsAgainOn?: readonly number[];
  readonly pollsFirst?: boolean;
  readonly reportsNoCapabilities?: boolean;
  readonly reportsCapabilitiesOnce?: boolean;
  readonly childrenFirst?: boolean;
  readonly deviceIdOf?: (deviceId: string) => string;
  readonly children?: readonly string[];
  readonly hosting?: boolean;
  readonly method?: 'PUT' | 'POST';
  readonly givesUpChildren?: boolean;
  readonly repeatsRefusedCapabilities?: boolean;
  readonly ignoresChanges?: boolean;

  // The manifest
  readonly accept?: string;
  readonly polls?: number;
  readonly sendsNoEtag?: boolean;
  readonly keepsFirstEtag?: boolean;
  readonly stopsAfter304?: number;
  readonly acceptsVersion?: (version: bigint, stored: bigint) => boolean;
  readonly parseVersion?: (text: string) => bigint;
  readonly acceptsType?: (type: string) => boolean;
  readonly acceptsAlgorithm?: boolean;
  readonly skipsUnknownAlgorithm?: boolean;
  readonly acceptsMalformedDigest?: boolean;
  readonly foreign?: 'fetched' | 'fetched-signed' | 'ignored';
  readonly checksSizes?: 'documents' | 'bundle';
  readonly refusesMembers?: boolean;
  readonly redoesSameManifest?: boolean;

  // Artifacts
  readonly prefers?: 'bundle' | 'documents';
  /** Fetches documents one by one when a bundle with the right digest is no good. */
  readonly fallsBackToDocuments?: boolean;
  readonly acceptsNoCoding?: boolean;
  readonly verifiesNoDocument?: boolean;
  readonly verifiesNoBundle?: boolean;
  readonly trustsDocumentsInBundle?: boolean;
  readonly ignoresExtraFiles?: boolean;
  readonly unpacksEverything?: boolean;
  readonly readsByName?: boolean;
  readonly salvagesArchives?: boolean;
  readonly appliesGoodOnes?: boolean;
  readonly hashesEncoded?: boolean;
  readonly removesOn404?: boolean;
  readonly takesEtagOfFailed?: boolean;
  readonly reactsTo?: (fetched: Fetched) => void;

  // Carrying out
  readonly removesAllOn304?: boolean;
  readonly removesAllOnStatus?: number;
  /** `later`: all but those of the first manifest. */
  readonly ignoresAdditions?: 'all' | 'later';
  readonly ignoresUpdates?: boolean;
  readonly neverRemoves?: boolean;
  readonly ignoresEmpty?: boolean;
  readonly removesAllFirst?: boolean;
  readonly refusesExtensions?: 'spec' | 'profile' | 'component';
  readonly refusesOtherDevice?: boolean;
  readonly startsTogether?: boolean;
  readonly noPlacement?: boolean;
  readonly placement?: 'star' | 'silent' | 'wrong-code' | 'none';
  readonly unknownChild?: 'installed' | 'wrong-source';
  readonly omitsChild?: 'always' | 'in-removals';
  readonly unreachableChild?: 'installed';
  /** Keeps trying to get an image for ever. */
  readonly ignoresTimeout?: boolean;
  /** Sends everything over one connection, and opens no other when that is gone. */
  readonly neverReconnects?: boolean;

  // Reports
  readonly skipsReports?: (state: string, change: string) => boolean;
  readonly reversesReports?: boolean;
  readonly dropsRefusedReports?: boolean;
  readonly repeatsRefusedAtOnce?: boolean;
  readonly refusedBlocks?: boolean;
  readonly newestFirst?: boolean;
  readonly onlyLast?: boolean;
  readonly dropsQueue?: boolean;
  readonly repeatsTaken?: number;

  // Errors and waiting
  readonly ignoresRetryAfter?: (form: 'seconds' | 'date', operation: string) => boolean;
  readonly prefersMember?: boolean;
  readonly hammersOn?: (operation: string, status: number) => boolean;
  readonly repeatsNotRetryable?: boolean;
  /** Waits after failures take any part of what they may. */
  readonly fullJitter?: boolean;
  readonly followsRedirects?: (status: number, operation: string) => boolean;
  readonly fetchesProblemType?: boolean;
  readonly stopsOn?: (fetched: Fetched) => boolean;
  readonly onboardsOnTitle?: string;
  readonly stopsWhenSlow?: boolean;
  readonly treatsAs?: (fetched: Fetched) => number;
  readonly givesUpAfterFailures?: number;
  readonly removesAllAfterFailures?: number;
  readonly onboardsAgainAfterFailures?: number;
  readonly ignoresDowntime?: boolean;
  readonly ignoresHours?: boolean;
  readonly ignoresPollRate?: boolean;

  // Several endpoints
  readonly neverFailsOver?: boolean;
  readonly onboardsAtBackup?: boolean;
  readonly trustsBackup?: boolean;
  readonly neverReturns?: boolean;
  readonly movesOn?: readonly number[];
  readonly forgetsAtBackup?: boolean;
  readonly dropsQueueAtBackup?: boolean;
  readonly alternates?: boolean;
}
