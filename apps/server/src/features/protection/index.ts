/** @module The guard at work: what arrives is announced, scanned once, its verdict stored, and its owner told. */
export { createArrivalHandler } from './arrivals.ts';
export { createCorrespondents } from './correspondents.ts';
export type { Correspondents } from './correspondents.ts';
export { createMarkSource, presentMark } from './marks.ts';
export type { MarkSource } from './marks.ts';
export { glanceAtHeaders } from './message-identity.ts';
export type { Scan } from './model.ts';
export { presentFinding, presentWhy } from './present.ts';
export { alertRoutes } from './routes.ts';
export { createScanLocation } from './scan-location.ts';
export type { ScanLocation, ScanPlace } from './scan-location.ts';
export { createScanQueue } from './scan-queue.ts';
export type { ScanQueue } from './scan-queue.ts';
export { createVerifiedScan } from './verified-scan.ts';
export { createVerdictStore } from './verdict-store.ts';
export type { VerdictStore } from './verdict-store.ts';
export { createMailboxWatchers } from './watch-mailboxes.ts';
export type { MailboxWatchers } from './watch-mailboxes.ts';
