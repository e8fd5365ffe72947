import type { TrustDomainFile, TrustDomainPlace } from '../../svid/trust-domain-file.js';
import {
  directoryPlace,
  formatTrustDomain,
  NOWHERE,
  parseTrustDomain,
} from '../../svid/trust-domain-file.js';
import type { Store } from '../store/store.js';

/**
 * Keeps the PKI in the store, so that every WFM of that store has the same anchors and takes part in their rotation. Each state has a
 * number of its own and never changes; of two processes that go on from one state, the first is right.
 *
 * With a directory there is a copy in it, for `margo-mock svid` and for what was kept there before.
 */
export function storePlace({ secrets }: Store, directory: string | undefined): TrustDomainPlace {
  const copy = directory === undefined ? NOWHERE : directoryPlace(directory);
  let step = 0;
  let latest: TrustDomainFile | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  /** One after the other, so that no state is skipped. */
  const inTurn = <Value>(act: () => Promise<Value>): Promise<Value> => {
    const result = turn.then(act);
    turn = result.catch(() => undefined);
    return result;
  };

  const take = async (state: TrustDomainFile): Promise<TrustDomainFile> => {
    step += 1;
    latest = await copy.keep(state);
    return latest;
  };

  const advance = async (): Promise<TrustDomainFile | undefined> => {
    for (;;) {
      const text = await secrets.find(nameOf(step + 1));
      if (text === undefined) return latest;
      await take(await parse(text));
    }
  };

  const keep = async (next: TrustDomainFile): Promise<TrustDomainFile> => {
    const text = Buffer.from(formatTrustDomain(next));
    const kept = await secrets.keep(nameOf(step + 1), text);
    return take(text.equals(kept) ? next : await parse(kept));
  };

  return {
    read: () =>
      inTurn(async () => {
        const kept = await advance();
        if (kept !== undefined) return kept;
        const earlier = await copy.read();
        return earlier && keep(earlier);
      }),
    keep: (next) => inTurn(() => keep(next)),
  };
}

const nameOf = (step: number) => `trust-domain-${step}`;

function parse(text: Uint8Array): Promise<TrustDomainFile> {
  return parseTrustDomain(Buffer.from(text).toString('utf8'), 'the store');
}
