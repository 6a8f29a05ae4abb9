/** Outgoing connections to hosts that a person or a message named. Everybody else imports from here. */
export { createEgress } from './egress.ts';
export { EgressError } from './errors.ts';
export type * from './types.ts';
