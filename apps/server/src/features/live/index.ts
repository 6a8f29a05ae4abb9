/** @module Live events to open pages. */
export { createLiveConnections } from './live-connections.ts';
export type { LiveConnections } from './live-connections.ts';
