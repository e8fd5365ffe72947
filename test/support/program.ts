import { fileURLToPath } from 'node:url';

/** A program that tests start in processes of its own. */
export interface Program {
  readonly source: string;
  /** Where `bundlePrograms` puts it, beside the packages that it loads. */
  readonly bundle: string;
}

export const PROGRAMS = { mocks: programOf('mocks'), conformance: programOf('conformance') };

function programOf(workspace: string): Program {
  const at = (path: string) => fileURLToPath(new URL(`../../${workspace}/${path}`, import.meta.url));
  return { source: at('src/cli.ts'), bundle: at('node_modules/.programs-of-tests/cli.mjs') };
}
