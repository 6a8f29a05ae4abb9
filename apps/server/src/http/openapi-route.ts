import { openApiDocument, routes } from '@postern/contracts';
import type { FastifyInstance } from 'fastify';

/** Version of the API, not of the product: changes only when something that worked stops working. */
const API_VERSION = '1.0.0';

/** The whole API as OpenAPI 3.1, made from the same table that serves it. */
export function openApiRoute(app: FastifyInstance, origin: () => string): void {
  app.get('/api/v1/openapi.json', (_request, reply) =>
    reply
      .type('application/json')
      .send(openApiDocument(routes, { version: API_VERSION, serverUrl: origin() })),
  );
}
