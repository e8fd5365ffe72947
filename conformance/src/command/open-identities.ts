import type { Clock } from '@margo-contract/protocol';
import type { WfmName } from '@margo-contract/protocol/spiffe-id';
import { SuiteError } from '../error.js';
import type { Provisioning } from '../provisioning/provisioning.js';
import type { Target } from '../subject/wfm/http/target.js';
import { folderIdentities } from '../subject/wfm/identity/folder-identities.js';
import type { Identities } from '../subject/wfm/identity/identities.js';
import { issuerIdentities } from '../subject/wfm/identity/issuer-identities.js';
import { readIssuingCa } from '../subject/wfm/identity/issuing-ca.js';
import { operatorIdentities } from '../subject/wfm/identity/operator-identities.js';
import { pkiFiles, rotatingPki } from '../subject/wfm/identity/own-pki.js';
import { presentedName } from '../subject/wfm/identity/presented-name.js';
import { readAnchors, readWfmName, wfmTrust } from '../subject/wfm/identity/trust.js';

/** The options that say where identities come from, with mutual TLS. */
export interface IdentityOptions {
  /** The SPIFFE ID of the WFM; what it presents unless given. */
  readonly spiffeId?: string;
  /** File or URL of the trust bundle. */
  readonly trustBundle?: string;
  /** PEM certificate of a CA that issues the clients' certificates, or SVIDs, and its key. */
  readonly clientCa?: string;
  readonly clientCaKey?: string;
  /** How long the WFM goes on with a connection whose SVID counts no more, in seconds. */
  readonly connectionAge?: number;
  /** Folder of SVIDs that were made by hand. */
  readonly svids?: string;
  /** Folder of the identity service that the suite is itself. */
  readonly identities?: string;
  /** How long the WFM may take until a changed trust bundle is in force, in seconds; 60 unless given. */
  readonly bundleWithin?: number;
}

/** How long a WFM has to take a changed trust bundle over unless told otherwise, in seconds. */
const DEFAULT_BUNDLE_SECONDS = 60;

/** What a run needs where both ends authenticate by SVIDs. */
export interface Mutual {
  readonly target: Target;
  readonly identities: Identities;
  readonly provisioning: Provisioning;
}

/**
 * Opens the way in which clients get their SVIDs: from a CA, out of a folder, or from the operator's side.
 *
 * @throws SuiteError in one sentence: what is missing or wrong, and what to do
 */
export async function openIdentities(
  options: IdentityOptions,
  { target, provisioning, clock }: { target: Target; provisioning: Provisioning; clock: Clock },
): Promise<Mutual> {
  const { spiffeId, identities: folder } = options;
  const own = folder === undefined ? undefined : pkiFiles(folder);
  const trustBundle = options.trustBundle ?? own?.trustBundle;
  if (trustBundle === undefined) {
    throw invalid(
      'The WFM of the mutual-TLS profile proves who it is by the trust bundle; give its file or URL with --trust-bundle, or have the suite be the identity service with --identities.',
    );
  }
  const anchors = () => readAnchors(trustBundle, target.ca);
  const wfm =
    spiffeId === undefined ? await presentedName(target, await anchors(), clock) : readWfmName(spiffeId);
  const ca = own && { clientCa: own.issuingCa, clientCaKey: own.issuingCaKey };
  const identities = await identitiesFrom({ ...options, ...ca }, { wfm, anchors, provisioning, clock });
  return {
    target: { ...target, peer: wfmTrust(wfm, identities.anchors, clock) },
    identities,
    provisioning:
      folder === undefined
        ? provisioning
        : rotatingPki(folder, wfm, provisioning, options.bundleWithin ?? DEFAULT_BUNDLE_SECONDS),
  };
}

interface Sources {
  readonly wfm: WfmName;
  readonly anchors: () => Promise<readonly string[]>;
  readonly provisioning: Provisioning;
  readonly clock: Clock;
}

async function identitiesFrom(
  { clientCa, clientCaKey, svids }: IdentityOptions,
  { wfm, anchors, provisioning, clock }: Sources,
): Promise<Identities> {
  if (svids !== undefined && clientCa !== undefined) {
    throw invalid('--svids and --client-ca exclude each other; give one of them.');
  }
  if (svids !== undefined) return folderIdentities(svids, wfm, anchors);
  if (clientCa !== undefined && clientCaKey !== undefined) {
    return issuerIdentities({ wfm, clock, anchors, issuingCa: () => readIssuingCa(clientCa, clientCaKey) });
  }
  if (clientCa !== undefined || clientCaKey !== undefined) {
    throw invalid('--client-ca and --client-ca-key go together; give both or neither.');
  }
  if (provisioning.functions.has('issue-svid')) return operatorIdentities(provisioning, wfm, anchors);
  throw invalid(
    'There is nothing that issues SVIDs for the suite’s clients; give a CA that the WFM trusts with --client-ca and --client-ca-key, a folder with --svids, or an operator side that offers issue-svid.',
  );
}

function invalid(message: string): SuiteError {
  return new SuiteError('suite-option-invalid', message);
}
