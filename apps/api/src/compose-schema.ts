import { createLogger, Database, DerivedKeys, SecurityLog } from '@ns/platform';
import type { GraphQLSchema } from 'graphql';
import { composeApi } from './compose-api.ts';
import { loadApiConfig } from './config/api-config.ts';
import { buildApiSchema } from './graphql/build-schema.ts';
import { slices } from './slices.ts';

/** The executable schema without a system behind it: composing does not use what it composes. */
export async function composeSchema(): Promise<GraphQLSchema> {
  const nowhere = loadApiConfig({
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    APP_SECRET: 'only to make the schema, never used',
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
  await database.close();
  return buildApiSchema(resolvers);
}
