import { expect, it } from 'vitest';
import { loadAssets } from '../../src/site/assets.js';
import { changeRedoc } from '../../src/site/change-redoc.js';

it('takes the foreign host out of Redoc', async () => {
  const redoc = (await loadAssets()).get('assets/redoc.standalone.js') ?? '';
  expect(redoc).toContain('ReDoc');
  expect(redoc).not.toContain('cdn.redoc.ly');
  expect(redoc).not.toContain('sourceMappingURL=redoc');
  expect(redoc).not.toMatch(/fonts\.(googleapis|gstatic)\.com/);
});

it('refuses a Redoc that it does not know', () => {
  expect(() => changeRedoc('another version')).toThrow(
    'Redoc no longer contains "https://cdn.redoc.ly/redoc/logo-mini.svg": see what stands there now',
  );
});
