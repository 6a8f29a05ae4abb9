/** The guard is shown broken documents, and the generator is held to what it promises. */
import { openApiDocument, type RouteContract, routes } from '@postern/contracts';
import { describe, expect, test } from 'vitest';
import { checkOpenApi, generateDocument, lintDocument } from './openapi.ts';

const sound = generateDocument();

function operations(): readonly (readonly [string, Record<string, unknown>])[] {
  return Object.entries(sound.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, operation]) => [`${method} ${path}`, operation as Record<string, unknown>] as const,
    ),
  );
}

describe('openapi', () => {
  test('the committed document is what the contracts say, and sound', async () => {
    expect((await checkOpenApi(false)).problems).toEqual([]);
  });

  test.each([
    ['a reference that leads nowhere', '#/components/schemas/Mailbox"', '#/components/schemas/Nothing"'],
    ['a field OpenAPI does not know', '"operationId":"me"', '"operationIdentity":"me"'],
    ['two operations of one name', '"operationId":"me"', '"operationId":"inbox"'],
    [
      'a path parameter that is not declared',
      '"/api/v1/mailboxes/{mailboxId}"',
      '"/api/v1/mailboxes/{other}"',
    ],
    ['a security scheme that is not defined', '"security":[{"session":[]}]', '"security":[{"nothing":[]}]'],
    ['JSON that is cut off', '"openapi":"3.1.1"', '"openapi":'],
  ])('%s is refused', async (_what, good, bad) => {
    const source = JSON.stringify(sound);
    expect(source).toContain(good);
    const problems = await lintDocument(source.replace(good, bad)).catch((error: unknown) => [String(error)]);
    expect(problems).not.toEqual([]);
  });

  test('every route is described, with who may call it', () => {
    const described = new Map(operations());
    for (const [name, route] of Object.entries<RouteContract>(routes)) {
      expect(described.get(`${route.method.toLowerCase()} ${route.path}`)).toMatchObject({
        operationId: name,
        security: [
          ...(route.access === 'public' ? [] : [{ session: [] }]),
          ...(route.scope === undefined ? [] : [{ token: [route.scope] }]),
        ],
      });
    }
    expect(described.size).toBe(Object.keys(routes).length);
  });

  test('the frames of the live connection are described', () => {
    expect(sound.components['schemas']).toMatchObject({
      LiveFrame: expect.anything(),
      LiveEvent: expect.anything(),
    });
  });

  test('a parameter with a default may be left out, and a path parameter may not', () => {
    const { parameters } =
      new Map(operations()).get('get /api/v1/mailboxes/{mailboxId}/folders/{folderId}/messages') ?? {};
    expect(parameters).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'folderId', in: 'path', required: true }),
        expect.objectContaining({ name: 'limit', in: 'query', required: false }),
      ]),
    );
  });

  test('answers stay open to new members, requests do not', () => {
    const { Me, SeenRequest } = sound.components['schemas'] as Record<string, Record<string, unknown>>;
    expect(Me).not.toHaveProperty('additionalProperties');
    expect(SeenRequest).toHaveProperty('additionalProperties', false);
  });

  test('the server address is the one that is asked for', () => {
    const served = openApiDocument(routes, { version: '1.0.0', serverUrl: 'https://mail.example.org' });
    expect(served.servers).toEqual([{ url: 'https://mail.example.org' }]);
  });
});
