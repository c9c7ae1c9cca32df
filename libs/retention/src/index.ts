export { composeRetentionApi, forgetters, retentionTasks } from './compose-retention.ts';
export { executeFilePlan } from './commands/execute-file-plan.ts';
export { retentionSchema } from './retention.schema.ts';
