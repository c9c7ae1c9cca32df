export { composeRetentionApi, forgetters, retentionTasks } from './compose-retention.ts';
export { protocolEndpoint } from './http/protocol-endpoint.ts';
export { executeFilePlan } from './commands/execute-file-plan.ts';
export { exportFilePlan, filePlanDocument, importFilePlan } from './setup/file-plan-document.ts';
export { stopOutdatedPlan } from './schedule/plan-note.ts';
export { letterHolds } from './queries/letter-holds.ts';
export { retentionSchema } from './retention.schema.ts';
