import type tls from 'node:tls';
import { type Clock, MargoError } from '@margo-contract/protocol';
import { parseMargoId, type WfmName } from '@margo-contract/protocol/spiffe-id';
import { checkSvid } from '@margo-contract/protocol/svid';
import { SuiteError, sentenceOf } from '../../../error.js';
import { handshake } from '../http/connect.js';
import type { Target } from '../http/target.js';

const PATIENCE = 10_000;

/** The name that a WFM presents by an SVID which the trust bundle proves. @throws SuiteError */
export async function presentedName(
  target: Target,
  anchors: readonly string[],
  clock: Clock,
): Promise<WfmName> {
  const { leaf, detail } = await leafOf(target, anchors);
  try {
    if (leaf === undefined) throw new Error(detail);
    const id = parseMargoId(checkSvid(leaf, { role: 'server', clock, reading: 'lenient' }).spiffeId);
    if (id.kind === 'wfm') return { trustDomain: id.trustDomain, wfmId: id.wfmId };
    throw new Error('its name is that of a client');
  } catch (error) {
    const known = error instanceof MargoError || error instanceof Error ? sentenceOf(error) : String(error);
    throw new SuiteError(
      'suite-target-untrusted',
      `The WFM at ${target.url} presents no SVID of a WFM that the trust bundle proves (${known}); check --trust-bundle and --url, or find out with --profile auto which profile it speaks.`,
    );
  }
}

/** What a server presents, whatever becomes of the handshake after that. */
export async function leafOf(
  target: Target,
  anchors: readonly string[] | undefined,
): Promise<{ readonly leaf?: Uint8Array; readonly detail: string }> {
  let leaf: Uint8Array | undefined;
  const trust: tls.ConnectionOptions =
    anchors === undefined ? { rejectUnauthorized: false } : { ca: [...anchors] };
  const { detail } = await handshake(
    target,
    {
      ...trust,
      minVersion: 'TLSv1.2',
      checkServerIdentity(_host, { raw }) {
        leaf = raw;
        return undefined;
      },
    },
    PATIENCE,
  );
  return { detail, ...(leaf !== undefined && { leaf }) };
}
