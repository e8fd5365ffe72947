import { expect, test } from 'vitest';
import { parseTarget } from '../../../../src/subject/wfm/http/target.js';

test.each([
  ['https://wfm.example', { host: 'wfm.example', port: 443, authority: 'wfm.example', basePath: '' }],
  ['https://wfm.example:443/', { port: 443, authority: 'wfm.example', basePath: '' }],
  ['https://WFM.example:8443/plant7/', { port: 8443, authority: 'wfm.example:8443', basePath: '/plant7' }],
  ['https://[::1]:8443/a/b', { host: '::1', authority: '[::1]:8443', basePath: '/a/b' }],
])('%s', (url, parts) => {
  expect(parseTarget(url)).toMatchObject(parts);
});
