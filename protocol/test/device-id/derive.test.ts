import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCertificate } from '../../src/certificate/index.js';
import { deviceIdFromCertificate, deviceIdFromParts, parseDeviceId } from '../../src/device-id/index.js';
import { readData } from '../support/vectors.js';

const { certificates } = readData<{ certificates: Record<string, string> }>('device-certificates.json');

function failure(code: string) {
  return expect.objectContaining({ name: 'DeviceIdError', code });
}

describe('deviceIdFromParts', () => {
  const kestrel = { vendor: 'Kestrel Automation', modelNumber: 'KX-440', serialNumber: 'KA-2026-004117' };

  it('gives the same id for ever', () => {
    expect(deviceIdFromParts(kestrel)).toBe('Kestrel~20Automation.KX-440.KA-2026-004117');
    const odd = { vendor: 'Müller & Co.', modelNumber: '~/_', serialNumber: '%2F\n😀' };
    expect(deviceIdFromParts(odd)).toBe('M~C3~BCller~20~26~20Co~2E.~7E~2F_.~252F~0A~F0~9F~98~80');
  });

  it('gives another id when one character moves from part to part', () => {
    const ids = [
      { vendor: 'a.b', modelNumber: 'c', serialNumber: 'd' },
      { vendor: 'a', modelNumber: 'b.c', serialNumber: 'd' },
      { vendor: 'a', modelNumber: 'b', serialNumber: 'c.d' },
      { vendor: 'a~2Eb', modelNumber: 'c', serialNumber: 'd' },
      { vendor: 'A.b', modelNumber: 'c', serialNumber: 'd' },
    ].map(deviceIdFromParts);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('loses nothing: the parts can be told from the id', () => {
    const part = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
      fc.string({ unit: fc.constantFrom('~', '.', '2', 'E', '/', ' ', '%'), minLength: 1, maxLength: 8 }),
    );
    const parts = fc.record({ vendor: part, modelNumber: part, serialNumber: part });
    fc.assert(
      fc.property(parts, (given) => {
        const id = deviceIdFromParts(given);
        expect(parseDeviceId(id)).toBe(id);
        const [vendor, modelNumber, serialNumber] = id.split('.').map(unescapeText);
        expect({ vendor, modelNumber, serialNumber }).toEqual(given);
      }),
      { numRuns: 200 },
    );
  });

  it.each(['vendor', 'modelNumber', 'serialNumber'])('refuses to make one without %s', (name) => {
    expect(() => deviceIdFromParts({ ...kestrel, [name]: '' })).toThrow(failure('device-id-source'));
    expect(() => deviceIdFromParts({ ...kestrel, [name]: 'a\ud800' })).toThrow(failure('device-id-source'));
  });

  it('refuses to make one that would be too long', () => {
    expect(() => deviceIdFromParts({ ...kestrel, vendor: 'ä'.repeat(90) })).toThrow(
      failure('device-id-malformed'),
    );
  });
});

describe('deviceIdFromCertificate', () => {
  function derive(name: string): string {
    return deviceIdFromCertificate(readCertificate(certificates[name] ?? ''));
  }

  it.each([
    ['idevid', 'KA-2026-004117'],
    ['idevid-spaced', 'PID~3AKX~20440~20SN~3A004117'],
    ['idevid-dots', '~2E~2E'],
    ['idevid-utf8', 'Gr~C3~B6~C3~9Fe~7E7'],
    ['subject-with-nul-in-serial-number', 'KA-1~00evil'],
  ])('takes the serial number of %s', (name, deviceId) => {
    expect(derive(name)).toBe(deviceId);
  });

  it.each([
    'subject-without-serial-number',
    'subject-with-two-serial-numbers',
    'subject-imitating-a-serial-number',
    'subject-with-empty-serial-number',
  ])('refuses a %s', (name) => {
    expect(() => derive(name)).toThrow(failure('device-id-source'));
  });

  it('refuses a serial number that is too long', () => {
    expect(() => derive('subject-with-long-serial-number')).toThrow(failure('device-id-malformed'));
  });
});

/** What escaping did, undone: read from the left, each `~` begins an octet. */
function unescapeText(text: string): string {
  return decodeURIComponent(text.replaceAll('~', '%'));
}
