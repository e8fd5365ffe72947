import { makePki, pkiFiles } from '../subject/wfm/identity/own-pki.js';
import { readWfmName } from '../subject/wfm/identity/trust.js';
import type { Output } from './output.js';

/** Makes the PKI of an identity service in a folder, and says what is for the WFM. @throws SuiteError */
export async function showIdentities(folder: string, spiffeId: string, { write }: Output): Promise<void> {
  await makePki(folder, readWfmName(spiffeId), new Date());
  const { trustBundle, wfmSvid, wfmKey } = pkiFiles(folder);
  write(
    [
      `Start the WFM ${spiffeId} with`,
      `  ${trustBundle}  the trust bundle: where the chains of clients end`,
      `  ${wfmSvid}  its SVID, leaf first`,
      `  ${wfmKey}  the key of it`,
      `Then judge it with: margo-conformance wfm --profile mtls --identities ${folder} --url URL`,
    ].join('\n'),
  );
}
