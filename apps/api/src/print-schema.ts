import { loadApiConfig } from './config/api-config.ts';
import { writeFile } from 'node:fs/promises';
import { createLogger, Database, DerivedKeys, SecurityLog, mustExist } from '@ns/platform';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { composeApi } from './compose-api.ts';
import { buildApiSchema } from './graphql/build-schema.ts';
import { slices } from './slices.ts';

/**
 * Writes the API's schema to the file named on the command line. Nothing is connected: composing does not use what it
 * composes.
 */
const target = mustExist(process.argv.slice(2)[0], 'Name the file to write.');
const nowhere = loadApiConfig({
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
  APP_SECRET: 'only to print the schema, never used',
  RECORDS_PROFILE: 'builtin',
});
const database = await Database.open({ url: nowhere.database.url, poolSize: 2, slices });
const logger = createLogger('schema', 'warn');
const keys = new DerivedKeys(nowhere.secret);
const { resolvers } = await composeApi(
  nowhere,
  { database, logger, keys, security: new SecurityLog(logger, keys) },
  { pushThread: new URL('./push-thread.js', import.meta.url) },
);
await writeFile(target, `${printSchema(lexicographicSortSchema(buildApiSchema(resolvers)))}\n`);
await database.close();
