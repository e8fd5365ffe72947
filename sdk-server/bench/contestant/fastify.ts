import { createHash, type KeyObject, verify } from 'node:crypto';
import { createRequire } from 'node:module';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fastify, { type FastifyRequest } from 'fastify';
import { httpbis } from 'http-message-signatures';
import { CLIENT, ETAG, HOST } from '../scenario.js';
import type { Contestant } from './contestant.js';

/** The usual libraries put together: less is checked than the contract demands, but nothing is written by hand. */
export const fastifyContestant: Contestant = {
  start: async (key) => {
    const app = fastify();
    app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    const validate = compileSchema('DeploymentStatusManifest');
    app.post<Parameters>(
      '/api/v1/clients/:clientId/deployments/:deploymentId/status',
      async (request, reply) => {
        const body = request.body as Buffer;
        if (request.params.clientId !== CLIENT) return reply.code(404).send();
        if (contentDigest(body) !== request.headers['content-digest']) return reply.code(400).send();
        if (!(await isSigned(request, key, ['content-digest']))) return reply.code(401).send();
        return reply.code(validate(JSON.parse(body.toString())) ? 200 : 422).send();
      },
    );
    app.get<Parameters>('/api/v1/clients/:clientId/deployments', async (request, reply) => {
      if (request.params.clientId !== CLIENT) return reply.code(404).send();
      if (!(await isSigned(request, key, []))) return reply.code(401).send();
      return reply
        .code(request.headers['if-none-match'] === ETAG ? 304 : 500)
        .header('etag', ETAG)
        .send();
    });
    return Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port);
  },
};

interface Parameters {
  readonly Params: { readonly clientId: string };
}

/** Compiles a schema of the contract with ajv. */
function compileSchema(name: string) {
  const document: object = createRequire(import.meta.url)('@margo-contract/generated/openapi/signature.json');
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  return ajv.addSchema(document, 'contract').compile({ $ref: `contract#/components/schemas/${name}` });
}

function contentDigest(body: Buffer): string {
  return `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
}

async function isSigned(
  request: FastifyRequest,
  key: KeyObject,
  fields: readonly string[],
): Promise<boolean> {
  const verified = await httpbis.verifyMessage(
    {
      maxAge: 300,
      tolerance: 60,
      requiredParams: ['created'],
      requiredFields: ['@method', '@target-uri', ...fields],
      keyLookup: async () => ({
        algs: ['ecdsa-p256-sha256'],
        verify: async (base, signature) =>
          verify('sha256', base, { key, dsaEncoding: 'ieee-p1363' }, signature),
      }),
    },
    {
      method: request.method,
      url: `https://${HOST}${request.url}`,
      headers: request.headers as Record<string, string>,
    },
  );
  return verified === true;
}
