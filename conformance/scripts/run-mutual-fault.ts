import { type RunningWfm, startWfm } from '@margo-contract/mocks';
import { wfmSpiffeId } from '@margo-contract/protocol/spiffe-id';
import type { Case } from '../src/case/case.js';
import { judgeMis } from '../src/command/mis.js';
import { memoryOutput } from '../src/command/output.js';
import { judgeWfm } from '../src/command/wfm.js';
import { type CaughtFault, casesAbout, type KnownFault } from '../src/coverage/fault-table.js';
import type { Report } from '../src/report/report.js';
import { caughtBy } from './run-fault.js';

const CONCURRENCY = 8;

/** Finds out which of the cases that are about its requirement catch a fault of a WFM with mutual TLS, or of its identity service. */
export async function catchMutualFault(fault: KnownFault, cases: readonly Case[]): Promise<CaughtFault> {
  const { name, requirement, effect } = fault;
  const about = casesAbout(cases, requirement);
  if (about.length === 0) return { name, requirement, effect, cases: [] };
  const wfm = await startWfm({ profile: 'mtls', faults: [name] });
  try {
    const isAboutMis = about.every(({ id }) => /^(bundle|discovery)-/.test(id) && !id.startsWith('bundles-'));
    const report = await (isAboutMis ? judgeMisOf(wfm, about) : judgeMutualWfm(wfm, about));
    return { name, requirement, effect, cases: caughtBy(report, fault) };
  } finally {
    await wfm.close();
  }
}

/** Judges a WFM in a box with mutual TLS by cases, as the issuer of the SVIDs of its clients. */
function judgeMutualWfm(wfm: RunningWfm, cases: readonly Case[]): Promise<Report> {
  const { url, caFile: ca, operatorUrl, operatorToken } = wfm;
  const mis = misOf(wfm);
  const options = {
    profile: 'mtls',
    url,
    ca,
    operatorUrl,
    operatorToken,
    trustBundle: mis.bundleFile,
    spiffeId: wfmSpiffeId(mis.domain.wfm),
    clientCa: mis.issuingCaFile,
    clientCaKey: mis.issuingCaKeyFile,
    connectionAge: 0,
    only: [],
    group: [],
    concurrency: CONCURRENCY,
    // Faults of its SVID are among those that a WFM is not judged with unless that is asked for.
    anyway: true,
  } as const;
  return judgeWfm(options, cases, memoryOutput());
}

function judgeMisOf(wfm: RunningWfm, cases: readonly Case[]): Promise<Report> {
  const { operatorUrl, operatorToken, caFile: ca } = wfm;
  const { url, bundleUrl, domain } = misOf(wfm);
  const { trustDomain } = domain.wfm;
  const options = {
    url,
    ca,
    bundleUrl,
    trustDomain,
    operatorUrl,
    operatorToken,
    only: [],
    group: [],
    concurrency: CONCURRENCY,
  };
  return judgeMis(options, cases, memoryOutput());
}

function misOf({ mtls }: RunningWfm) {
  if (mtls === undefined) throw new Error('this WFM has another profile');
  return mtls.mis;
}
