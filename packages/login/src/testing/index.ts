export { testKit } from './test-kit.ts';
export type { TestKit } from './test-kit.ts';
export { storeConformance } from './store-conformance.ts';
export type { ConformanceCase } from './store-conformance.ts';
