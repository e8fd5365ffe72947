import type { Contract } from '../../../contract/contract.js';
import type { Filter } from '../scenario/scenario.js';
import type { RequestDeviation } from '../watch/deviation.js';
import { judgeRequest } from '../watch/judge.js';
import type { DeviceExchange } from '../wfm/exchange.js';
import type { ScriptedWfm } from '../wfm/scripted-wfm.js';
import { matches } from './view.js';

/** What was seen so far in a case, and from where on a step looks at it. */
export class Observation {
  readonly wfm: ScriptedWfm;
  readonly pollMilliseconds: number;
  /** What the program was told at its last start. */
  settings: Readonly<Record<string, string>> = {};
  /** Index of the first request after a step, by the name of the step. */
  readonly #marks = new Map<string, Mark>();
  #last: Mark = { index: 0, connection: 0, at: 0 };
  readonly #contract: Contract;
  readonly #firstContact: readonly DeviceExchange[];
  readonly #judged = new Map<DeviceExchange, readonly RequestDeviation[]>();

  /** @param firstContact how many requests, of a life before the case, count as part of it: those up to the first poll */
  constructor(wfm: ScriptedWfm, contract: Contract, pollMilliseconds: number, firstContact = 0) {
    this.wfm = wfm;
    this.#contract = contract;
    this.pollMilliseconds = pollMilliseconds;
    this.#firstContact = wfm.exchanges.slice(0, firstContact);
    this.mark('start');
  }

  /** Expectations look at what comes from here on, unless they name another step. */
  mark(name?: string): void {
    const { exchanges, connections } = this.wfm;
    this.#last = { index: exchanges.length, connection: connections.length, at: Date.now() };
    if (name !== undefined) this.#marks.set(name, this.#last);
  }

  from(since?: string): Mark {
    const mark = since === undefined ? this.#last : this.#marks.get(since);
    if (mark === undefined) throw new Error(`There is no step named ${since} before this one`);
    return mark;
  }

  all(filter: Filter, since?: string): readonly DeviceExchange[] {
    const mark = this.from(since);
    const before = mark === this.#marks.get('start') ? this.#firstContact : [];
    // A request that had begun by then is there only once its body is.
    const after = this.wfm.exchanges.slice(mark.index).filter(({ at }) => at >= mark.at);
    return [...before, ...after].filter((exchange) => matches(exchange, filter, this.wfm));
  }

  deviations(exchange: DeviceExchange): readonly RequestDeviation[] {
    const known = this.#judged.get(exchange);
    if (known !== undefined) return known;
    const { clientId, certificate, clockOffset, states, clientSvids: svids } = this.wfm;
    const found = judgeRequest(exchange, {
      contract: this.#contract,
      svids,
      clientId,
      certificate,
      clockOffset,
      states,
      gateway: this.wfm.childId === undefined ? undefined : this.wfm.deviceId,
    });
    this.#judged.set(exchange, found);
    return found;
  }
}

interface Mark {
  readonly index: number;
  readonly connection: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}
