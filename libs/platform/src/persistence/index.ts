export { checkMigrated } from './check-migrated.ts';
export { copyOut } from './copy-out.ts';
export { Database, type DatabaseOptions, type EntityManager } from './database.ts';
export { ResilientClient } from './resilient-client.ts';
export { NotificationListener } from './notification-listener.ts';
export { grantRuntimeRights, roleOf } from './runtime-role.ts';
export { type SliceMigration, type SliceSchema } from './slice-schema.ts';
export { firstRow, rows, run, sql } from './statements.ts';
