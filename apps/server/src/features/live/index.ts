/** @module Live events to open pages. */
export { createLiveConnections, LIVE_PATH } from './live-connections.ts';
export type { LiveConnections } from './live-connections.ts';
