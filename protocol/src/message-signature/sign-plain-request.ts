import { SignatureError } from '../error/index.js';
import type { Field, RequestMessage } from './message.js';
import { runSigner, type Signer } from './signer.js';
import { splitTargetUri } from './target-uri.js';

/** A request that is signed over plain components, and by whom. */
export interface SignPlainRequestOptions {
  readonly request: Pick<RequestMessage, 'method' | 'targetUri'>;
  /** Value of Content-Digest; covered when it is given. */
  readonly contentDigest?: string | undefined;
  /** Name of the signature within the message: a dictionary key of RFC 8941. */
  readonly label: string;
  /** In this order; texts of printable ASCII, and whole numbers of at most 15 digits. */
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly signer: Signer;
}

const KEY = /^[a-z*][a-z0-9_.*-]*$/;
const VISIBLE = /^[\x21-\x7e]+$/;
const WITHOUT_ESCAPES = /^[ !#-[\]-~]*$/;
const COVERED = '"@method" "@target-uri" "@authority"';
const COVERED_WITH_BODY = `${COVERED} "content-digest"`;

/**
 * Signs `@method`, `@target-uri`, `@authority` and, when it is given, `content-digest`, none of them with parameters. The
 * fields are those that `signMessage` makes, for a device that covers nothing else: no structured field is parsed, so none
 * of the code for that is needed.
 *
 * @returns the field lines to set on the request: Signature-Input and Signature
 * @throws SignatureError
 */
export async function signPlainRequest(options: SignPlainRequestOptions): Promise<readonly Field[]> {
  const { label, signer } = options;
  if (!KEY.test(label))
    throw new SignatureError('signature-malformed', `${JSON.stringify(label)} is no label`);
  const lines = coveredLines(options);
  const covered = options.contentDigest === undefined ? COVERED : COVERED_WITH_BODY;
  const input = `(${covered})${serializeParameters(options.parameters)}`;
  const signature = await runSigner(signer, `${lines}"@signature-params": ${input}`);
  return [
    ['Signature-Input', `${label}=${input}`],
    ['Signature', `${label}=:${Buffer.from(signature).toString('base64')}:`],
  ];
}

/** A target URI that can be split is visible, and so is its authority. */
function coveredLines({ request: { method, targetUri }, contentDigest }: SignPlainRequestOptions): string {
  const { authority } = splitTargetUri(targetUri);
  checkVisible('@method', method);
  const lines = `"@method": ${method}\n"@target-uri": ${targetUri}\n"@authority": ${authority}\n`;
  if (contentDigest === undefined) return lines;
  checkVisible('content-digest', contentDigest);
  return `${lines}"content-digest": ${contentDigest}\n`;
}

function checkVisible(name: string, value: string): void {
  if (VISIBLE.test(value)) return;
  const message = `"${name}" is empty, or holds white space or a character outside ASCII`;
  throw new SignatureError('signature-component-malformed', message);
}

function serializeParameters(parameters: Readonly<Record<string, string | number>>): string {
  let text = '';
  for (const [name, value] of Object.entries(parameters))
    text += `;${name}=${serializeParameter(name, value)}`;
  return text;
}

/** A String or an Integer of RFC 8941 §3.3; `created` and `expires` are Integers, the other registered ones Strings. */
function serializeParameter(name: string, value: string | number): string {
  const text = typeof value === 'number' ? serializeInteger(value) : serializeString(value);
  if (text !== undefined && KEY.test(name)) return text;
  throw new SignatureError('signature-parameter-malformed', `The parameter ${name} cannot be written`);
}

function serializeInteger(value: number): string | undefined {
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? String(value) : undefined;
}

function serializeString(value: string): string | undefined {
  if (WITHOUT_ESCAPES.test(value)) return `"${value}"`;
  return /^[\x20-\x7e]*$/.test(value) ? `"${value.replace(/["\\]/g, '\\$&')}"` : undefined;
}
