export { auditEntries, type AuditRow } from './audit-entries.ts';
export {
  type AuditActor,
  type AuditAct,
  type AuditValues,
  auditSchema,
  changedValues,
  forgetOldAudit,
  recordAudit,
  recordAuditDaily,
  systemActor,
} from './audit.ts';
