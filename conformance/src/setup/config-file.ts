import path from 'node:path';
import wfmSchema from '@margo-contract/spec/json-schema/conformance-config.schema.json' with { type: 'json' };
import deviceSchema from '@margo-contract/spec/json-schema/conformance-device-config.schema.json' with {
  type: 'json',
};
import { Ajv2020 } from 'ajv/dist/2020.js';
import { stringify } from 'yaml';
import { schemaFaults } from '../case/schema.js';
import { readYamlFile } from '../case/yaml-file.js';
import { SuiteError } from '../error.js';
import type { WrittenOptions } from './written-options.js';

type ConfigValue = string | number | true | readonly string[];

/** Options that name a file or a folder. */
const PATHS = new Set([
  'ca',
  'client-ca',
  'client-ca-key',
  'svids',
  'identities',
  'operator-module',
  'known-failing',
  'sign-key',
  'report',
]);

const ajv = new Ajv2020({ allErrors: true, verbose: true });
const VALIDATE = {
  wfm: ajv.compile<Record<string, ConfigValue>>(wfmSchema),
  device: ajv.compile<Record<string, ConfigValue>>(deviceSchema),
};

/**
 * Puts the options of the file that `--config` names before those that are given, so that the given ones win.
 *
 * @param args the arguments after the name of the program
 * @throws SuiteError `suite-config-malformed` with a line `file:line: …` for each fault
 */
export async function withConfigFile(args: readonly string[]): Promise<readonly string[]> {
  const index = args.findIndex((word) => word === '--config' || word.startsWith('--config='));
  if (index === -1) return args;
  const [word = '', next] = args.slice(index);
  const isJoined = word.includes('=');
  const file = isJoined ? word.slice(word.indexOf('=') + 1) : next;
  if (file === undefined || file === '') throw malformed('--config needs the name of a file.');
  const [command, ...rest] = [...args.slice(0, index), ...args.slice(index + (isJoined ? 1 : 2))];
  if (command === undefined) throw malformed('--config belongs behind a command, such as wfm.');
  return [command, ...(await readConfigFile(file, command === 'device' ? 'device' : 'wfm')), ...rest];
}

/** Reads a file of options as arguments. */
async function readConfigFile(file: string, subject: keyof typeof VALIDATE): Promise<string[]> {
  const yaml = await readYamlFile(file).catch((error: SuiteError) =>
    Promise.reject(malformed(error.message)),
  );
  const validate = VALIDATE[subject];
  if (!validate(yaml.value)) throw malformed(schemaFaults(validate.errors ?? [], yaml).join('\n'));
  const folder = path.dirname(path.resolve(file));
  return Object.entries(yaml.value).flatMap(([name, value]) => argumentsFor(name, value, folder));
}

/** A dialect is one of the suite unless it looks like a file, and a trust bundle is a file unless it is a URL. */
function namesFile(name: string, value: ConfigValue): boolean {
  return (
    PATHS.has(name) ||
    (name === 'dialect' && /[\\/]|\.ya?ml$/.test(String(value))) ||
    (name === 'trust-bundle' && !/^https:/i.test(String(value)))
  );
}

/** The joined form, so that a value that begins with a hyphen stays a value. */
function argumentsFor(name: string, value: ConfigValue, folder: string): string[] {
  if (value === true) return [`--${name}`];
  if (typeof value === 'object') return value.flatMap((item) => argumentsFor(name, item, folder));
  return [`--${name}=${namesFile(name, value) ? path.resolve(folder, String(value)) : value}`];
}

/**
 * Options as the text of a file.
 *
 * @param command that takes them, such as `margo-conformance wfm`
 * @param file where it will stand; relative paths are those of the working folder until then
 */
export function configText(command: string, options: WrittenOptions, file: string): string {
  const folder = path.dirname(path.resolve(file));
  const entries = Object.entries(options).map(([name, value]) =>
    typeof value === 'string' && namesFile(name, value) ? [name, relativeTo(folder, value)] : [name, value],
  );
  return `# Run it with: ${command} --config ${path.basename(file)}\n${stringify(Object.fromEntries(entries))}`;
}

/** With forward slashes, which Windows understands as well. */
function relativeTo(folder: string, file: string): string {
  return path.isAbsolute(file) ? file : path.relative(folder, path.resolve(file)).replaceAll(path.sep, '/');
}

function malformed(message: string): SuiteError {
  return new SuiteError('suite-config-malformed', message);
}
