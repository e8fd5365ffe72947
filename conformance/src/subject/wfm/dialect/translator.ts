import { isObject, parseJson } from '@margo-contract/protocol';
import type { Contract } from '../../../contract/contract.js';
import { placeAt, removeAt, valueAt } from '../../../exchange/json-pointer.js';
import type { ReceivedResponse, SentRequest } from '../../../exchange/message.js';
import type { Dialect, DialectDeviation, DialectMember } from './dialect.js';
import { PathTranslator } from './paths.js';

/** A deviation of the dialect that a run met. */
export interface Meeting {
  readonly deviation: DialectDeviation;
  /** How many messages it changed. */
  readonly count: number;
}

/**
 * Turns what the suite sends into the words of a dialect, before it is digested and signed, and what comes back into
 * those of the contract, and remembers which deviations it met.
 */
export class Translator {
  readonly dialect: Dialect;
  readonly #paths: PathTranslator;
  readonly #met = new Map<string, number>();

  constructor(dialect: Dialect, contract: Contract) {
    this.dialect = dialect;
    this.#paths = new PathTranslator(dialect, contract, (deviation) => this.#meet(deviation));
  }

  /** The deviations that the run met, in the order of the dialect. */
  get met(): readonly Meeting[] {
    return this.dialect.deviations.flatMap((deviation) => {
      const count = this.#met.get(deviation.id);
      return count === undefined ? [] : [{ deviation, count }];
    });
  }

  /** Whether the dialect has no such operation; asking counts as meeting the deviation. */
  lacks(operationId: string | undefined): DialectDeviation | undefined {
    if (operationId === undefined) return undefined;
    const deviation = this.dialect.deviations.find(({ absent }) => absent?.includes(operationId));
    if (deviation !== undefined) this.#meet(deviation);
    return deviation;
  }

  /** The path of a request, below the base path, as the dialect has it. */
  path(path: string): string {
    return this.#paths.toDialect(path);
  }

  /** The body of a request as the dialect has it. What is no JSON object stays as it is. */
  body(octets: Uint8Array, operationId: string | undefined): Uint8Array {
    return this.#changed(octets, operationId, 'request') ?? octets;
  }

  /** A response with its content as the contract has it; the octets that were sent stay beside it. */
  response(request: SentRequest, response: ReceivedResponse): ReceivedResponse {
    const errors = this.#foreignError(response);
    if (errors !== undefined) {
      this.#meet(errors);
      return { ...response, foreignError: true };
    }
    const translated = this.#changed(response.content, request.operationId, 'response');
    return translated === undefined ? response : { ...response, translated };
  }

  #meet({ id }: DialectDeviation): void {
    this.#met.set(id, (this.#met.get(id) ?? 0) + 1);
  }

  #foreignError({ status, content }: ReceivedResponse): DialectDeviation | undefined {
    if (status < 400) return undefined;
    const value = jsonObject(content);
    if (value === undefined) return undefined;
    return this.dialect.deviations.find(
      ({ errors }) => errors !== undefined && Object.hasOwn(value, errors.member),
    );
  }

  #changed(
    octets: Uint8Array,
    operationId: string | undefined,
    message: DialectMember['message'],
  ): Uint8Array | undefined {
    const value = jsonObject(octets);
    if (value === undefined || operationId === undefined) return undefined;
    const moved = this.#moveMembers(value, operationId, message);
    const isManifest = message === 'response' && operationId === 'getStateManifest';
    const renamed = isManifest && this.#renameUrls(value);
    return moved || renamed ? Buffer.from(JSON.stringify(value)) : undefined;
  }

  #moveMembers(value: object, operationId: string, message: DialectMember['message']): boolean {
    let changed = false;
    for (const deviation of this.dialect.deviations) {
      for (const member of deviation.members ?? []) {
        if (member.message !== message || !member.operations.includes(operationId)) continue;
        if (!move(value, member)) continue;
        this.#meet(deviation);
        changed = true;
      }
    }
    return changed;
  }

  #renameUrls(manifest: object): boolean {
    let changed = false;
    for (const pointer of urlPointers(manifest)) {
      const url = valueAt(manifest, pointer);
      const contractUrl = typeof url === 'string' ? this.#paths.toContract(url) : url;
      if (contractUrl === url) continue;
      placeAt(manifest, pointer, contractUrl);
      changed = true;
    }
    return changed;
  }
}

function urlPointers(manifest: object): string[] {
  const { deployments } = manifest as { readonly deployments?: unknown };
  const count = Array.isArray(deployments) ? deployments.length : 0;
  const entries = Array.from({ length: count }, (_, index) => `/deployments/${index}/url`);
  return ['/bundle/url', ...entries];
}

/** Moves one member between its two places: from the contract's in a request, from the dialect's in a response. */
function move(value: object, { message, contract, dialect }: DialectMember): boolean {
  const [from, to] = message === 'request' ? [contract, dialect] : [dialect, contract];
  if (from === null) return false;
  const member = valueAt(value, from);
  if (member === undefined) return false;
  removeAt(value, from);
  if (to !== null) placeAt(value, to, member);
  return true;
}

/** A body as a JSON object; undefined for any other, and for one whose integers JSON.stringify would lose. */
function jsonObject(octets: Uint8Array): Record<string, unknown> | undefined {
  try {
    const value = parseJson(octets);
    JSON.stringify(value);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
