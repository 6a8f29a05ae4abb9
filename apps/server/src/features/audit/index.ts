/** @module The audit log of the sign-in library, to be read, checked and taken along. Nothing here changes it. */
export { presentCheck } from './check-audit.ts';
export { EXPORT_FORMATS, exportAudit } from './export-audit.ts';
export type { ExportFormat } from './export-audit.ts';
export { createRunRecord } from './record-run.ts';
export { auditRoutes } from './routes.ts';
