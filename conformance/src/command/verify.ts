import { readEnvelope, verifyEnvelope } from '../attestation/envelope.js';
import { readVerificationKey } from '../attestation/key.js';
import { readStatement } from '../attestation/read-statement.js';
import { REPORT_NAME, type Statement, sha256 } from '../attestation/statement.js';
import { SuiteError, sentenceOf } from '../error.js';
import { LARGEST_REPORT } from '../report/read.js';
import { readBounded } from '../report/read-bounded.js';
import { visibleLine } from '../text.js';
import type { Output } from './output.js';

export interface VerifyOptions {
  /** The file of the public key. */
  readonly key: string;
  /** The file of the report that the statement is about. */
  readonly report?: string;
}

const LARGEST_ENVELOPE = 4 * 1024 * 1024;

/**
 * Checks a signed statement offline, and says what it states.
 *
 * @throws SuiteError `suite-statement-unproven` when it does not prove what it says; other codes when it cannot be checked
 */
export async function verifyAttestation(file: string, options: VerifyOptions, output: Output): Promise<void> {
  const key = await readVerificationKey(options.key);
  const envelope = readEnvelope(await read(file, LARGEST_ENVELOPE));
  verifyEnvelope(envelope, key);
  const statement = readStatement(envelope);
  output.write(`The signature is by the key with the keyid ${key.keyId}.`);
  if (options.report !== undefined) {
    checkReport(statement, options.report, await read(options.report, LARGEST_REPORT));
    output.write(`It is about ${visibleLine(options.report)}, which was not changed since.`);
  }
  output.write(describe(statement));
}

function checkReport({ subject }: Statement, file: string, octets: Uint8Array): void {
  const digest = sha256(octets);
  if (subject.some(({ name, digest: wanted }) => name === REPORT_NAME && wanted?.sha256 === digest)) return;
  throw new SuiteError(
    'suite-statement-unproven',
    `The statement is signed with this key, but is about another report than ${file}, or that was changed (SHA-256 ${digest}).`,
  );
}

/** What keeps a run from being conformant besides failures. */
const OPEN = [
  ['notShownTests', 'not shown'],
  ['notRunTests', 'not run'],
] as const;

/** What the statement says, in lines; all of it is the word of whoever signed. */
function describe({ predicate }: Statement): string {
  const { result, configuration, passedTests = [], warnedTests = [], failedTests = [] } = predicate;
  const facts = configuration.map(({ name, uri, digest, annotations = {} }) => {
    const values = Object.entries(annotations).map(([key, value]) => `${key} ${short(value)}`);
    const parts = [name, uri, digest?.sha256, ...values].filter((part) => part !== undefined);
    return `  ${visibleLine(parts.join(', '))}`;
  });
  const run = configuration.find(({ name }) => name === 'run')?.annotations ?? {};
  const open = OPEN.map(([name, words]) => [run[name], words] as const)
    .filter(([ids]) => Array.isArray(ids) && ids.length > 0)
    .map(([ids, words]) => `${short(ids)} ${words}`);
  const numbers = [
    `${passedTests.length} passed`,
    `${warnedTests.length} warned`,
    `${failedTests.length} failed`,
    ...open,
  ].join(', ');
  // In-toto knows nothing between passed and failed; a run that only left something open failed nothing.
  const verdict = result === 'FAILED' && run.overall === 'incomplete' ? 'incomplete' : result;
  return [`It states ${verdict}: ${numbers}, with`, ...facts].join('\n');
}

function short(value: unknown): string {
  return Array.isArray(value) ? String(value.length) : String(value);
}

async function read(file: string, limit: number): Promise<Uint8Array> {
  try {
    return await readBounded(file, limit);
  } catch (error) {
    throw new SuiteError('suite-file-unreadable', `The file ${file} cannot be read: ${sentenceOf(error)}.`);
  }
}
