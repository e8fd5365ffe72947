import { expect, it } from 'vitest';
import { deviceIdFromIdevid } from '../src/index.js';
import { createDeviceCertificate } from './support/certificates.js';

it('is the serialNumber of the subject', async () => {
  const { certificate } = await createDeviceCertificate('P-256', 'CN=KX-440,2.5.4.5=KA-2026-004117');
  expect(await deviceIdFromIdevid(certificate)).toBe('KA-2026-004117');
});

it('is not made up', async () => {
  const { certificate } = await createDeviceCertificate();
  await expect(deviceIdFromIdevid(certificate)).rejects.toMatchObject({ code: 'device-id-source' });
  await expect(deviceIdFromIdevid('nowhere.crt')).rejects.toMatchObject({ code: 'identity-file-unreadable' });
});
