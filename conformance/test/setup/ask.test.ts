import { expect, test } from 'vitest';
import { askForOptions, type Checks } from '../../src/setup/ask.js';
import type { Questions } from '../../src/setup/questions.js';

const noChecks: Checks = {
  url: () => undefined,
  file: () => undefined,
  reach: async () => undefined,
  operator: async () => undefined,
};

/** Somebody who gives these answers in turn, and keeps what was said. */
function answers(...given: readonly (string | boolean)[]): Questions & { readonly said: string[] } {
  const rest = [...given];
  const said: string[] = [];
  const next = (message: string) => {
    const answer = rest.shift();
    if (answer === undefined) throw new Error(`no answer left for: ${message}`);
    return answer;
  };
  return {
    said,
    say: (text) => said.push(text),
    confirm: async (message) => next(message) === true,
    secret: async (message) => String(next(message)),
    async text({ message, otherwise, refuse }) {
      const line = String(next(message));
      const fault = line === '' ? undefined : refuse?.(line);
      if (fault !== undefined) throw new Error(`${message} ${fault}`);
      return line === '' && otherwise !== undefined ? otherwise : line;
    },
    async choose(message, choices) {
      const chosen = choices.find(({ value }) => value === rest[0]);
      if (chosen === undefined) throw new Error(`${message}: no choice ${rest[0]}`);
      rest.shift();
      return chosen.value;
    },
  };
}

const URL = 'https://wfm.example';

test('everything is asked for', async () => {
  const someone = answers('wfm', URL, 'ca.pem', 'fleet', '2.1', 'url', 'http://localhost:1', '', 'out');
  expect((await askForOptions(someone, noChecks)).options).toEqual({
    url: URL,
    ca: 'ca.pem',
    component: 'fleet@2.1',
    'operator-url': 'http://localhost:1',
    report: 'out',
  });
  expect(someone.said.join()).toMatch(/MARGO_OPERATOR_TOKEN/);
});

test('what is left empty is left out', async () => {
  const someone = answers('wfm', URL, '', '', 'none', '');
  expect((await askForOptions(someone, noChecks)).options).toEqual({ url: URL, report: 'reports' });
});

test.each([
  [['exec', 'python3 a.py'], { 'operator-exec': 'python3 a.py' }],
  [['module', 'a.mjs'], { 'operator-module': 'a.mjs' }],
  [['manual'], { manual: true }],
])('operators’ work by %j', async (given, options) => {
  expect((await askForOptions(answers('wfm', URL, '', '', ...given, ''), noChecks)).options).toEqual({
    url: URL,
    ...options,
    report: 'reports',
  });
});

test('a WFM that cannot be reached is asked for again', async () => {
  const reach = async (url: string) => (url === URL ? undefined : `Nothing answers at ${url}.`);
  const someone = answers('wfm', 'https://wrong.example', '', false, URL, '', '', 'none', '');
  expect((await askForOptions(someone, { ...noChecks, reach })).options).toMatchObject({ url: URL });
  expect(someone.said).toEqual(['Nothing answers at https://wrong.example.']);
});

test('a WFM that cannot be reached yet may be meant', async () => {
  const reach = async () => 'Nothing answers.';
  const someone = answers('wfm', URL, '', true, '', 'none', '');
  expect((await askForOptions(someone, { ...noChecks, reach })).options).toMatchObject({ url: URL });
});

test.each<[readonly (string | boolean)[], Partial<Checks>, RegExp]>([
  [['wfm', 'wfm'], { url: () => 'it is not a URL' }, /it is not a URL/],
  [['wfm', URL, 'none.pem'], { file: () => 'there is no such file' }, /no such file/],
  [['wfm', URL, '', 'fleet@1'], {}, /Leave out the version/],
  [['wfm', URL, '', '', 'url', 'localhost'], {}, /Give an http or https URL/],
])('the last of the responses %j is refused at once', async (given, checks, message) => {
  await expect(askForOptions(answers(...given), { ...noChecks, ...checks })).rejects.toThrow(message);
});

test('the token is checked when it is entered, and asked for again', async () => {
  const seen: string[] = [];
  const operator = async (url: string, token: string, ca: string | undefined) => {
    seen.push(`${url} ${token} ${ca}`);
    return token === 'right' ? undefined : 'The operator interface responded 401.';
  };
  const given = ['url', 'http://op', 'wrong', false, 'http://op', 'right'];
  const someone = answers('wfm', URL, 'ca.pem', '', ...given, '');
  expect((await askForOptions(someone, { ...noChecks, operator })).options).toMatchObject({
    'operator-url': 'http://op',
    'operator-token': 'right',
  });
  expect(seen).toEqual(['http://op wrong ca.pem', 'http://op right ca.pem']);
  expect(someone.said).toContain('The operator interface responded 401.');
});

test('a device that the suite starts is asked for by its command, and a claim may be several', async () => {
  const exec = './mydev --server {wfm} --ca {ca}';
  const someone = answers('device', 'suite', exec, 'failover, downtime', 'pump-gateway', '1.0', '');
  expect(await askForOptions(someone, noChecks)).toEqual({
    subject: 'device',
    options: { exec, claim: ['failover', 'downtime'], component: 'pump-gateway@1.0', report: 'reports' },
  });
});

test('a device that a person starts is asked for by the name of this host', async () => {
  const someone = answers('device', 'person', '192.0.2.7', '', '', 'out');
  expect((await askForOptions(someone, noChecks)).options).toEqual({
    wait: true,
    listen: '0.0.0.0',
    'host-name': '192.0.2.7',
    report: 'out',
  });
});

test('a placeholder that is not known is refused at once', async () => {
  const someone = answers('device', 'suite', './mydev {url}');
  await expect(askForOptions(someone, noChecks)).rejects.toThrow('{url} is not known');
});

test.each([
  [['suite', 'desk'], { identities: 'desk' }],
  [['operator', 'bundle.json'], { 'trust-bundle': 'bundle.json' }],
  [['hand', 'bundle.json', 'made'], { 'trust-bundle': 'bundle.json', svids: 'made' }],
  [
    ['ca', 'https://mis.example/bundle', 'ca.pem', 'ca.key'],
    { 'trust-bundle': 'https://mis.example/bundle', 'client-ca': 'ca.pem', 'client-ca-key': 'ca.key' },
  ],
])('of a WFM with mutual TLS it is asked who issues SVIDs: %j', async (given, options) => {
  const someone = answers('mutual', URL, ...given, '', 'none', '');
  expect(await askForOptions(someone, noChecks)).toEqual({
    subject: 'wfm',
    options: { profile: 'mtls', url: URL, ...options, report: 'reports' },
  });
});
