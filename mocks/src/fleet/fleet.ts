import { MargoError } from '@margo-contract/protocol';
import { askedWait } from './asked-wait.js';
import { type SharedConnections, shareConnections } from './connections.js';
import { type FailureKind, Failures } from './failures.js';
import { Figures } from './figures.js';
import { FleetDevice } from './fleet-device.js';
import { createIdentityMaker, type IdentityMaker } from './identities.js';
import { type FleetOptions, type FleetSettings, settle } from './options.js';
import { keepRota } from './rota.js';
import { Slots } from './slots.js';

/** A device and when it may be heard of next. */
interface Member {
  readonly device: FleetDevice;
  isBusy: boolean;
  /** Not before this time, because the WFM said so. */
  notBefore: number;
}

/** Thousands of devices in this process. */
export class Fleet {
  readonly settings: FleetSettings;
  readonly #connections: SharedConnections;
  readonly #members: Member[] = [];
  readonly #underWay = new Set<Promise<void>>();
  readonly #failures: Failures;
  #figures = new Figures();

  /** @throws MargoError `mock-option-invalid`, EndpointError, TrustError */
  constructor(options: FleetOptions) {
    this.settings = settle(options);
    const { ca, connections, log } = this.settings;
    this.#failures = new Failures(({ code, message }) =>
      log(`fleet: first failure of its kind: ${message} (${code})`),
    );
    this.#connections = shareConnections(ca, connections, {
      answered: (status) => this.#figures.answered(status),
      unanswered: () => this.#figures.unanswered(),
    });
  }

  /** Figures of the phase that the fleet is in. */
  get figures(): Figures {
    return this.#figures;
  }

  /** How many devices have onboarded and reported their capabilities. */
  get onboarded(): number {
    return this.#members.filter(({ device }) => device.isIntroduced).length;
  }

  get failures(): readonly FailureKind[] {
    return this.#failures.kinds();
  }

  /**
   * Makes the devices, and lets each onboard, report its capabilities and poll for the first time. When that fails for
   * the very first device, the others are not tried; what fails for another one is tried again when it polls.
   *
   * @throws MargoError `mock-fleet-not-started`
   */
  async onboard(signal: AbortSignal): Promise<void> {
    const makeIdentity = await createIdentityMaker();
    await this.#tryFirst(await this.#addMember(makeIdentity));
    const slots = new Slots(this.settings.onboardingAtOnce);
    const onboardOne = async () => {
      if (!signal.aborted) await this.#turn(await this.#addMember(makeIdentity), this.settings.now());
    };
    const others = Array.from({ length: this.settings.devices - 1 }, () => slots.run(onboardOne));
    await Promise.all(others);
  }

  /**
   * Lets each device poll, evenly spread, until the signal is aborted. The figures start anew.
   *
   * @param everyMilliseconds time between two polls of a device
   */
  async poll(signal: AbortSignal, everyMilliseconds = this.settings.everyMilliseconds): Promise<void> {
    this.#figures = new Figures();
    const { devices: places } = this.settings;
    await keepRota({ ...this.settings, everyMilliseconds, places, signal }, (place, due) =>
      this.#giveTurn(place, due),
    );
    await Promise.all(this.#underWay);
  }

  /** Closes the connections. */
  close(): void {
    this.#connections.close();
  }

  async #addMember(makeIdentity: IdentityMaker): Promise<Member> {
    const { wfm } = this.settings;
    const identity = await makeIdentity();
    const isReporting = isAmong(this.#members.length, this.settings.reportingPercent);
    const device = new FleetDevice({ wfm, fetch: this.#connections.fetch, identity, isReporting });
    const member = { device, isBusy: false, notBefore: 0 };
    this.#members.push(member);
    return member;
  }

  async #tryFirst({ device }: Member): Promise<void> {
    try {
      await device.turn();
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      const message = `The first device of the fleet cannot start at ${this.settings.wfm}: ${reason}`;
      throw new MargoError('mock-fleet-not-started', message, { cause });
    }
  }

  #giveTurn(place: number, due: number): void {
    const member = this.#members[place];
    if (member === undefined || member.notBefore > due) return;
    if (member.isBusy) {
      this.#figures.leftOut();
      return;
    }
    const turn = this.#turn(member, due).finally(() => this.#underWay.delete(turn));
    this.#underWay.add(turn);
  }

  async #turn(member: Member, due: number): Promise<void> {
    const { now } = this.settings;
    member.isBusy = true;
    try {
      await member.device.turn();
      this.#figures.took(now() - due);
    } catch (error) {
      this.#failures.add(error);
      member.notBefore = now() + askedWait(error);
    } finally {
      member.isBusy = false;
    }
  }
}

/** Picks so many percent of all, spread over them. */
function isAmong(index: number, percent: number): boolean {
  return Math.floor(((index + 1) * percent) / 100) > Math.floor((index * percent) / 100);
}
