import { createContentDigest, type Field } from '@margo-contract/protocol';
import { HOST } from '../support/client.js';
import { type Category, change, mutateText, replaceField } from './attempt.js';
import type { Received } from './pool.js';
import type { Random } from './random.js';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'get', 'OPTIONS', '', 'PUT ', 'TRACE'];
const ALGORITHMS = [
  '"ecdsa-p256-sha256"',
  '"ecdsa-p384-sha384"',
  '"rsa-pss-sha256"',
  '"rsa-pss-sha512"',
  '"rsa-v1_5-sha256"',
  '"ed25519"',
  '"hmac-sha256"',
  '"none"',
  '""',
  'none',
  '?1',
  '1',
  '"ECDSA-P256-SHA256"',
];

/** Everything that can be done to a signed request on its way. */
export function changesOf(pool: readonly Received[]): Category[] {
  return [...changesOfParts(pool), ...changesOfTargets(pool), ...changesOfFields(pool)];
}

function changesOfParts(pool: readonly Received[]): Category[] {
  const withBody = pool.filter(({ body }) => body.length > 0);
  const fieldChange = (wanted: string, from = pool) =>
    change(`${wanted} mutated`, from, (original, random) => ({
      fields: replaceField(original, wanted, (value) => mutateText(value, random)),
    }));
  return [
    change('method changed', pool, (_, random) => ({ method: random.pick(METHODS) })),
    change('target mutated', pool, ({ target }, random) => ({ target: mutateText(target, random) })),
    change('body mutated', withBody, ({ body }, random) => ({ body: mutateBytes(body, random) })),
    change('body and its digest exchanged', withBody, (original, random) => {
      const body = mutateBytes(original.body, random);
      return { body, fields: replaceField(original, 'Content-Digest', () => createContentDigest(body)) };
    }),
    change('body removed', withBody, () => ({ body: new Uint8Array() })),
    change('body added', pool, ({ body }, random) => ({
      body: Buffer.concat([body, Buffer.alloc(1 + random.below(2000), '{}')]),
    })),
    fieldChange('Host'),
    fieldChange('Content-Digest', withBody),
    fieldChange('Signature-Input'),
    fieldChange('Signature'),
    change('alg exchanged', pool, (original, random) => ({
      fields: replaceField(original, 'Signature-Input', (value) =>
        value.replace(/;alg="[^"]*"/, random.pick(['', `;alg=${random.pick(ALGORITHMS)}`])),
      ),
    })),
    change('coverage cut', withBody, (original, random) => ({
      fields: replaceField(original, 'Signature-Input', (value) =>
        value.replace(
          random.pick([' "content-digest"', '"@method" ', '"@target-uri" ', ' "@authority"']),
          '',
        ),
      ),
    })),
  ];
}

function mutateBytes(body: Uint8Array, random: Random): Uint8Array {
  const at = random.below(body.length);
  const changed = Buffer.from(body);
  changed[at] = ((changed[at] ?? 0) + 1 + random.below(255)) % 256;
  return random.pick([changed, changed.subarray(0, at), Buffer.concat([changed, changed.subarray(at)])]);
}

function changesOfTargets(pool: readonly Received[]): Category[] {
  const retarget = (name: string, apply: (target: string, random: Random) => string) =>
    change(name, pool, ({ target }, random) => ({ target: apply(target, random) }));
  return [
    retarget('absolute-form of the same URI', (target) => `https://${HOST}${target}`),
    retarget('absolute-form of another origin', (target, random) =>
      random
        .pick([`http://${HOST}`, `https://${HOST}:443`, 'https://evil.example', `HTTPS://${HOST}`])
        .concat(target),
    ),
    retarget('target percent-encoded', (target, random) => percentEncodeOne(target, random)),
    retarget('slash written as %2F', (target, random) => {
      const slashes = [...target.matchAll(/\//g)].map(({ index }) => index);
      const at = random.pick(slashes);
      return `${target.slice(0, at)}%2${random.pick(['F', 'f'])}${target.slice(at + 1)}`;
    }),
    retarget('dot segments', (target, random) =>
      target.replace(/\/(?=[^/]*$)/, random.pick(['/./', '//', '/../', '/%2e%2e/', '/x/../', '/..%2f'])),
    ),
    retarget('path of another client', (target, random) =>
      target.replace(
        /clients\/[^/]+/,
        `clients/${random.pick(['ec', 'ec-2', 'rsa', 'ed', 'nobody', '%65c'])}`,
      ),
    ),
  ];
}

function percentEncodeOne(target: string, random: Random): string {
  const at = 1 + random.below(target.length - 1);
  const code = target.charCodeAt(at).toString(16).padStart(2, '0');
  return `${target.slice(0, at)}%${random.pick([code, code.toUpperCase()])}${target.slice(at + 1)}`;
}

const SIGNED_FIELDS = ['Host', 'Content-Digest', 'Signature-Input', 'Signature', 'Content-Type'];

function changesOfFields(pool: readonly Received[]): Category[] {
  return [
    change('field repeated', pool, ({ fields }, random) => {
      const [name, value] = random.pick(fields);
      const copy: Field = [
        random.pick([name, name.toLowerCase()]),
        random.pick([value, mutateText(value, random)]),
      ];
      return {
        fields: random.pick([
          [...fields, copy],
          [copy, ...fields],
        ]),
      };
    }),
    change('field removed', pool, ({ fields }, random) => {
      const wanted = random.pick(SIGNED_FIELDS);
      return { fields: fields.filter(([name]) => name !== wanted) };
    }),
    change('field folded', pool, (original, random) => ({
      fields: replaceField(original, random.pick(SIGNED_FIELDS), (value) => {
        const at = random.below(value.length + 1);
        return `${value.slice(0, at)}${random.pick(['\r\n ', '\r\n\t', '\n ', '\r\n', '\0', '\r'])}${value.slice(at)}`;
      }),
    })),
    change('second label, bad', pool, (original, random) => ({ fields: secondLabel(original, random) })),
    change('both labels bad', pool, (original, random) => ({
      method: original.method,
      fields: replaceField({ ...original, fields: secondLabel(original, random) }, 'Signature', spoil),
    })),
    change('signature of another request', pool, (original, random) => {
      const others = pool.filter(
        ({ method, target }) => method !== original.method || target !== original.target,
      );
      const isSignature = ([name]: Field) => name.startsWith('Signature');
      const own = original.fields.filter((field) => !isSignature(field));
      return { fields: [...own, ...random.pick(others).fields.filter(isSignature)] };
    }),
    change('huge dictionary', pool, (original, random) => ({ fields: hugeDictionary(original, random) })),
    change('uncovered fields', pool, ({ fields }, random) => ({
      fields: [...fields, random.pick(UNCOVERED)],
    })),
  ];
}

const UNCOVERED: readonly Field[] = [
  ['Accept', 'text/html'],
  ['Accept', ';;;q=x,,'],
  ['Accept-Encoding', 'gzip;q=1, identity;q=0, *;q=0'],
  ['Accept-Encoding', ','.repeat(5000)],
  ['If-None-Match', '*'],
  ['If-None-Match', '"'.repeat(5001)],
  ['Content-Type', 'text/plain'],
  ['Forwarded', 'host=evil.example;proto=https'],
  ['X-Forwarded-Host', 'evil.example'],
  ['X-HTTP-Method-Override', 'DELETE'],
  ['Transfer-Encoding', 'chunked'],
  ['__proto__', 'polluted'],
];

/** A second label of a proxy, before or after the client's own. */
function secondLabel({ fields }: Received, random: Random): Field[] {
  const isFirst = random.below(2) === 0;
  const add = (value: string, member: string) => (isFirst ? `${member}, ${value}` : `${value}, ${member}`);
  const input = random.pick([
    'proxy=("@method");created=1',
    'proxy=()',
    'proxy',
    'proxy=("@method" "@target-uri")',
  ]);
  const signature = random.pick(['proxy=:AAAA:', 'proxy=:AAAA:', 'proxy=x', 'other=:AAAA:']);
  return fields.map(([name, value]) => {
    if (name === 'Signature-Input') return [name, add(value, input)];
    return [name, name === 'Signature' ? add(value, signature) : value];
  });
}

/** Makes every signature another one. */
function spoil(value: string): string {
  return value
    .replace(/:(.)/g, (_, first: string) => `:${first === 'A' ? 'B' : 'A'}`)
    .replace(/:[AB]+$/, ':');
}

function hugeDictionary(original: Received, random: Random): Field[] {
  const count = random.pick([15, 16, 17, 60]);
  const wanted = random.pick(['Content-Digest', 'Signature-Input', 'Signature']);
  const member = random.pick([
    '=("@method");created=1',
    '=:AAAA:',
    '',
    '="x"',
    `=(${'"@method" '.repeat(70)})`,
  ]);
  const members = Array.from({ length: count }, (_, index) => `m${index}${member}`).join(', ');
  return replaceField(original, wanted, (value) =>
    random.pick([`${value}, ${members}`, `${members}, ${value}`]),
  );
}
