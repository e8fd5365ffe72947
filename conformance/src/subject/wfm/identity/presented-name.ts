import net from 'node:net';
import tls from 'node:tls';
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

/**
 * The URI of a SPIFFE ID in the certificate that a server presents, whoever issued that; undefined when there is none.
 *
 * @throws SuiteError `suite-target-unreachable`
 */
export function spiffeUriOf(target: Target): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const { host, port } = target;
    const socket = tls.connect({
      host,
      port,
      ...(net.isIP(host) === 0 && { servername: host }),
      minVersion: 'TLSv1.2',
      rejectUnauthorized: false,
    });
    const fail = (reason: string) => {
      socket.destroy();
      const advice = 'check the URL, and that the WFM runs, or say which profile it speaks';
      const message = `A TLS connection to ${host}:${port} for ${target.url} failed (${reason}); ${advice}.`;
      reject(new SuiteError('suite-target-unreachable', message));
    };
    socket.setTimeout(PATIENCE, () => fail(`no handshake within ${PATIENCE / 1000} s`));
    socket.on('error', (error) => fail(error.message));
    socket.once('secureConnect', () => {
      const { subjectAltName = '' } = socket.getPeerX509Certificate() ?? {};
      socket.destroy();
      resolve(/URI:(spiffe:[^,\s]*)/.exec(subjectAltName)?.[1]);
    });
  });
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
