import type { ErratumId } from '@margo-contract/generated';
import type { Actor } from '../contract/contract.js';

/** A response that a lenient reading of an erratum accepts and the chosen reading does not. */
export interface ReadingRule {
  readonly erratum: ErratumId;
  /** Any operation when absent. */
  readonly operation?: string;
  /** The statuses of the chosen reading, and those that only a lenient one takes. */
  readonly status?: { readonly strict: number; readonly lenient: readonly number[] };
  /** Whether the same request was answered well before in this case; no matter when absent. */
  readonly repeated?: boolean;
  /** What the body of a good response holds under the chosen reading. */
  readonly body?: { readonly pattern: RegExp; readonly described: string };
}

const UUID_4 = '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';

const WFM_RULES: readonly ReadingRule[] = [
  {
    erratum: 'C-07',
    operation: 'getRootCertificate',
    body: { pattern: /"certificate"\s*:\s*"MI/, described: 'the certificate in base64 of DER' },
  },
  { erratum: 'C-08', operation: 'onboardClient', status: { strict: 200, lenient: [201, 409] } },
  {
    erratum: 'C-10',
    operation: 'onboardClient',
    body: {
      pattern: new RegExp(`"clientId"\\s*:\\s*"${UUID_4}"`),
      described: 'a lower-case UUID of version 4 as clientId',
    },
  },
  { erratum: 'C-11', operation: 'onboardClient', status: { strict: 400, lenient: [422, 403] } },
  { erratum: 'C-12', operation: 'replaceDeviceCapabilities', status: { strict: 201, lenient: [200] } },
  {
    erratum: 'C-13',
    operation: 'reportDeploymentStatus',
    repeated: false,
    status: { strict: 201, lenient: [200] },
  },
  {
    erratum: 'C-13',
    operation: 'reportDeploymentStatus',
    repeated: true,
    status: { strict: 200, lenient: [201] },
  },
  { erratum: 'C-14', status: { strict: 404, lenient: [401] } },
  { erratum: 'C-48', operation: 'reportDeploymentStatus', status: { strict: 404, lenient: [422] } },
  { erratum: 'R-02', operation: 'onboardClient', status: { strict: 400, lenient: [422] } },
];

/** What the lenient readings of the errata change about the verdicts on one kind of actor. */
export interface Readings {
  /** A rule applies to cases that name the erratum. Of several for one answer the first counts. */
  readonly rules: readonly ReadingRule[];
  /** Errata whose lenient reading an expectation of the case says, by a lower level than the keyword's. */
  readonly softened: readonly ErratumId[];
  /** Errata with a lenient reading on which no verdict hangs, with the reason. */
  readonly withoutEffect: Readonly<Partial<Record<ErratumId, string>>>;
}

const WFM_SOFTENED: readonly ErratumId[] = ['C-06', 'C-09', 'R-11'];

const WFM_WITHOUT_EFFECT: Readings['withoutEffect'] = {
  'C-02': 'it is about what clients cover; a WFM accepts more components in both readings',
  'C-05': 'it is about what clients send; a WFM ignores keyid in both readings',
  'C-16': 'R-06 makes both answers right',
  'C-19': 'it is about what devices send; a WFM tolerates the absence in both readings',
  'C-32': 'taking the older shapes is allowed in both readings',
  'C-33': 'refusing other strings is not judged in either reading',
  'C-41': 'the chosen reading only recommends not to code',
  'C-45': 'it is about what devices send',
  'C-51': 'the chosen reading has readers go by the content, so no name is wrong',
  'C-67': 'newer versions are allowed in both readings',
  'C-68': 'it is about devices',
  'R-06': 'both answers are right in both readings',
  'R-12': 'both outcomes are right in both readings',
  'R-14': 'both outcomes are right in both readings',
  'R-16': 'types of suppliers are allowed in both readings',
  'R-32': 'whether a server may code a resource cannot be seen on answers that it does not code',
  'R-35': 'only values that were seen are sent',
  'R-51': 'it is about the other profile; R-06 makes both answers right in this one',
  'R-36': 'both answers are right in both readings',
};

const NONE: Readings = { rules: [], softened: [], withoutEffect: {} };

/** By whom a verdict is about. */
export const READINGS: Readonly<Record<Actor, Readings>> = {
  wfm: { rules: WFM_RULES, softened: WFM_SOFTENED, withoutEffect: WFM_WITHOUT_EFFECT },
  device: NONE,
  operator: NONE,
};
