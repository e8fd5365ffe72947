import { createServer } from 'node:https';
import { createRequire } from 'node:module';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { Ajv2020 } from 'ajv/dist/2020.js';
import express from 'express';
import fastify from 'fastify';
import { type Contestant, listen, tlsOptions } from './contestant.js';
import { ETAG } from './scenario.js';

/** The usual libraries put together: the SPIFFE ID out of the certificate, a list of accepted clients, ajv. */
export const fastifyContestant: Contestant = async (material) => {
  const app = fastify({ https: tlsOptions(material) });
  const accepted = new Set([material.spiffeId]);
  const validate = compileSchema();
  app.put('/api/v1/capabilities/:deviceId', async (request, reply) => {
    if (!accepted.has(callerOf(request.raw.socket))) return reply.code(403).send();
    return reply.code(validate(request.body) ? 200 : 422).send();
  });
  app.get('/api/v1/deployments', async (request, reply) => {
    if (!accepted.has(callerOf(request.raw.socket))) return reply.code(403).send();
    return reply
      .code(request.headers['if-none-match'] === ETAG ? 304 : 500)
      .header('etag', ETAG)
      .send();
  });
  return Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port);
};

/** The same with Express. */
export const expressContestant: Contestant = (material) => {
  const app = express();
  const accepted = new Set([material.spiffeId]);
  const validate = compileSchema();
  app.use(express.json());
  app.use((request, response, next) => {
    if (accepted.has(callerOf(request.socket))) next();
    else response.status(403).end();
  });
  app.put('/api/v1/capabilities/:deviceId', (request, response) => {
    response.status(validate(request.body) ? 200 : 422).end();
  });
  app.get('/api/v1/deployments', (request, response) => {
    response.setHeader('ETag', ETAG);
    response.status(request.headers['if-none-match'] === ETAG ? 304 : 500).end();
  });
  return listen(createServer(tlsOptions(material), app));
};

function callerOf(socket: Socket): string {
  if (!(socket instanceof TLSSocket)) return '';
  return /URI:([^,]*)/.exec(socket.getPeerCertificate().subjectaltname ?? '')?.[1] ?? '';
}

function compileSchema() {
  const document: object = createRequire(import.meta.url)('@margo-contract/generated/openapi/mtls.json');
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const $ref = 'contract#/components/schemas/DeviceCapabilitiesManifest';
  return ajv.addSchema(document, 'contract').compile({ $ref });
}
