import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/lint/rule-set.js';
import { fixtures, lintFixture } from './lint-fixture.js';

/** What each rule finds in its bad.yaml. */
const want: Readonly<Record<string, readonly string[]>> = {
  'about-blank': ['9:15 about:blank is not catalogued for status 403'],
  'body-digest': [
    '7:11 onboardAgain takes a body and does not demand the header Content-Digest',
    '9:5 onboardClient takes a body and does not demand the header Content-Digest',
  ],
  'bounded-strings': ['7:9 the string may hold anything', '16:19 the string may hold anything'],
  'closed-names': [
    '12:7 the object is closed with additionalProperties; propertyNames is to have the pattern ^(id|x-[a-z]+)$',
    '20:7 propertyNames does not list exactly the declared members; its pattern is to be ^(id|name)$',
  ],
  described: [
    '3:5 the tag Clients has no description',
    '7:7 the operation GET /clients has no summary',
    '10:11 the parameter after has no description',
    '14:11 the response 200 has no description',
    '16:13 the header Date has no description',
    '18:5 the operation POST /clients has no description',
    '23:5 the schema has no description',
    '25:9 the member id has no description',
    '30:13 the schema has no description',
  ],
  'description-adds': ['5:5 the description repeats the summary', '8:7 the description repeats the summary'],
  'documented-statuses': [
    '7:7 getRootCertificate lacks 405',
    '16:7 getStateManifest lacks 401, 403',
    '27:7 onboardClient lacks 400, 413, 415',
  ],
  'integer-bounds': ['5:5 the integer has no maximum', '8:9 the integer has no minimum and no maximum'],
  'media-type-examples': ['7:11 application/json has no example', '12:13 application/yaml has no example'],
  'multi-segment-parameters': [
    '6:11 the path parameter deviceId may hold "/" and lacks x-margo-multi-segment',
    '12:11 the path parameter clientId carries x-margo-multi-segment although its pattern admits no "/"',
  ],
  'mutual-tls': [
    '9:7 listStates can be called without a client certificate',
    '14:11 getState takes the header Signature, which proves nothing here',
  ],
  'named-schema-examples': ['13:5 the schema has no example', '20:5 the schema has no example'],
  'operation-id': [
    '5:7 operationId "list_clients" is not camelCase',
    '6:5 POST /clients has no operationId',
    '13:7 operationId "getState" names another operation already',
    '14:5 DELETE /state has no operationId',
  ],
  'operator-token': [
    '6:5 listClients can be called without a bearer token',
    '10:7 registerClients can be called without a bearer token',
    '13:7 deleteClients can be called without a bearer token',
  ],
  'problem-examples': [
    '13:21 example has the type "about:blank", which the response does not list',
    '17:21 example has the type "invalid-client", which the response does not list',
    '22:21 example has status 403, its response 404',
  ],
  'problem-responses': [
    '6:9 response 400 has no body',
    '10:13 response 401 is application/json',
    '15:13 response 403 is not described by the schema Problem',
    '20:13 response 500 is not described by the schema Problem',
  ],
  'problem-types': [
    '6:9 response 401 has no x-margo-problem-types',
    '9:35 problem type "invalid-client" is catalogued for status 404, not 403',
    '13:15 problem type "no-such-slug" is not catalogued',
    '14:9 response 500 has no x-margo-problem-types',
  ],
  'required-members': [
    '7:22 required member "metadata.name" is a path, not a member',
    '7:37 required member "state" is not defined',
    '14:15 required member "id" is not defined',
  ],
  'retry-after': [
    '6:9 response 429 does not require Retry-After',
    '14:5 response 503 does not require Retry-After',
  ],
  'signed-requests': [
    '6:7 onboardClient lets anybody in; only getRootCertificate may',
    '8:5 getStateManifest does not demand the header Signature-Input',
    '14:5 getStateManifest does not demand the header Signature',
  ],
  'traced-headers': [
    '6:11 no requirement names the header X-Own',
    '11:13 no requirement names the header X-Other',
    '13:15 the header Date is exempt from tracing without a reason',
    '15:15 the header Vary is exempt from tracing without a reason',
  ],
  'traced-operations': ['6:5 no requirement names the operation makeDeployment'],
  'uint64-format': [
    '7:7 minimum is beyond 2^53−1 and the format is not uint64',
    '8:7 maximum is beyond 2^53−1 and the format is not uint64',
    '13:7 the maximum of a uint64 is 18446744073709551615, not 18446744073709551616',
    '17:7 the minimum of a uint64 is 0 or more, not -1',
    '18:7 the maximum of a uint64 is 18446744073709551615, not 18446744073709552000',
    '19:5 format uint64 is for `type: integer`',
    '24:5 the maximum of a uint64 is 18446744073709551615, not undefined',
    '24:5 the minimum of a uint64 is 0 or more, not undefined',
    '30:7 maximum is beyond 2^53−1 and the format is not uint64',
  ],
  'valid-examples': [
    '9:11 the example is not valid: it must NOT have more than 3 characters',
    '15:15 the example is not valid: it must match format "date-time"',
    '22:19 the example is not valid: it/version must be an integer from 1 to 18446744073709551615',
    "36:15 the example is not valid: it must have required property 'id'",
    '37:15 the example is not valid: Missing closing "quote',
    '39:11 the example is not valid: it/version must be an integer from 1 to 18446744073709551615',
    '40:5 the schema does not compile: unknown format "no-such-format" ignored in schema at path "#"',
  ],
};

describe.each(rules)('rule $name', (rule) => {
  it('finds what breaks its promise', async () => {
    const findings = await lintFixture(rule, 'bad');
    expect(findings.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual(
      want[rule.name],
    );
    expect(new Set(findings.map((finding) => finding.rule))).toEqual(new Set([rule.name]));
  });

  it('finds nothing where the promise is kept', async () => {
    expect(await lintFixture(rule, 'good')).toEqual([]);
  });
});

it('lists every rule that rules/ has, each with a fixture folder and an expectation', async () => {
  const folder = new URL('../../src/lint/rules/', import.meta.url);
  const sources = await Promise.all(
    (await readdir(fileURLToPath(folder))).map((file) => readFile(new URL(file, folder), 'utf8')),
  );
  const written = sources.flatMap((source) =>
    [...source.matchAll(/^ {2}name: '([^']+)'/gm)].map(([, name]) => name),
  );
  expect(rules.map(({ name }) => name).sort()).toEqual(written.sort());
  expect((await readdir(fixtures)).sort()).toEqual(written);
  expect(Object.keys(want).sort()).toEqual(written);
});
