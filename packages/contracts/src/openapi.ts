import { z } from 'zod';
import * as accountData from './account-data.ts';
import * as accountHistory from './account-history.ts';
import * as accountProfile from './account-profile.ts';
import * as accountSecurity from './account-security.ts';
import * as accountSessions from './account-sessions.ts';
import * as accountStepUp from './account-step-up.ts';
import * as account from './account.ts';
import * as apiTokens from './api-tokens.ts';
import * as administration from './administration.ts';
import * as audit from './audit.ts';
import * as health from './health.ts';
import * as ids from './ids.ts';
import * as live from './live.ts';
import * as mailboxes from './mailboxes.ts';
import * as messages from './messages.ts';
import * as signIn from './sign-in.ts';
import { Problem, PROBLEM_TYPE } from './problem.ts';
import type { RouteContract } from './route-contract.ts';
import { SCOPE_WORDS } from './scopes.ts';
import * as verdicts from './verdicts.ts';

/** The session cookie of the sign-in library, as a browser sends it. */
const SESSION_COOKIE = '__Host-pl_sid';

type JsonSchema = Readonly<Record<string, unknown>>;

export interface OpenApiOptions {
  readonly version: string;
  /** Where the API is: `/` for the committed file, PUBLIC_URL for a running server. */
  readonly serverUrl: string;
}

/** An OpenAPI 3.1 document. */
export interface OpenApiDocument {
  readonly openapi: '3.1.1';
  readonly info: Readonly<Record<string, unknown>>;
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: Readonly<Record<string, unknown>>;
}

/** Every schema that has a name of its own becomes a component of the document. */
const named: ReadonlyMap<z.ZodType, string> = new Map(
  [
    account,
    accountData,
    accountHistory,
    accountProfile,
    accountSecurity,
    accountSessions,
    accountStepUp,
    administration,
    apiTokens,
    audit,
    health,
    ids,
    live,
    mailboxes,
    messages,
    signIn,
    verdicts,
    { Problem },
  ]
    .flatMap((module) => Object.entries(module))
    .flatMap(([name, value]) => (value instanceof z.ZodType ? [[value, name] as const] : [])),
);

/**
 * Describes the API as OpenAPI 3.1, schemas of the live connection included. Pure: the same table gives the same
 * document.
 */
export function openApiDocument(
  routes: Readonly<Record<string, RouteContract>>,
  options: OpenApiOptions,
): OpenApiDocument {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [name, route] of Object.entries(routes)) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(name, route) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Postern',
      version: options.version,
      description:
        'Live events come over a WebSocket at `/api/v1/live`: each frame is a LiveFrame, and LiveQuery says where to go on. ' +
        'Members and event types may be added: ignore those you do not know.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: options.serverUrl }],
    paths,
    components: {
      schemas: componentSchemas(Object.values(routes)),
      responses: {
        Problem: {
          description: 'Problem details (RFC 9457)',
          content: { [PROBLEM_TYPE]: { schema: reference('Problem') } },
        },
      },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE },
        token: {
          type: 'http',
          scheme: 'bearer',
          description: `An API token. Scopes: ${scopesInWords()}.`,
        },
      },
    },
  };
}

function operation(name: string, route: RouteContract): JsonSchema {
  const parameters = [...parametersIn('path', route.params), ...parametersIn('query', route.query)];
  return {
    operationId: name,
    summary: route.summary,
    ...(route.access === 'administrator' && { 'x-access': 'administrator' }),
    ...(route.stepUp === true && { 'x-step-up': true }),
    security: securityOf(route),
    ...(parameters.length > 0 && { parameters }),
    ...(route.body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: schemaOf(route.body, 'input') } },
      },
    }),
    responses: {
      [route.status]: { description: route.summary, ...contentOf(route) },
      '4XX': { $ref: '#/components/responses/Problem' },
      '5XX': { $ref: '#/components/responses/Problem' },
    },
  };
}

function securityOf({ access, scope }: RouteContract): readonly JsonSchema[] {
  if (access === 'public') return [];
  return [{ session: [] }, ...(scope === undefined ? [] : [{ token: [scope] }])];
}

function scopesInWords(): string {
  return Object.entries(SCOPE_WORDS)
    .map(([scope, words]) => `${scope} (${words.toLowerCase()})`)
    .join(', ');
}

function contentOf(route: RouteContract): JsonSchema {
  if (route.response) {
    return { content: { 'application/json': { schema: schemaOf(route.response, 'output') } } };
  }
  if (route.produces === undefined) return {};
  // Bytes have no schema in OpenAPI 3.1.
  return {
    content: { [route.produces]: route.produces === 'text/plain' ? { schema: { type: 'string' } } : {} },
  };
}

function parametersIn(place: 'path' | 'query', schema: z.ZodObject | undefined): readonly JsonSchema[] {
  if (schema === undefined) return [];
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  return Object.entries(shape).map(([name, value]) => ({
    name,
    in: place,
    required: !z.safeParse(value, undefined).success,
    schema: inlineSchema(value, 'output'),
  }));
}

/** A reference where the schema has a name, else the schema itself. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const name = named.get(schema);
  return name === undefined ? inlineSchema(schema, io) : reference(name);
}

function reference(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` };
}

/** What is sent is described by its input side (before defaults and trimming), what is answered by its output side. */
function componentSchemas(all: readonly RouteContract[]): Readonly<Record<string, JsonSchema>> {
  const sent = z.registry<{ id: string }>();
  const answered = z.registry<{ id: string }>();
  const queries = new Set<z.ZodType | undefined>(all.map(({ query }) => query));
  for (const [schema, id] of named) {
    // A query is written out as the parameters of its operation.
    if (queries.has(schema)) continue;
    (all.some(({ body }) => body === schema) ? sent : answered).add(schema, { id });
  }
  const schemas = {
    ...z.toJSONSchema(sent, { io: 'input', uri, override: tidy }).schemas,
    ...z.toJSONSchema(answered, { io: 'output', uri, override: open }).schemas,
  };
  return Object.fromEntries(
    Object.entries(schemas)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, schema]) => [name, withoutIdentity(schema)]),
  );
}

function inlineSchema(schema: z.core.$ZodType, io: 'input' | 'output'): JsonSchema {
  return withoutIdentity(z.toJSONSchema(schema, { io, override: io === 'output' ? open : tidy }));
}

function uri(id: string): string {
  return `#/components/schemas/${id}`;
}

function withoutIdentity({ $schema: _schema, $id: _id, ...schema }: JsonSchema): JsonSchema {
  return schema;
}

/** What zod writes besides and no reader of the document needs: patterns that a format says, and the bounds of a double. */
function tidy({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.format === 'date-time' || jsonSchema.format === 'uuid') delete jsonSchema.pattern;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
}

/** Answers may grow members, so no client may be generated that refuses them. */
function open(context: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  tidy(context);
  if (context.jsonSchema.additionalProperties === false) delete context.jsonSchema.additionalProperties;
}
