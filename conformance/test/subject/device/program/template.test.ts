import { expect, test } from 'vitest';
import {
  environmentOf,
  fillTemplate,
  unknownPlaceholders,
} from '../../../../src/subject/device/program/template.js';

const surroundings = {
  urls: ['https://localhost:1', 'https://localhost:2'],
  caFile: '/tmp/a folder/ca.pem',
  stateFolder: '/tmp/state',
  pollSeconds: 2,
  settings: {},
};

test('placeholders are replaced, and quoted where the shell needs it', () => {
  const command = fillTemplate(
    'dev --server {wfm} --all {wfms} --ca {ca} --every {poll}',
    surroundings,
    'linux',
  );
  expect(command).toBe(
    "dev --server https://localhost:1 --all https://localhost:1,https://localhost:2 --ca '/tmp/a folder/ca.pem' --every 2",
  );
  expect(fillTemplate('{ca}', surroundings, 'win32')).toBe('"/tmp/a folder/ca.pem"');
});

test('the environment says the same', () => {
  expect(environmentOf(surroundings)).toMatchObject({
    WFM_URL: 'https://localhost:1',
    WFM_URLS: 'https://localhost:1,https://localhost:2',
    WFM_CA: '/tmp/a folder/ca.pem',
    STATE_DIR: '/tmp/state',
    POLL_SECONDS: '2',
  });
});

test('a placeholder that is not known is named', () => {
  expect(unknownPlaceholders('dev {wfm} {server}')).toEqual(['server']);
});
