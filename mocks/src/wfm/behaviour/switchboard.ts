import { type Behaviour, changesOf } from './behaviour.js';

/** A fault that a WFM can have. */
export interface Switchable {
  readonly name: string;
  readonly behaviour: Behaviour;
}

/** The faults of a WFM that runs: they change what it does with requests, and can be switched. */
export class Switchboard<Item extends Switchable> {
  readonly #fixed: readonly Behaviour[];
  readonly #all: readonly Item[];
  #on: readonly Item[];
  readonly #listeners = new Set<() => void>();

  /**
   * @param all every fault that there is
   * @param on those that it has at the start
   * @param fixed what it does otherwise besides
   */
  constructor(all: readonly Item[], on: readonly Item[], fixed: readonly Behaviour[]) {
    this.#all = all;
    this.#on = on;
    this.#fixed = fixed;
  }

  /** Every fault, whether the WFM has it now, and whether it can be switched while the WFM runs. */
  list(): readonly { readonly item: Item; readonly isOn: boolean; readonly isSwitchable: boolean }[] {
    return this.#all.map((item) => ({
      item,
      isOn: this.#on.includes(item),
      isSwitchable: isAboutRequests(item.behaviour),
    }));
  }

  /** What the WFM does otherwise now. */
  get behaviours(): readonly Behaviour[] {
    return [...this.#fixed, ...this.#on.map(({ behaviour }) => behaviour)];
  }

  /** Switches one fault. @returns false when there is none of this name that can be switched */
  set(name: string, isOn: boolean): boolean {
    const found = this.#all.find((item) => item.name === name);
    if (found === undefined || !isAboutRequests(found.behaviour)) return false;
    this.#on = [...this.#on.filter((item) => item !== found), ...(isOn ? [found] : [])];
    for (const listener of this.#listeners) listener();
    return true;
  }

  /** Calls back after each switch. */
  onSwitch(listener: () => void): void {
    this.#listeners.add(listener);
  }
}

/** What is made anew with each switch; settings, TLS, servers and the identity service are made once. */
const ABOUT_REQUESTS: readonly string[] = ['parts', 'signatureParts', 'mtlsParts', 'around'];

function isAboutRequests(behaviour: Behaviour): boolean {
  return [...changesOf(behaviour)].every((name) => ABOUT_REQUESTS.includes(name));
}
