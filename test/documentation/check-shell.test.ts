import { expect, it } from 'vitest';
import { checkShell, checkSynopsis, type Tools } from '../../scripts/documentation/check-shell.js';

const HELP = 'Usage: margo-mock wfm [options]\n\nOptions:\n  --port <number>  a port\n  -h, --help  help\n';

const tools: Tools = {
  scripts: { mock: 'tsx mock', demo: 'tsx demo' },
  help: async (words) => (['margo-mock', 'margo-mock wfm'].includes(words.join(' ')) ? HELP : undefined),
  exists: (path) => path === 'spec/a.yaml',
};

function faults(text: string): Promise<string[]> {
  return checkShell({ file: 'a.md', line: 7, language: 'sh', text }, tools);
}

it.each([
  'npm ci && npm run demo   # all of it',
  'npm run --silent mock -- wfm --port 1',
  'npx -p @margo-contract/mocks margo-mock wfm \\\n     --port 1',
  "TOKEN=x curl --data-binary @spec/a.yaml 'https://wfm.example/?a=--b' | cat",
])('finds nothing wrong with %s', async (text) => {
  expect(await faults(text)).toEqual([]);
});

it.each([
  ['npm run dmeo', 'a.md:8: package.json has no script dmeo'],
  ['npm publish', 'a.md:8: npm publish is not among'],
  ['# first\nnpm run mock -- wfm --prot 1', 'a.md:9: margo-mock wfm has no option --prot'],
  ['npx margo-mock wfm', 'a.md:8: write npx -p @margo-contract/mocks margo-mock'],
  ['npx -p margo-mock margo-mock wfm', 'a.md:8: write npx -p @margo-contract/mocks margo-mock'],
  ['npx -p @margo-contract/mocks margo-mock wmf', 'a.md:8: there is no command margo-mock wmf'],
  ['cat docs/b.md', 'a.md:8: there is no file docs/b.md'],
  ['frobnicate', 'a.md:8: nothing is known about the command frobnicate'],
])('says what is wrong with %j', async (text, sentence) => {
  expect((await faults(text)).join('\n')).toContain(sentence);
});

it('holds a synopsis against all options', async () => {
  const block = { file: 'a.md', line: 7, language: '', text: 'margo-mock wfm [--prot N]\n' };
  expect(await checkSynopsis(block, tools)).toEqual([
    'a.md:7: margo-mock wfm has no option --prot',
    'a.md:7: the synopsis of margo-mock wfm lacks --port',
  ]);
});
