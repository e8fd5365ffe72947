import { type RunningWfm, startWfm } from '@margo-contract/mocks';
import { wfmSpiffeId } from '@margo-contract/protocol/spiffe-id';
import type { Case } from '../src/case/case.js';
import { judgeMis } from '../src/command/mis.js';
import { memoryOutput } from '../src/command/output.js';
import { judgeWfm } from '../src/command/wfm.js';
import { type CaughtFault, casesAbout, type KnownFault } from '../src/coverage/fault-table.js';
import type { Report } from '../src/report/report.js';
import { loadMisCases } from '../src/subject/mis/cases.js';
import { loadWfmCases } from '../src/subject/wfm/cases.js';
import { caughtBy, violated } from './run-fault.js';

const CONCURRENCY = 8;

/** The cases by which faults of the mutual-TLS profile are measured. */
export interface MutualCases {
  readonly wfm: readonly Case[];
  readonly mis: readonly Case[];
  /** Of those about a WFM: the ids of the ones that the signature profile has too, where faults of both profiles are measured. */
  readonly shared: ReadonlySet<string>;
}

/** Loads them. @throws SuiteError */
export async function loadMutualCases(): Promise<MutualCases> {
  const [wfm, mis, signed] = await Promise.all([
    loadWfmCases(undefined, 'mtls'),
    loadMisCases(),
    loadWfmCases(),
  ]);
  return { wfm, mis, shared: new Set(signed.map(({ id }) => id)) };
}

/** The cases that only this profile has: each has to be failed by a fault of the table, or to have a reason why none can. */
export function ownMutualCases({ wfm, mis, shared }: MutualCases): readonly Case[] {
  return [...wfm.filter(({ id }) => !shared.has(id)), ...mis];
}

/**
 * Finds out which cases catch a fault of a WFM with mutual TLS, or of its identity service, and which requirements besides its own turn
 * red: of all cases about its requirement, and all that only this profile has.
 *
 * @param only ids of the cases to try, when not all
 */
export async function catchMutualFault(
  fault: KnownFault,
  { wfm: ofWfm, mis: ofMis, shared }: MutualCases,
  only?: readonly string[],
): Promise<CaughtFault> {
  const { name, requirement, effect, also } = fault;
  const isAbout = new Set(casesAbout(ofWfm, requirement).map(({ id }) => id));
  const chosen = ofWfm.filter(({ id, rule }) => isAbout.has(id) || (rule === undefined && !shared.has(id)));
  const isTried = ({ id }: Case) => only?.includes(id) ?? true;
  const wfm = await startWfm({ profile: 'mtls', faults: [name] });
  try {
    const reports = [
      ...(name.startsWith('mis-')
        ? []
        : [await judgeSome(judgeMutualWfm, wfm, chosen.filter(isTried), ofWfm)]),
      await judgeSome(judgeMisOf, wfm, ofMis.filter(isTried), ofMis),
    ];
    return {
      name,
      requirement,
      effect,
      ...(also !== undefined && { also }),
      cases: reports.flatMap((report) => caughtBy(report, fault)),
      blamed: [...new Set(reports.flatMap(violated))].filter((id) => id !== requirement),
    };
  } finally {
    await wfm.close();
  }
}

type Judge = (wfm: RunningWfm, cases: readonly Case[], only: readonly string[]) => Promise<Report>;

async function judgeSome(
  judge: Judge,
  wfm: RunningWfm,
  chosen: readonly Case[],
  all: readonly Case[],
): Promise<Report> {
  // Without any name all would run.
  return chosen.length === 0
    ? judge(wfm, [], [])
    : judge(
        wfm,
        all,
        chosen.map(({ id }) => id),
      );
}

/** Judges a WFM in a box with mutual TLS by cases, as the issuer of the SVIDs of its clients. */
function judgeMutualWfm(wfm: RunningWfm, cases: readonly Case[], only: readonly string[]): Promise<Report> {
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
    only,
    group: [],
    concurrency: CONCURRENCY,
    // Faults of its SVID are among those that a WFM is not judged with unless that is asked for.
    anyway: true,
  } as const;
  return judgeWfm(options, cases, memoryOutput());
}

function judgeMisOf(wfm: RunningWfm, cases: readonly Case[], only: readonly string[]): Promise<Report> {
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
    only,
    group: [],
    concurrency: CONCURRENCY,
  };
  return judgeMis(options, cases, memoryOutput());
}

function misOf({ mtls }: RunningWfm) {
  if (mtls === undefined) throw new Error('this WFM has another profile');
  return mtls.mis;
}
