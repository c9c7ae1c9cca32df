export { auditEntries, type AuditRow, type AuditSearch } from './audit-entries.ts';
export {
  type AuditActor,
  type AuditAct,
  type AuditValues,
  auditSchema,
  changedValues,
  countAuditBefore,
  forgetAuditBefore,
  recordAudit,
  recordAuditDaily,
  systemActor,
} from './audit.ts';
