export { auditEntries, type AuditRow } from './audit-entries.ts';
export {
  type AuditActor,
  type AuditFact,
  type AuditFacts,
  auditSchema,
  changedFacts,
  forgetOldAudit,
  recordAudit,
  recordAuditDaily,
  systemActor,
} from './audit.ts';
