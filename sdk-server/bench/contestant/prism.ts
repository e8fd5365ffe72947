import { createRequire } from 'node:module';
import { createLogger } from '@stoplight/prism-core';
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import { createServer } from '@stoplight/prism-http-server';
import type { Contestant } from './contestant.js';

/** Prism over the OpenAPI document: the shape only, and examples as answers. */
export const prism: Contestant = {
  start: async () => {
    const document: object = createRequire(import.meta.url)(
      '@margo-contract/generated/openapi/signature.json',
    );
    const operations = await getHttpOperationsFromSpec(document);
    const server = createServer(operations, {
      cors: false,
      components: { logger: createLogger('PRISM', { level: 'silent' }) },
      config: {
        isProxy: false,
        checkSecurity: false,
        validateRequest: true,
        validateResponse: false,
        errors: false,
        upstreamProxy: undefined,
        mock: { dynamic: false },
      },
    });
    return Number(new URL(await server.listen(0, '127.0.0.1')).port);
  },
};
