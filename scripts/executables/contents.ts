import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A package inside an executable. */
export interface Component {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly license: string;
  /** The texts of its licence and notices. */
  readonly texts: readonly string[];
}

const TEXT_FILE = /^(licen[cs]e|copying|notice)([.-].*)?$/i;

/** Reads what a package says of itself. @throws Error when it has no licence */
export function readComponent(folder: string): Component {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Manifest;
  if (typeof license !== 'string') throw new Error(`${name} does not say under which licence it is`);
  const files = readdirSync(folder).filter((file) => TEXT_FILE.test(file));
  return {
    name,
    version,
    license,
    texts: files.map((file) => readFileSync(join(folder, file), 'utf8').trim()),
  };
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: unknown;
}

/** Node.js itself, which the executable is a copy of, with the licences of what is inside it, where the installation has them. */
export function nodeComponent(): Component {
  const root = join(dirname(process.execPath), '..');
  const places = ['LICENSE', 'share/doc/nodejs/LICENSE', 'share/doc/node/LICENSE'].map((file) =>
    join(root, file),
  );
  const found = places.find((file) => existsSync(file));
  const text = found === undefined ? undefined : readFileSync(found, 'utf8').trim();
  const elsewhere = `See https://github.com/nodejs/node/blob/${process.version}/LICENSE`;
  return { name: 'node', version: process.version.slice(1), license: 'MIT', texts: [text ?? elsewhere] };
}

/** The licences of everything inside, each text once. */
export function describeNotices(program: string, components: readonly Component[]): string {
  const byText = new Map<string, Component[]>();
  for (const component of components) {
    const text =
      component.texts.join('\n\n') || `Licence: ${component.license} (the package brings no text of it)`;
    byText.set(text, [...(byText.get(text) ?? []), component]);
  }
  const parts = [...byText].map(([text, users]) => {
    const names = users.map(({ name, version, license }) => `${name} ${version} (${license})`);
    return `${'='.repeat(80)}\n${names.join('\n')}\n${'-'.repeat(80)}\n${text}\n`;
  });
  return `${program} is licensed under Apache-2.0. It contains:\n\n${parts.join('\n')}`;
}

/** The bill of materials of an executable (CycloneDX 1.5 JSON). */
export function describeBill(
  program: { readonly name: string; readonly version: string; readonly content: Uint8Array },
  components: readonly Component[],
): object {
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': program.name,
        name: program.name,
        version: program.version,
        licenses: [{ license: { id: 'Apache-2.0' } }],
        hashes: [{ alg: 'SHA-256', content: createHash('sha256').update(program.content).digest('hex') }],
      },
    },
    components: components.map(describeComponent),
  };
}

function describeComponent({ name, version, license }: Component): object {
  const [group, bare] = name.startsWith('@') ? name.split('/') : [undefined, name];
  const purl =
    name === 'node' ? `pkg:generic/node@${version}` : `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return {
    type: name === 'node' ? 'platform' : 'library',
    'bom-ref': purl,
    ...(group !== undefined && { group }),
    name: bare,
    version,
    purl,
    licenses: [/^[A-Za-z0-9.-]+$/.test(license) ? { license: { id: license } } : { expression: license }],
  };
}
