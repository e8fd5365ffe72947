import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { npm } from './command.js';
import type { Tarball } from './pack.js';
import type { Package } from './package.js';

/** What is read of a CycloneDX document. */
interface Sbom {
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
}

interface Component {
  name: string;
  group?: string;
  readonly purl: string;
  externalReferences?: readonly { readonly type: string; readonly url: string }[];
}

/** A package and the tarball made of it. */
export interface Packed {
  readonly one: Package;
  readonly tarball: Tarball;
}

/**
 * Writes the software bill of materials of a package (CycloneDX JSON) beside its tarball: everything that installing it brings today.
 * `npm sbom --workspace` would not do: it takes development dependencies in and leaves hoisted ones out.
 *
 * @param all the packages of this repository, which no registry has yet
 * @returns the names and versions of its components, in order
 */
export function writeSbom({ one, tarball }: Packed, all: readonly Packed[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'margo-contract-sbom-'));
  try {
    writeFileSync(join(folder, 'package.json'), JSON.stringify(standalone(one, all)));
    npm(
      folder,
      'install',
      '--package-lock-only',
      '--omit=dev',
      '--prefer-offline',
      '--no-audit',
      '--no-fund',
    );
    const text = npm(folder, 'sbom', '--package-lock-only', '--omit=dev', '--sbom-format=cyclonedx');
    const sbom = JSON.parse(text) as Sbom;
    for (const component of [sbom.metadata.component, ...sbom.components]) tidy(component);
    writeFileSync(sbomFile(tarball), `${JSON.stringify(sbom, null, 2)}\n`);
    return sbom.components.map(({ purl }) => decodeURIComponent(purl.replace('pkg:npm/', ''))).sort();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where the bill of a tarball lies: `margo-contract-protocol-0.1.0.cdx.json`. */
function sbomFile({ path }: Tarball): string {
  return path.replace(/\.tgz$/, '.cdx.json');
}

/** The manifest of a package that is installed by itself, its neighbours from their tarballs. */
function standalone({ manifest }: Package, all: readonly Packed[]): object {
  const files = Object.fromEntries(all.map((each) => [each.one.manifest.name, `file:${each.tarball.path}`]));
  const { name, version, description, license, homepage, repository } = manifest;
  const dependencies = Object.entries(manifest.dependencies ?? {});
  return {
    ...{ name, version, description, license, homepage, repository },
    dependencies: Object.fromEntries(dependencies.map(([each, range]) => [each, files[each] ?? range])),
    overrides: files,
  };
}

/** npm names a component after its folder and gives the paths of local tarballs, which mean nothing elsewhere. */
function tidy(component: Component): void {
  const [, group, name = component.name] = /^pkg:npm\/(?:(%40[^/]+)\/)?([^@]+)@/.exec(component.purl) ?? [];
  component.name = name;
  if (group !== undefined) component.group = decodeURIComponent(group);
  component.externalReferences = (component.externalReferences ?? [])
    .filter(({ url }) => /^(git\+)?https:/.test(url))
    .filter(({ type }) => type !== 'distribution');
}

/** The name of a tarball without its folder. */
export function fileName({ path }: Tarball): string {
  return basename(path);
}
