import type { CodeBlock } from './code-blocks.js';
import { shellCommands } from './shell.js';

/** What commands of shell examples are held against. */
export interface Tools {
  /** What `npm run` knows, with the command line behind each name. */
  readonly scripts: Readonly<Record<string, string>>;
  /** Help of the project's own commands by name and subcommand, such as `['margo-mock', 'wfm']`; `undefined` when there is no such. */
  readonly help: (command: readonly string[]) => Promise<string | undefined>;
  /** Whether the repository has a file. */
  readonly exists: (path: string) => boolean;
}

/** The command behind each npm script that hands its arguments on. */
const COMMAND_OF_SCRIPT: Readonly<Record<string, readonly string[]>> = {
  mock: ['margo-mock'],
  conformance: ['margo-conformance'],
  'docs:build': ['docs', 'build'],
  'docs:preview': ['docs', 'preview'],
};

/** The commands that packages of this project bring. */
export const OWN_COMMANDS = ['margo-mock', 'margo-conformance'];

/** The package of each: `npx` alone would fetch any package that has the name of the command. */
const PACKAGE_OF_COMMAND: Readonly<Record<string, string>> = {
  'margo-mock': '@margo-contract/mocks',
  'margo-conformance': '@margo-contract/conformance',
};

/** Programs that readers have or get, about which nothing here can be wrong. */
const FOREIGN = [
  '@hey-api/openapi-ts',
  'apt-get',
  'cat',
  'cd',
  'cp',
  'curl',
  'datamodel-codegen',
  'docker',
  'git',
  'go',
  'mkdir',
  'node',
  'openapi-generator-cli',
  'openapi-python-client',
  'openssl',
  'pip',
  'tsx',
  'vitest',
];
const NPM_COMMANDS = ['ci', 'i', 'init', 'install', 'pack', 'test'];

/** Checks a shell example; gives a sentence with file and line for each thing that a reader could not do. */
export async function checkShell(block: CodeBlock, tools: Tools): Promise<string[]> {
  const commands = shellCommands(block.text);
  const faults = commands.map(async ({ line, words }) => {
    const found = await faultsOf(words, tools);
    return found.map((fault) => `${block.file}:${block.line + 1 + line}: ${fault}`);
  });
  return (await Promise.all(faults)).flat();
}

async function faultsOf(words: readonly string[], tools: Tools): Promise<string[]> {
  const missing = words
    .flatMap((word) => /^@?((?:spec|docs|scripts|mocks|conformance)\/\S+)$/.exec(word)?.[1] ?? [])
    .filter((path) => !tools.exists(path))
    .map((path) => `there is no file ${path}`);
  return [...missing, ...(await commandFaults(words, tools))];
}

async function commandFaults(words: readonly string[], tools: Tools): Promise<string[]> {
  const [program = '', ...rest] = words;
  if (program === 'npx') return npxFaults(rest, tools);
  if (program === 'npm') return npmFaults(rest, tools);
  if (OWN_COMMANDS.includes(program)) return ownFaults(program, rest, tools);
  if (FOREIGN.includes(program) || program.startsWith('.ci/')) return [];
  return [
    `nothing is known about the command ${program}: correct it, add it to FOREIGN in scripts/documentation/check-shell.ts, or put <!-- example not checked: reason --> above the block`,
  ];
}

/** Of our own commands `npx` is told the package, and the right one. */
async function npxFaults(words: readonly string[], tools: Tools): Promise<string[]> {
  const isNamed = words[0] === '-p' || words[0] === '--package';
  const [named, command] = isNamed ? [words[1] ?? '', words.slice(2)] : ['', words];
  const wanted = PACKAGE_OF_COMMAND[command[0] ?? ''];
  const faults = await commandFaults(command, tools);
  if (wanted === undefined || named === wanted) return faults;
  return [`write npx -p ${wanted} ${command[0]}, so that npx fetches no other package`, ...faults];
}

async function npmFaults(words: readonly string[], tools: Tools): Promise<string[]> {
  const [command = '', ...rest] = words.filter((word) => word !== '--silent' && word !== '-s');
  if (NPM_COMMANDS.includes(command)) return [];
  if (command !== 'run') return [`npm ${command} is not among ${NPM_COMMANDS.join(', ')}, run`];
  const [script = '', ...given] = rest;
  if (!Object.hasOwn(tools.scripts, script)) return [`package.json has no script ${script}`];
  const behind = COMMAND_OF_SCRIPT[script];
  if (behind === undefined) return [];
  const [program = '', ...fixed] = behind;
  return ownFaults(program, [...fixed, ...given.filter((word) => word !== '--')], tools);
}

/**
 * Checks a synopsis, such as `margo-mock wfm [--port N]`: it names every option that there is, and no other.
 * Gives a sentence with file and line for each that is wrong.
 */
export async function checkSynopsis(block: CodeBlock, { help }: Tools): Promise<string[]> {
  const [program = '', command = ''] = block.text.split(/\s+/);
  const text = await help([program, command]);
  const place = `${block.file}:${block.line}`;
  if (text === undefined) return [`${place}: there is no command ${program} ${command}`];
  const named = new Set(optionsIn(block.text));
  const known = new Set(
    optionsIn(text.slice(text.indexOf('Options:'))).filter((option) => option !== '--help'),
  );
  return [
    ...[...named]
      .filter((option) => !known.has(option))
      .map((option) => `${place}: ${program} ${command} has no option ${option}`),
    ...[...known]
      .filter((option) => !named.has(option))
      .map((option) => `${place}: the synopsis of ${program} ${command} lacks ${option}`),
  ];
}

/** Holds subcommand and options against what `--help` says. */
async function ownFaults(program: string, args: readonly string[], { help }: Tools): Promise<string[]> {
  const [first = ''] = args;
  const command = /^[a-z]+$/.test(first) ? [program, first] : [program];
  const text = await help(command);
  if (text === undefined) return [`there is no command ${command.join(' ')}`];
  const known = new Set(optionsIn(text));
  return optionsIn(args.join(' '))
    .filter((option) => !known.has(option))
    .map((option) => `${command.join(' ')} has no option ${option}`);
}

/** The long options that a text names. */
function optionsIn(text: string): string[] {
  return [...text.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)].map(([option]) => option);
}
