import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Where a file that a package exports lies on disk, such as `@margo-contract/generated/openapi/signature.json`. */
export function resolveFile(specifier: string): string {
  return require.resolve(specifier);
}
