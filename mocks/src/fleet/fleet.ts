import { isMargoError, MargoError } from '@margo-contract/protocol';
import { type ChannelMaker, createChannels } from './connect.js';
import { askedWait } from './device/asked-wait.js';
import { FleetDevice } from './device/fleet-device.js';
import { createCertificateMaker } from './identity/certificates.js';
import type { FleetIdentity } from './identity/identity.js';
import { type FailureKind, Failures } from './measure/failures.js';
import { Figures } from './measure/figures.js';
import { type FleetOptions, type FleetSettings, settle } from './options.js';
import { hasBegun, playPattern } from './pattern.js';
import { keepRota } from './rota.js';
import { SignAhead } from './sign-ahead.js';
import { Slots } from './wire/slots.js';

/** A device and when it may be heard of next. */
interface Member {
  readonly device: FleetDevice;
  isBusy: boolean;
  /** Not before this time, because the WFM said so. */
  notBefore: number;
}

/** Devices that the WFM is told of at once. */
const ADMITTED_AT_ONCE = 250;
/** Most signatures that one device has made ahead when it begins to poll. */
const MOST_AHEAD = 64;

/** Thousands of devices in this process. */
export class Fleet {
  readonly settings: FleetSettings;
  readonly #channelFor: ChannelMaker;
  readonly #members: Member[] = [];
  readonly #underWay = new Set<Promise<void>>();
  readonly #failures: Failures;
  readonly #signAhead: SignAhead;
  #figures: Figures;
  #isCutOff = false;

  /** @throws MargoError `mock-option-invalid`, EndpointError */
  constructor(options: FleetOptions) {
    this.settings = settle(options);
    const { log, now } = this.settings;
    this.#failures = new Failures(({ code, message }) =>
      log(`fleet: first failure of its kind: ${message} (${code})`),
    );
    this.#figures = new Figures(now);
    this.#signAhead = new SignAhead(now);
    this.#channelFor = createChannels(this.settings, () => this.#figures);
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
   * @throws MargoError `mock-fleet-not-started`, `mock-fleet-not-admitted`
   */
  async onboard(signal: AbortSignal): Promise<void> {
    const { devices, svids, onboardingAtOnce, now } = this.settings;
    const makeIdentity = svids?.makeIdentity ?? (await createCertificateMaker());
    const slots = new Slots(onboardingAtOnce);
    const welcome = async (count: number) => {
      const identities = [];
      while (identities.length < count) identities.push(await makeIdentity());
      await this.settings.admission.admit(identities.map(({ registration }) => registration));
      return identities.map((identity) => this.#addMember(identity));
    };
    for (const first of await welcome(1)) await this.#tryFirst(first);
    while (this.#members.length < devices && !signal.aborted) {
      const members = await welcome(Math.min(ADMITTED_AT_ONCE, devices - this.#members.length));
      await Promise.all(
        members.map((member) => slots.run(async () => signal.aborted || this.#turn(member, now()))),
      );
    }
  }

  /** Makes signatures ahead, as far as they are of use for a time of polling. */
  async signAhead(milliseconds: number, everyMilliseconds = this.settings.everyMilliseconds): Promise<void> {
    const useful = Math.min(milliseconds, this.settings.signatureWindowMilliseconds) / everyMilliseconds;
    for (let each = 0; each < Math.min(MOST_AHEAD, Math.ceil(useful)); each += 1) {
      for (const { device } of this.#members) this.#signAhead.add(device);
    }
    await this.#signAhead.settled();
  }

  /**
   * Lets each device poll, as the pattern says, until the signal is aborted. The figures start anew.
   *
   * @param everyMilliseconds time between two polls of a device
   */
  async poll(signal: AbortSignal, everyMilliseconds = this.settings.everyMilliseconds): Promise<void> {
    const { devices: places, pattern, now } = this.settings;
    this.#figures = new Figures(now);
    const start = now();
    const parts = { ...this.settings, places, signal };
    const turn = (place: number, due: number) => this.#giveTurn(place, due);
    const inTurn = (place: number, due: number) => {
      if (hasBegun(pattern, place, { places, elapsed: due - start })) this.#giveTurn(place, due);
    };
    await Promise.all([
      keepRota({ ...parts, everyMilliseconds }, inTurn),
      playPattern({ ...parts, pattern, turn, cutOff: (isCutOff) => this.#cutOff(isCutOff) }),
    ]);
    await Promise.all(this.#underWay);
  }

  /** Closes the connections. */
  async close(): Promise<void> {
    for (const { device } of this.#members) device.drop();
    await this.settings.admission.close();
  }

  #cutOff(isCutOff: boolean): void {
    this.#isCutOff = isCutOff;
    if (isCutOff) for (const { device } of this.#members) device.drop();
  }

  #addMember(identity: FleetIdentity): Member {
    const { reportingPercent, slowPercent } = this.settings;
    const index = this.#members.length;
    const isReporting = isAmong(index, reportingPercent);
    const channel = this.#channelFor(identity, isAmong(index, slowPercent));
    const windowSeconds = this.settings.signatureWindowMilliseconds / 1000;
    const device = new FleetDevice({ ...this.settings, channel, identity, isReporting, windowSeconds });
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
    if (member === undefined || member.notBefore > due || this.#isCutOff) return;
    if (member.isBusy) {
      this.#figures.leftOut();
      return;
    }
    const turn = this.#turn(member, due).finally(() => this.#underWay.delete(turn));
    this.#underWay.add(turn);
  }

  async #turn(member: Member, due: number): Promise<void> {
    const { now } = this.settings;
    const { device } = member;
    member.isBusy = true;
    try {
      await device.turn();
      this.#figures.took(now() - due);
      if (device.signaturesAhead === 0) this.#signAhead.add(device);
    } catch (error) {
      // Who is cut off fails because of that, which says nothing of the WFM.
      if (!this.#isCutOff || !isMargoError(error)) this.#failures.add(error);
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
