import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { readAuthority } from '../client/authority.js';
import type { ClientAuthority } from '../client/certificate.js';
import { SuiteError, sentenceOf } from '../error.js';
import type { Reading } from '../verdict/reading.js';
import type { ProvisioningOptions } from './open-provisioning.js';

/** Options of `margo-conformance wfm` as the command line gives them. */
export interface WfmOptions extends ProvisioningOptions {
  readonly url: string;
  readonly ca?: string;
  readonly clientCa?: string;
  readonly clientCaKey?: string;
  readonly only: readonly string[];
  readonly group: readonly string[];
  readonly concurrency: number;
  readonly report?: string;
  /** `lenient` unless given. */
  readonly reading?: Reading;
  /** The file of cases that are known to fail. */
  readonly knownFailing?: string;
  /** Name and version of the product, `NAME@VERSION`. */
  readonly component?: string;
  /** Who or what is on the other side. */
  readonly peer?: string;
  /** The PEM file of a private key to sign a statement about the report with. */
  readonly signKey?: string;
  /** Whether to stop at the first failure. */
  readonly bail?: boolean;
  /** Whether to write lines of JSON. */
  readonly json?: boolean;
}

/** Reads the PEM file of the CAs to trust. @throws SuiteError */
export async function readCa(file: string | undefined): Promise<string | undefined> {
  if (file === undefined) return undefined;
  const text = await readText(file);
  try {
    for (const block of pemBlocks(text)) new X509Certificate(block);
    return text;
  } catch (error) {
    const advice = 'give a file with one or more PEM certificates';
    throw new SuiteError(
      'suite-file-unreadable',
      `The file of --ca ${file} holds no certificate that can be read (${sentenceOf(error)}); ${advice}.`,
    );
  }
}

function pemBlocks(text: string): readonly string[] {
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
  if (blocks === null) throw new Error('there is no PEM block CERTIFICATE in it');
  return blocks;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const advice = 'give the path of a PEM file';
    throw new SuiteError(
      'suite-file-unreadable',
      `The file of --ca ${file} cannot be read (${sentenceOf(error)}); ${advice}.`,
    );
  }
}

/** The CA that issues the certificates of the suite's clients, if one is given. @throws SuiteError */
export async function authorityFor({
  clientCa,
  clientCaKey,
}: WfmOptions): Promise<ClientAuthority | undefined> {
  if (clientCa === undefined && clientCaKey === undefined) return undefined;
  if (clientCa === undefined || clientCaKey === undefined) {
    throw invalid('--client-ca and --client-ca-key go together; give both or neither.');
  }
  return readAuthority(clientCa, clientCaKey);
}

function invalid(message: string): SuiteError {
  return new SuiteError('suite-option-invalid', message);
}
