export { Database, type DatabaseOptions } from './database.ts';
export { type ConnectionLimits, limitsWithin, serviceLimits } from './connection-limits.ts';
export { type EntityManager } from './entity-manager.ts';
export { refuseInTransaction, SecondConnectionError } from './one-connection.ts';
export { isDatabaseAway, retryAfterSeconds } from './database-away.ts';
export { connectionTarget } from './server-choice.ts';
export { poolOf } from './library-pool.ts';
export { oldestPostgres } from './postgres-version.ts';
export { ResilientClient } from './resilient-client.ts';
export { type Hints, hintsOfAll, NotificationListener } from './notification-listener.ts';
export { grantRuntimeRights, roleOf } from './runtime-role.ts';
export {
  checkMigrated,
  checkNotContracted,
  contractedWords,
  missingWords,
  newerWords,
  type SchemaDifference,
} from './schema-difference.ts';
export { type SliceMigration, type SliceSchema } from './slice-schema.ts';
export { always, type Condition, mustExist, never, type NotNull, sql } from './statements.ts';
export {
  anyOf,
  columnsOf,
  columnValues,
  type ColumnsOf,
  relationOf,
  type RowOf,
  selection,
  tablesOf,
} from './tables.ts';
