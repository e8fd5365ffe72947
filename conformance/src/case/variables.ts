import { randomBytes, randomUUID } from 'node:crypto';
import { isObject } from '@margo-contract/protocol';

/** A step needs a value that no earlier step captured. */
export class MissingVariable extends Error {
  override readonly name = 'MissingVariable';
  readonly variable: string;

  constructor(variable: string) {
    super(`no earlier step gave a value to {${variable}}`);
    this.variable = variable;
  }
}

/**
 * Named values of one case. `{name}` in a text of the case stands for one; `{uuid.name}` is a UUID and
 * `{device.name}` a device id that no other case has, made when first asked for; `{body.digest}` is the digest of
 * the response at hand, `{basePath}` the path prefix of the WFM and `{authority}` what stands in Host.
 */
export class Variables {
  readonly #values = new Map<string, string>();
  readonly #broken = new Map<string, readonly string[]>();

  set(name: string, value: string): void {
    this.#values.set(name, value);
  }

  /** Notes that a value breaks the contract, and so is nothing to go on with. */
  markBroken(name: string, requirements: readonly string[]): void {
    this.#broken.set(name, requirements);
  }

  /** The first value of those in a text, or in the texts of a JSON value, that breaks the contract. */
  brokenIn(value: unknown): { readonly name: string; readonly requirements: readonly string[] } | undefined {
    const text = JSON.stringify(value) ?? '';
    const found = [...this.#broken].find(([name]) => text.includes(`{${name}}`));
    return found && { name: found[0], requirements: found[1] };
  }

  /** @throws MissingVariable */
  get(name: string): string {
    const known = this.#values.get(name);
    if (known !== undefined) return known;
    const made = makeValue(name);
    if (made === undefined) throw new MissingVariable(name);
    this.#values.set(name, made);
    return made;
  }

  /** Puts the values into a text. @throws MissingVariable */
  fill(text: string): string {
    return text.replace(/\{([a-z][A-Za-z0-9]*(?:\.[a-z][A-Za-z0-9]*)?)\}/g, (_, name: string) =>
      this.get(name),
    );
  }

  /** Puts the values into every text of a JSON value, names of members left alone. @throws MissingVariable */
  fillAll(value: unknown): unknown {
    if (typeof value === 'string') return this.fill(value);
    if (Array.isArray(value)) return value.map((item) => this.fillAll(item));
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, this.fillAll(member)]));
  }
}

function makeValue(name: string): string | undefined {
  if (name.startsWith('uuid.')) return randomUUID();
  return name.startsWith('device.') ? `suite-${randomBytes(5).toString('hex')}` : undefined;
}
