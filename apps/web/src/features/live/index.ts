/** @module Live events: holding the connection, and putting what it tells into the lists. */
export { LiveProvider, useLiveState } from './live-provider.tsx';
export { changeRow, hasArrivedLive } from './patch-listings.ts';
