import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What the checks read of a `package.json`. */
export interface Manifest {
  readonly name: string;
  readonly version?: string;
  readonly description?: string;
  readonly keywords?: readonly string[];
  readonly homepage?: string;
  readonly bugs?: { readonly url: string };
  readonly license?: string;
  readonly repository?: { readonly type: string; readonly url: string; readonly directory?: string };
  readonly engines?: { readonly node: string };
  readonly publishConfig?: { readonly access: string };
  readonly allowScripts?: Readonly<Record<string, boolean>>;
  readonly private?: boolean;
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly workspaces?: readonly string[];
}

/** A workspace of this repository. */
export interface Package {
  /** The folder of its workspace. */
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Every workspace. */
export function allPackages(): Package[] {
  const { workspaces = [] } = readManifest('.');
  return workspaces.map((folder) => ({ folder, manifest: readManifest(folder) }));
}

/** The workspaces that others install: those that are not private. */
export function publicPackages(): Package[] {
  return allPackages().filter(({ manifest }) => manifest.private !== true);
}

/** Reads the `package.json` of a folder, seen from the root of the repository. */
export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as Manifest;
}
