/** @module Every request, response and event of Postern's API. Schemas and types only, no I/O. */
export * from './account.ts';
export * from './health.ts';
export * from './ids.ts';
export * from './live.ts';
export * from './mailboxes.ts';
export * from './messages.ts';
export * from './openapi.ts';
export * from './problem.ts';
export * from './routes.ts';
export * from './verdicts.ts';
