import type { Checks } from './ask.js';
import type { Choice, Questions } from './questions.js';
import type { WrittenOptions } from './written-options.js';

type Issuer = 'suite' | 'ca' | 'hand' | 'operator';

const ISSUERS: readonly Choice<Issuer>[] = [
  { value: 'suite', label: 'The suite, out of a folder', hint: 'made by “margo-conformance identities”' },
  { value: 'ca', label: 'The suite, with a CA of ours that the WFM trusts' },
  { value: 'hand', label: 'We did, by hand, in a folder', hint: 'cases that need others are left out' },
  { value: 'operator', label: 'Who does the operator’s work', hint: 'the function issue-svid' },
];

/** Asks how a WFM with mutual TLS is reached, and who issues the SVIDs of the suite's clients. @throws SetupCancelled */
export async function askForMutualTarget(questions: Questions, checks: Checks): Promise<WrittenOptions> {
  const url = await questions.text({
    message: 'What is its root URL?',
    placeholder: 'https://wfm.example:8443',
    refuse: checks.url,
  });
  const issuer = await questions.choose('Who issues the SVIDs of the clients?', ISSUERS);
  return { profile: 'mtls', url, ...(await askForIssuer(issuer, questions, checks)) };
}

async function askForIssuer(issuer: Issuer, questions: Questions, checks: Checks): Promise<WrittenOptions> {
  const ask = (message: string) => questions.text({ message, refuse: checks.file });
  if (issuer === 'suite') return { identities: await ask('Which folder holds the identities?') };
  const bundle = await questions.text({ message: 'Which file or URL is the trust bundle, a JWK set?' });
  const trusted = { 'trust-bundle': bundle };
  if (issuer === 'operator') return trusted;
  if (issuer === 'hand') return { ...trusted, svids: await ask('Which folder holds the SVIDs?') };
  const ca = await ask('Which file holds the certificate of the CA, in PEM?');
  return { ...trusted, 'client-ca': ca, 'client-ca-key': await ask('Which file holds its key, in PEM?') };
}
