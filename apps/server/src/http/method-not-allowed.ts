import type { FastifyInstance } from 'fastify';

/** The methods that some route answers at this path; empty where there is none. */
export type AllowedMethods = (path: string) => readonly string[];

/** Remembers every route as it is added, so that a wrong method can be told from a wrong address (RFC 9110, 15.5.6). */
export function rememberMethods(app: FastifyInstance): AllowedMethods {
  const known: { readonly pattern: RegExp; readonly methods: readonly string[] }[] = [];
  app.addHook('onRoute', ({ url, method }) => {
    const source = url.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/:\w+/g, '[^/]+');
    known.push({ pattern: new RegExp(`^${source}$`), methods: Array.isArray(method) ? method : [method] });
  });
  return (path) => [
    ...new Set(known.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods)),
  ];
}
