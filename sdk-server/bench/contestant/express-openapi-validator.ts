import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import express from 'express';
import { middleware } from 'express-openapi-validator';
import { ETAG } from '../scenario.js';
import { type Contestant, listen } from './contestant.js';

type OpenApiDocument = Exclude<Parameters<typeof middleware>[0]['apiSpec'], string>;

/** Express with requests checked against the OpenAPI document: the shape only, no digest and no signature. */
export const expressOpenapiValidator: Contestant = {
  start: async () => {
    const apiSpec: OpenApiDocument = createRequire(import.meta.url)(
      '@margo-contract/generated/openapi/signature.json',
    );
    const app = express();
    app.use(express.json());
    app.use(
      middleware({ apiSpec, validateRequests: true, validateResponses: false, validateFormats: false }),
    );
    app.post('/api/v1/clients/:clientId/deployments/:deploymentId/status', (_request, response) => {
      response.status(200).end();
    });
    app.get('/api/v1/clients/:clientId/deployments', (request, response) => {
      response.setHeader('ETag', ETAG);
      response.status(request.headers['if-none-match'] === ETAG ? 304 : 500).end();
    });
    return listen(createServer(app));
  },
};
