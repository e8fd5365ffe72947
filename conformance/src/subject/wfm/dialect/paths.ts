import type { Contract } from '../../../contract/contract.js';
import type { Dialect, DialectDeviation } from './dialect.js';

/** What every path of the contract begins with. */
const CONTRACT_PREFIX = '/api/v1';

/** Longest path that is translated back, in characters; a longer one is nobody's artifact. */
const LONGEST_PATH = 2_048;

/** A path template, as an expression for paths and as text to fill in. */
interface Template {
  readonly text: string;
  readonly expression: RegExp;
  readonly names: readonly string[];
}

interface Pair {
  readonly contract: Template;
  readonly dialect: Template;
  readonly deviation: DialectDeviation;
}

/** Turns paths of the contract into those of a dialect, and back. */
export class PathTranslator {
  readonly #pairs: readonly Pair[];
  readonly #prefix: DialectDeviation | undefined;
  readonly #met: (deviation: DialectDeviation) => void;

  constructor({ deviations }: Dialect, { operations }: Contract, met: (deviation: DialectDeviation) => void) {
    this.#met = met;
    this.#prefix = deviations.find(({ prefix }) => prefix !== undefined);
    this.#pairs = deviations.flatMap((deviation) =>
      Object.entries(deviation.paths ?? {}).flatMap(([operationId, text]) => {
        const path = operations.get(operationId)?.path;
        return path === undefined ? [] : [{ contract: template(path), dialect: template(text), deviation }];
      }),
    );
  }

  /** The path, which may have a query, as the dialect has it. A path that no template fits keeps its form. */
  toDialect(path: string): string {
    const [bare = '', query] = splitQuery(path);
    const pair = this.#pairs.find(({ contract }) => contract.expression.test(bare));

    const renamed = pair === undefined ? bare : rewrite(bare, pair.contract, pair.dialect);
    if (pair !== undefined) this.#met(pair.deviation);
    return this.#withPrefix(renamed) + query;
  }

  /** The path of an artifact as the contract has it, from one of the dialect. */
  toContract(path: string): string {
    if (path.length > LONGEST_PATH) return path;
    const unprefixed = this.#withoutPrefix(path);
    const pair = this.#pairs.find(
      ({ contract, dialect }) =>
        dialect.expression.test(unprefixed) && dialect.names.length === contract.names.length,
    );
    return pair === undefined ? unprefixed : rewrite(unprefixed, pair.dialect, pair.contract);
  }

  #withPrefix(path: string): string {
    if (this.#prefix?.prefix === undefined || !isBelow(path, CONTRACT_PREFIX)) return path;
    this.#met(this.#prefix);
    return this.#prefix.prefix + path.slice(CONTRACT_PREFIX.length);
  }

  #withoutPrefix(path: string): string {
    const prefix = this.#prefix?.prefix;
    // The base path of the WFM may stand before it.
    const at = prefix === undefined ? -1 : path.indexOf(`${prefix}/`);
    if (prefix === undefined || at < 0) return path;
    return path.slice(0, at) + CONTRACT_PREFIX + path.slice(at + prefix.length);
  }
}

function isBelow(path: string, prefix: string): boolean {
  return path === prefix || path.startsWith(`${prefix}/`);
}

function splitQuery(path: string): [string, string] {
  const at = path.indexOf('?');
  return at < 0 ? [path, ''] : [path.slice(0, at), path.slice(at)];
}

/** Only a deviceId may have slashes. */
function template(text: string): Template {
  const names = [...text.matchAll(/\{([A-Za-z]+)\}/g)].map(([, name]) => String(name));
  const parts = text.split(/\{[A-Za-z]+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const source = parts.reduce((before, part, index) => {
    const value = names[index - 1] === 'deviceId' ? '.+' : '[^/]+';
    return `${before}(${value})${part}`;
  });
  return { text, expression: new RegExp(`^(.*?)${source}$`), names };
}

function rewrite(path: string, from: Template, to: Template): string {
  const [, base = '', ...values] = from.expression.exec(path) ?? [];
  const byName = new Map(from.names.map((name, index) => [name, values[index] ?? '']));
  return base + to.text.replace(/\{([A-Za-z]+)\}/g, (_, name: string) => byName.get(name) ?? '');
}
