import { askForStart } from './ask-device.js';
import { askForMutualTarget } from './ask-mutual.js';
import type { Choice, Questions } from './questions.js';
import type { WrittenOptions } from './written-options.js';

/** What the responses are checked with, so that a mistake is found where it is made. */
export interface Checks {
  /** A sentence when the text is no root URL of a WFM. */
  url(text: string): string | undefined;
  /** A sentence when nothing can be read from a file. */
  file(path: string): string | undefined;
  /** A sentence when no trusted TLS connection to the WFM can be made. */
  reach(url: string, ca: string | undefined): Promise<string | undefined>;
  /** A sentence when the operator interface does not take the token; an empty one is that of the environment. */
  operator(url: string, token: string, ca: string | undefined): Promise<string | undefined>;
}

type Product = 'wfm' | 'mutual' | 'device';
type OperatorWay = 'url' | 'exec' | 'module' | 'manual' | 'none';

const PRODUCTS: readonly Choice<Product>[] = [
  { value: 'wfm', label: 'A Workload Fleet Manager whose clients sign requests', hint: 'signature profile' },
  { value: 'mutual', label: 'A Workload Fleet Manager with mutual TLS', hint: 'SPIFFE identities' },
  { value: 'device', label: 'A device', hint: 'or rather the WFM client on it' },
];

const OPERATOR_WAYS: readonly Choice<OperatorWay>[] = [
  { value: 'url', label: 'It serves the operator interface of this project' },
  { value: 'exec', label: 'A command of ours does it', hint: 'docs/guides/write-an-adapter.md' },
  { value: 'module', label: 'An ECMAScript module of ours does it' },
  { value: 'manual', label: 'Ask me, one thing at a time' },
  { value: 'none', label: 'Nobody does', hint: 'the verdict will be “incomplete” at best' },
];

/** What is to be judged, and the options of `margo-conformance` for it. */
export interface Asked {
  readonly subject: 'wfm' | 'device';
  readonly options: WrittenOptions;
}

/**
 * Asks for everything that a run needs.
 *
 * @throws SetupCancelled
 */
export async function askForOptions(questions: Questions, checks: Checks): Promise<Asked> {
  const product = await questions.choose('What do you want to judge?', PRODUCTS);
  const options = await ASK[product](questions, checks);
  const report = await questions.text({
    message: 'Into which folder should the reports go?',
    placeholder: 'reports',
    otherwise: 'reports',
  });
  return { subject: product === 'device' ? 'device' : 'wfm', options: { ...options, report } };
}

const ASK = { wfm: askAboutWfm, mutual: askAboutMutualWfm, device: askAboutDevice };

async function askAboutMutualWfm(questions: Questions, checks: Checks): Promise<WrittenOptions> {
  const target = await askForMutualTarget(questions, checks);
  return {
    ...target,
    ...(await askForComponent(questions)),
    ...(await askForOperator(questions, checks, undefined)),
  };
}

async function askAboutWfm(questions: Questions, checks: Checks): Promise<WrittenOptions> {
  const target = await askForTarget(questions, checks);
  return {
    ...target,
    ...(await askForComponent(questions)),
    ...(await askForOperator(questions, checks, target.ca)),
  };
}

async function askAboutDevice(questions: Questions): Promise<WrittenOptions> {
  const start = await askForStart(questions);
  return { ...start, ...(await askForComponent(questions)) };
}

/** Asks again until the WFM is there, or the person wants it so. */
async function askForTarget(
  questions: Questions,
  checks: Checks,
): Promise<{ readonly url: string; readonly ca?: string }> {
  const url = await questions.text({
    message: 'What is its root URL?',
    placeholder: 'https://wfm.example:8443',
    refuse: checks.url,
  });
  const ca = await questions.text({
    message: 'Which file holds its root CA, in PEM? (empty: the CAs of this system)',
    otherwise: '',
    refuse: checks.file,
  });
  const obstacle = await checks.reach(url, ca === '' ? undefined : ca);
  if (obstacle !== undefined) {
    questions.say(obstacle);
    if (!(await questions.confirm('Go on with it all the same?'))) return askForTarget(questions, checks);
  }
  return ca === '' ? { url } : { url, ca };
}

async function askForComponent(questions: Questions): Promise<WrittenOptions> {
  const name = await questions.text({
    message: 'What is the product called? (empty: the report names none)',
    placeholder: 'acme-fleet',
    otherwise: '',
    refuse: (line) => (line.includes('@') ? 'Leave out the version, it is asked for next.' : undefined),
  });
  if (name === '') return {};
  const version = await questions.text({ message: 'Which version is it?', placeholder: '1.0.0' });
  return { component: `${name}@${version}` };
}

async function askForOperator(
  questions: Questions,
  checks: Checks,
  ca: string | undefined,
): Promise<WrittenOptions> {
  const way = await questions.choose(
    'Who approves clients, revokes them and assigns deployments?',
    OPERATOR_WAYS,
  );
  switch (way) {
    case 'url':
      return askForInterface(questions, checks, ca);
    case 'exec':
      return { 'operator-exec': await questions.text({ message: 'What is the command?' }) };
    case 'module':
      return {
        'operator-module': await questions.text({
          message: 'Which file is the module?',
          refuse: checks.file,
        }),
      };
    case 'manual':
      return { manual: true };
    case 'none':
      return {};
  }
}

/** Asks again until the interface takes the token, or the person wants it so. */
async function askForInterface(
  questions: Questions,
  checks: Checks,
  ca: string | undefined,
): Promise<WrittenOptions> {
  const url = await questions.text({ message: 'What is its URL?', refuse: webUrl });
  questions.say(
    'No command line or file will hold the token: this run takes what you enter, later ones MARGO_OPERATOR_TOKEN.',
  );
  const token = await questions.secret('What is its token? (empty: what MARGO_OPERATOR_TOKEN holds)');
  const obstacle = await checks.operator(url, token, ca);
  if (obstacle !== undefined) {
    questions.say(obstacle);
    if (!(await questions.confirm('Go on with it all the same?')))
      return askForInterface(questions, checks, ca);
  }
  return { 'operator-url': url, ...(token !== '' && { 'operator-token': token }) };
}

function webUrl(text: string): string | undefined {
  const isWeb = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
  return isWeb ? undefined : 'Give an http or https URL.';
}
