import { Composer, type Document, LineCounter, type YAMLError } from 'yaml';
import { DeploymentDocumentError } from '../error/index.js';
import { boundedTokens, checkExpansion, type DocumentLimits } from './bounds.js';
import { checkNodes, MAXIMUM_ALIASES } from './check-nodes.js';

/**
 * Beyond the defaults of the library: tags of YAML 1.1 are as unknown as any other, keys are strings as in JSON, and
 * integers are exact. Repeated keys are looked for in `checkNodes`, since the library compares each with each.
 */
const OPTIONS = {
  version: '1.2',
  schema: 'core',
  resolveKnownTags: false,
  stringKeys: true,
  uniqueKeys: false,
  intAsBigInt: true,
  prettyErrors: false,
} as const;

/**
 * Reads exactly one YAML 1.2 document of the core schema into JSON values; see `parseDeploymentDocument`.
 *
 * @throws DeploymentDocumentError
 */
export function parseYaml(octets: Uint8Array, limits: DocumentLimits): unknown {
  const text = decodeText(octets, limits.maximumBytes);
  const lineCounter = new LineCounter();
  const document = compose(text, limits, lineCounter);
  const [fault] = [...document.errors, ...document.warnings];
  if (fault !== undefined) throw describe(fault, lineCounter);
  if (document.directives.yaml.version !== '1.2')
    throw malformed('The document is of another version of YAML');
  checkNodes(document, lineCounter);
  const value = expand(document);
  checkExpansion(value, limits);
  return value;
}

function compose(text: string, limits: DocumentLimits, lineCounter: LineCounter): Document.Parsed {
  const composer = new Composer({ ...OPTIONS, lineCounter });
  const documents = composer.compose(boundedTokens(text, limits, lineCounter), true, text.length);
  const { value: first } = documents.next();
  if (!first) throw malformed('The document is empty');
  if (documents.next().done) return first;
  throw new DeploymentDocumentError(
    'deployment-document-not-single',
    'There is more than one YAML document, where one is expected',
  );
}

/**
 * The library finds aliases of unknown anchors, and anchors that stand for anchors, only now. It counts the anchored
 * value along with its aliases.
 */
function expand(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: MAXIMUM_ALIASES + 1 });
  } catch (cause) {
    const reason = cause instanceof ReferenceError ? `: ${cause.message.slice(0, 200)}` : '';
    throw new DeploymentDocumentError(
      'deployment-document-alias',
      `The aliases of the document stand for nothing, or for each other too often${reason}`,
      { cause },
    );
  }
}

/** A tag that is not resolved is only a warning to the library; here it is as wrong as an error. */
function describe(fault: YAMLError, lines: LineCounter): DeploymentDocumentError {
  const code =
    fault.code === 'TAG_RESOLVE_FAILED' ? 'deployment-document-tag' : 'deployment-document-malformed';
  const reason = fault.message.split('\n', 1)[0]?.slice(0, 200);
  return new DeploymentDocumentError(code, `Line ${lines.linePos(fault.pos[0]).line}: ${reason}`, {
    cause: fault,
  });
}

function malformed(message: string): DeploymentDocumentError {
  return new DeploymentDocumentError('deployment-document-malformed', message);
}

/**
 * The text of a document that is UTF-8 and has no control characters but tabs and line breaks (YAML 1.2.2 §5.1).
 *
 * @throws DeploymentDocumentError `deployment-document-too-large`, `deployment-document-encoding`
 */
function decodeText(octets: Uint8Array, maximumBytes: number): string {
  if (octets.length > maximumBytes) {
    throw new DeploymentDocumentError(
      'deployment-document-too-large',
      `The document is longer than ${maximumBytes} octets`,
    );
  }
  const text = decodeUtf8(octets);
  const control = /[^\t\n\r\u0020-\u{10ffff}]/u.exec(text);
  if (control === null) return text;
  const code = control[0].charCodeAt(0);
  throw new DeploymentDocumentError(
    'deployment-document-encoding',
    `The document holds the control character ${code} at offset ${control.index}`,
  );
}

function decodeUtf8(octets: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(octets);
  } catch (cause) {
    throw new DeploymentDocumentError('deployment-document-encoding', 'The document is not UTF-8', { cause });
  }
}
