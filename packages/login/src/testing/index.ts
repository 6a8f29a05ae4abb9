export { countedStore } from './counted-store.ts';
export type { ConformanceCase } from './conformance/conformance-case.ts';
export { challengeRow, sessionRow } from './conformance/rows.ts';
export { storeConformance } from './conformance/store-conformance.ts';
export { readMail, testKit } from './test-kit.ts';
export type { ReadMail, TestKit } from './test-kit.ts';
export { testBrowser } from './test-browser.ts';
export type { TestBrowser, TestBrowserOptions } from './test-browser.ts';
