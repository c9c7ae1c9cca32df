export {
  type AuditActor,
  type AuditFact,
  type AuditFacts,
  auditSchema,
  changedFacts,
  forgetOldAudit,
  recordAudit,
  systemActor,
} from './audit.ts';
