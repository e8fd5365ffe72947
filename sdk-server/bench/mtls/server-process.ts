import { X509Certificate } from 'node:crypto';
import { checkClientSvid } from '@margo-contract/protocol/profile/mtls';
import { loadMtlsContestant, type MtlsContestantName } from './contestant.js';
import { type Material, WFM } from './scenario.js';

/** What a process of a server is told. */
export type MtlsServerQuestion =
  | { readonly start: MtlsContestantName; readonly material: Material }
  | { readonly usage: true }
  | { readonly checks: number; readonly cert: string };

/** What it says: its port; its CPU time since it began, or that of one check of an SVID, in microseconds. */
export type MtlsServerReply =
  | { readonly port: number }
  | { readonly cpuMicroseconds: number }
  | { readonly checkMicroseconds: number };

process.on('message', async (question: MtlsServerQuestion) => {
  process.send?.(await replyTo(question));
});
process.on('disconnect', () => process.exit());

async function replyTo(question: MtlsServerQuestion): Promise<MtlsServerReply> {
  if ('usage' in question) return { cpuMicroseconds: cpuTime() };
  if ('checks' in question) return { checkMicroseconds: checkTime(question.checks, question.cert) };
  const start = await loadMtlsContestant[question.start]();
  return { port: await start(question.material) };
}

function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** What SPIFFE adds to a handshake, with a certificate that nothing has looked at before. */
function checkTime(count: number, cert: string): number {
  const certificates = Array.from({ length: count }, () => new X509Certificate(cert));
  const policy = { wfm: WFM, clock: () => new Date() };
  const before = cpuTime();
  for (const certificate of certificates) checkClientSvid(certificate, policy);
  return (cpuTime() - before) / count;
}
