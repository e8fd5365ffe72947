import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { entryPoints } from '../../src/api/entry-points.js';

it('finds every module that a package lets others import, the gathering one last', async () => {
  const found = await entryPoints(fileURLToPath(new URL('../../..', import.meta.url)));
  const pages = found.map(({ specifier, page }) => [specifier, page]);
  expect(pages).toContainEqual(['@margo-contract/sdk-device', 'api/sdk-device.html']);
  expect(pages).toContainEqual(['@margo-contract/protocol/json', 'api/protocol/json.html']);
  const protocol = found.filter(({ specifier }) => specifier.startsWith('@margo-contract/protocol'));
  expect(protocol.at(-1)?.page).toBe('api/protocol.html');
});
