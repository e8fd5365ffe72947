import { SignatureError } from '../error/index.js';
import type { Field, RequestMessage } from './message.js';
import { runSigner, type Signer } from './signer.js';
import { splitTargetUri } from './target-uri.js';

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
  const components = coveredComponents(options);
  const names = components.map(([name]) => `"${name}"`).join(' ');
  const input = `(${names})${serializeParameters(options.parameters)}`;
  const lines = [...components, ['@signature-params', input]].map(([name, value]) => `"${name}": ${value}`);
  const signature = await runSigner(signer, lines.join('\n'));
  return [
    ['Signature-Input', `${label}=${input}`],
    ['Signature', `${label}=:${Buffer.from(signature).toString('base64')}:`],
  ];
}

function coveredComponents({ request, contentDigest }: SignPlainRequestOptions): readonly Field[] {
  const { method, targetUri } = request;
  const components: readonly Field[] = [
    ['@method', method],
    ['@target-uri', targetUri],
    ['@authority', splitTargetUri(targetUri).authority],
    ...(contentDigest === undefined ? [] : [['content-digest', contentDigest] as const]),
  ];
  for (const [name, value] of components) {
    if (!/^[\x21-\x7e]+$/.test(value)) {
      const message = `"${name}" is empty, or holds white space or a character outside ASCII`;
      throw new SignatureError('signature-component-malformed', message);
    }
  }
  return components;
}

function serializeParameters(parameters: Readonly<Record<string, string | number>>): string {
  return Object.entries(parameters)
    .map(([name, value]) => `;${name}=${serializeParameter(name, value)}`)
    .join('');
}

/** A String or an Integer of RFC 8941 §3.3; `created` and `expires` are Integers, the other registered ones Strings. */
function serializeParameter(name: string, value: string | number): string {
  const isNumber = typeof value === 'number';
  const isWritable = isNumber
    ? Number.isInteger(value) && Math.abs(value) < 1e15
    : /^[\x20-\x7e]*$/.test(value);
  if (KEY.test(name) && isWritable) {
    return isNumber ? String(value) : `"${value.replace(/["\\]/g, '\\$&')}"`;
  }
  throw new SignatureError('signature-parameter-malformed', `The parameter ${name} cannot be written`);
}
