import { isUtf8 } from 'node:buffer';
import { serializeCanonical } from '@margo-contract/protocol';
import type { Behaviour } from '../behaviour/behaviour.js';
import { everyRequest, fieldOf, insteadOf, withFields } from '../behaviour/change.js';
import { objectIn } from '../behaviour/content.js';
import { bodyOf } from '../behaviour/exchange.js';
import { refusal } from '../behaviour/response.js';
import { HOSTING_MEMBERS } from '../variant/capabilities.js';
import type { FaultEntry } from './fault.js';

const MOST_OCTETS = 1_048_576;
/** Levels of objects and lists that this WFM survives. */
const MOST_LEVELS = 500;
const BYTE_ORDER_MARK = Buffer.from('\uFEFF');

/** What goes wrong with bodies that are odd. */
export const bodyFaults: readonly FaultEntry[] = [
  {
    name: 'byte-order-mark-answered-500',
    requirement: 'CAP-006',
    effect: 'A byte order mark before a report makes the WFM fail.',
    behaviour: failingOn((octets) => octets.subarray(0, 3).equals(BYTE_ORDER_MARK)),
  },
  {
    name: 'octets-beyond-utf-8-answered-500',
    requirement: 'CAP-006',
    effect: 'A report with octets that are no UTF-8 makes the WFM fail.',
    behaviour: failingOn((octets) => !isUtf8(octets)),
  },
  {
    name: 'deep-json-answered-500',
    requirement: 'EXT-002',
    effect: 'An extension of many levels makes the WFM fail.',
    behaviour: failingOn((octets) => levelsOf(octets.toString('utf8')) > MOST_LEVELS),
  },
  {
    name: 'other-media-types-read',
    requirement: 'CAP-006',
    profiles: ['signature'],
    effect: 'A report of any media type is read as JSON.',
    behaviour: everyRequest(({ operation, request }) => {
      const isReport = operation === 'createDeviceCapabilities' || operation === 'replaceDeviceCapabilities';
      const isOther = isReport && !/json/i.test(fieldOf(request, 'content-type') ?? 'json');
      return isOther ? withFields(request, { 'content-type': 'application/json' }) : request;
    }),
  },
  {
    name: 'media-type-demanded',
    requirement: 'CAP-003',
    effect: 'A report without Content-Type is answered 415.',
    behaviour: insteadOf(({ operation, request }) =>
      operation === 'createDeviceCapabilities' && fieldOf(request, 'content-type') === undefined
        ? refusal(request, 'about:blank', 415)
        : undefined,
    ),
  },
  {
    name: 'body-of-delete-overlooked',
    requirement: 'SIG-012',
    effect: 'A DELETE is done although it has a body that no signature covers.',
    behaviour: everyRequest(({ request }) => {
      if (request.method !== 'DELETE') return request;
      const readBody = async () => {
        await request.readBody(MOST_OCTETS);
        return new Uint8Array();
      };
      return { ...request, readBody };
    }),
  },
  {
    name: 'incomplete-hosts-answered-400',
    requirement: 'CAP-007',
    effect: 'A device that says only some of what a host of workloads has to say is answered 400.',
    behaviour: insteadOf(async ({ operation, request }) => {
      if (operation !== 'createDeviceCapabilities' && operation !== 'replaceDeviceCapabilities')
        return undefined;
      const text = serializeCanonical((await objectIn({ request })) ?? {});
      const missing = HOSTING_MEMBERS.filter((name) => !text.includes(`"${name}":`));
      const isIncomplete = missing.length > 0 && missing.length < HOSTING_MEMBERS.length;
      return isIncomplete ? refusal(request, 'invalid-request', 400) : undefined;
    }),
  },
];

function failingOn(isDeadly: (octets: Buffer) => boolean): Behaviour {
  return insteadOf(async ({ request }) =>
    ['POST', 'PUT'].includes(request.method) && isDeadly(Buffer.from(await bodyOf(request)))
      ? refusal(request, 'about:blank', 500)
      : undefined,
  );
}

/** How many brackets are open at once, at most; those in texts count too. */
function levelsOf(json: string): number {
  let levels = 0;
  let most = 0;
  for (const [bracket] of json.matchAll(/[[\]{}]/g)) {
    levels += bracket === '[' || bracket === '{' ? 1 : -1;
    most = Math.max(most, levels);
  }
  return most;
}
