import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeFindings } from '../../test/support/axe.js';
import { isLocal, openPage, startBrowser, type WatchedPage } from '../../test/support/browser.js';
import type { RunningWfm } from '../src/index.js';
import { deploymentDocument, WATCHER } from './support/documents.js';
import { exchange } from './support/exchange.js';
import { signByHand } from './support/hand-signer.js';
import { operate } from './support/operator.js';
import { createRawDevice, type RawDevice } from './support/raw-device.js';
import { startTestWfm } from './support/wfm.js';

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser?.close());

/** A WFM with a device that waits, one that is a gateway with a child, and a refused request. */
async function populated(): Promise<{ wfm: RunningWfm; device: RawDevice; waiting: RawDevice }> {
  const wfm = await startTestWfm({ console: true, onboarding: 'manual' });
  const device = await createRawDevice(wfm);
  await device.onboard();
  const [client] = (await operate(wfm, 'listClients')).json().clients as { clientId: string }[];
  await operate(wfm, 'approveClient', { clientId: client?.clientId ?? '' });
  await device.onboard();
  await device.report('gw');
  await device.report('gw/valve-a');
  const waiting = await createRawDevice(wfm);
  await waiting.onboard();
  return { wfm, device, waiting };
}

describe.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 320],
  ['dark', 390],
] as const)('in %s colours, %i px wide', (colorScheme, width) => {
  let watched: WatchedPage;
  let page: Page;
  let device: RawDevice;
  let wfm: RunningWfm;

  beforeEach(async () => {
    ({ wfm, device } = await populated());
    watched = await openPage(browser, { colorScheme, viewport: { width, height: 800 } }, isLocal);
    page = watched.page;
    await page.goto(wfm.consoleUrl ?? '');
    await page.getByRole('heading', { name: 'Clients' }).waitFor();
  });

  afterEach(async () => {
    await page.context().close();
    expect(watched.complaints).toEqual([]);
  });

  it('shows every view without a finding of axe and without scrolling sideways', async () => {
    const check = async () => {
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    };
    await page.getByRole('button', { name: device.clientId, exact: true }).click();
    await page.getByText('valve-a', { exact: true }).click();
    await check();
    await exchange(
      signByHand({
        url: `${wfm.url}/api/v1/clients/${device.clientId}/deployments`,
        ca: wfm.ca,
        key: device.identity.key,
        authority: 'localhost',
      }),
    );
    await page.getByRole('button', { name: 'Traffic' }).click();
    await page.getByRole('button', { name: /401.*explained/ }).click();
    await page.getByRole('heading', { name: 'What the doctor says' }).waitFor();
    await check();
    await page.getByRole('button', { name: 'Faults' }).click();
    await page.getByLabel(/manifest-etag-weak/).waitFor();
    await check();
  });
});

describe('a person at the console', () => {
  let watched: WatchedPage;
  let page: Page;
  let device: RawDevice;
  let waiting: RawDevice;
  let wfm: RunningWfm;

  beforeEach(async () => {
    ({ wfm, device, waiting } = await populated());
    watched = await openPage(browser, { acceptDownloads: true }, isLocal);
    page = watched.page;
    await page.goto(wfm.consoleUrl ?? '');
    await page.getByRole('heading', { name: 'Clients' }).waitFor();
  });

  afterEach(async () => {
    await page.context().close();
    expect(watched.complaints).toEqual([]);
  });

  it('opens it by the link once, which leaves the address; a reload stays in, another tab does not', async () => {
    expect(new URL(page.url()).hash).toBe('');
    await page.reload();
    await page.getByRole('heading', { name: 'Clients' }).waitFor();
    expect(await page.context().cookies()).toEqual([]);
    const other = await openPage(browser, {}, isLocal);
    await other.page.goto(wfm.consoleUrl ?? '');
    await other.page.getByText('This link was used already').waitFor();
    await other.page.getByLabel('Operator token').fill(wfm.operatorToken);
    await other.page.keyboard.press('Enter');
    await other.page.getByRole('heading', { name: 'Clients' }).waitFor();
    await other.page.context().close();
  });

  it('approves a client that waits, and revokes it again, by the keyboard alone', async () => {
    expect((await waiting.onboard()).status).toBe(403);
    await page.getByRole('button', { name: /^approve / }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('approve done.').waitFor();
    expect((await waiting.onboard()).status).toBe(201);
    await page.getByRole('button', { name: `revoke ${waiting.clientId}` }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('revoke done.').waitFor();
    expect((await waiting.poll()).status).toBe(403);
  });

  it('assigns a deployment by a file, and sees what becomes of it', async () => {
    await page.getByRole('button', { name: device.clientId, exact: true }).click();
    const buffer = Buffer.from(deploymentDocument(WATCHER, 'gw'));
    // As text, since the DOM has no types here.
    const dropped = await page.evaluateHandle(`(() => {
      const data = new DataTransfer();
      data.items.add(new File([${JSON.stringify(buffer.toString())}], 'watcher.yaml'));
      return data;
    })()`);
    await page.locator('.drop').dispatchEvent('drop', { dataTransfer: dropped });
    await page.getByText(`is assigned as ${WATCHER}`).waitFor();
    await device.poll();
    await device.reportStatus(WATCHER, 'installed');
    await page.locator('.timeline').getByText('installed').waitFor();
    await page.locator('.timeline').getByText('fetched manifest version 1').waitFor();
    await page
      .getByLabel(/Drop a deployment document/)
      .setInputFiles({ name: 'x.yaml', mimeType: 'text/yaml', buffer: Buffer.from('a: b') });
    await page.getByText('x.yaml holds no id of a deployment.').waitFor();
  });

  it('switches faults and maintenance while it runs', async () => {
    await page.getByRole('button', { name: 'Faults' }).click();
    await page.getByLabel(/manifest-etag-weak/).check();
    await page.getByText('manifest-etag-weak is on.').waitFor();
    expect((await device.poll()).headers.etag).toMatch(/^W\//);
    await page.getByRole('switch', { name: 'maintenance', exact: true }).check();
    await page.getByText('is closed for maintenance').waitFor();
    expect((await device.poll()).status).toBe(503);
  });

  it('sees hostile names, bodies and headers as text', async () => {
    const hostile = '<img src=x onerror="alert(1)"><script>alert(2)</script>\u202e';
    const url = `${wfm.url}/api/v1/clients/${device.clientId}/deployments/${WATCHER}/status?${encodeURI('<script>alert(3)</script>')}`;
    const request = signByHand({ url, ca: wfm.ca, key: device.identity.key, body: hostile, encoding: 'der' });
    await exchange({ ...request, headers: { ...request.headers, 'x-note': '<b>bold</b>' } });
    await page.getByRole('button', { name: 'Traffic' }).click();
    await page.getByRole('button', { name: /401.*explained/ }).click();
    await page.getByText('<b>bold</b>').waitFor();
    await page.getByText('<img src=x onerror="alert(1)"><script>alert(2)</script>\\u{202e}').waitFor();
    await page.getByText('is read as ASN.1 DER').first().waitFor();
    expect(await page.locator('main img, main script, main b').count()).toBe(0);
  });

  it('saves what is seen as a file', async () => {
    await page.getByRole('button', { name: 'Traffic' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('margo-exchanges.json');
  });
});
