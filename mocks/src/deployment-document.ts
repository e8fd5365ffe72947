import { type DeploymentDocument, validators } from '@margo-contract/generated/operator';
import { Refusal } from '@margo-contract/sdk-server';
import { type Document, LineCounter, parseAllDocuments, type YAMLError } from 'yaml';
import { semanticError, validated } from './http/faults.js';

/** How often aliases may repeat what they stand for before a document counts as a bomb. */
const MAXIMUM_ALIAS_COUNT = 100;

/**
 * Reads a deployment document: exactly one YAML 1.2 document without custom tags, in UTF-8, that follows the contract
 * and bears the id of the path.
 *
 * @throws Refusal 400 `invalid-request`, 422 `semantic-error`
 */
export function readDeploymentDocument(octets: Uint8Array, deploymentId: string): DeploymentDocument {
  const document = validated(readYaml(decodeUtf8(octets)), validators.DeploymentDocument);
  if (document.id.toLowerCase() === deploymentId.toLowerCase()) return document;
  throw semanticError([{ field: 'id', message: 'must be the deploymentId of the path' }]);
}

function decodeUtf8(octets: Uint8Array): string {
  if (octets.length === 0) throw unreadable('The body is missing.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch (cause) {
    throw unreadable('The document is not UTF-8.', cause);
  }
}

function readYaml(text: string): unknown {
  const lines = new LineCounter();
  try {
    const document = singleDocument(text, lines);
    const [fault] = [...document.errors, ...document.warnings];
    if (fault !== undefined) throw unreadable(describe(fault, lines), fault);
    return document.toJS({ maxAliasCount: MAXIMUM_ALIAS_COUNT });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw unreadable(`The document cannot be read. ${reasonOf(error)}.`, error);
  }
}

/** Too many or unknown aliases are a ReferenceError to the parser; what nests too deeply exhausts its stack. */
function reasonOf(error: unknown): string {
  return error instanceof ReferenceError ? error.message.slice(0, 200) : 'It nests too deeply';
}

function singleDocument(text: string, lineCounter: LineCounter): Document.Parsed {
  const options = { version: '1.2', schema: 'core', prettyErrors: false, lineCounter } as const;
  const documents = parseAllDocuments(text, options);
  const [first, second] = Array.isArray(documents) ? documents : [];
  if (first === undefined) throw unreadable('The body holds no YAML document.');
  if (second !== undefined) throw unreadable('The body holds more than one YAML document.');
  return first;
}

/** An unresolved tag is only a warning to the parser; here it is as wrong as an error. */
function describe({ message, pos }: YAMLError, lines: LineCounter): string {
  return `Line ${lines.linePos(pos[0]).line}: ${message.split('\n', 1)[0]?.slice(0, 200)}.`;
}

function unreadable(detail: string, cause?: unknown): Refusal {
  return new Refusal('invalid-request', 400, { detail, cause });
}
