import { readSigningKey, type SigningKey } from '../attestation/key.js';
import { SuiteError } from '../error.js';
import { type KnownFailing, readKnownFailing } from '../known-failing/read.js';
import type { Component } from '../report/target.js';
import { prepareFolder } from '../report/write.js';
import { readComponent } from './component.js';
import type { JudgingOptions } from './wfm-options.js';

/** What the options name, read before anything is run. */
export interface Inputs {
  readonly component?: Component;
  readonly knownFailing?: readonly KnownFailing[];
  readonly signingKey?: SigningKey;
}

/** Reads everything that the options name, and makes the folder of the report. @throws SuiteError */
export async function readInputs(options: JudgingOptions): Promise<Inputs> {
  const { component, knownFailing, signKey, report, peer } = options;
  if (signKey !== undefined && (report === undefined || component === undefined)) {
    throw invalid(
      '--sign-key needs --report, for the folder of the statement, and --component, for whom it is about.',
    );
  }
  if (peer !== undefined && (peer.trim() === '' || peer.length > 200)) {
    throw invalid('--peer cannot be used: give a name of at most 200 characters.');
  }
  const inputs = {
    ...(component !== undefined && { component: readComponent(component) }),
    ...(knownFailing !== undefined && { knownFailing: await readKnownFailing(knownFailing) }),
    ...(signKey !== undefined && { signingKey: await readSigningKey(signKey) }),
  };
  if (report !== undefined) await prepareFolder(report);
  return inputs;
}

function invalid(message: string): SuiteError {
  return new SuiteError('suite-option-invalid', message);
}
