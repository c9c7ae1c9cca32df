import { PgAggregatesPreset } from '@graphile/pg-aggregates';
import pg from 'pg';
import { makeSchema } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafast } from 'postgraphile/grafast';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { PostGraphileConnectionFilterPreset } from 'postgraphile-plugin-connection-filter';

/** A schema of PostGraphile that is asked in this process, without HTTP. */
export interface PostgraphileSchema {
  /** @throws Error with what it answered, when that is no data */
  ask(source: string): Promise<object>;
  stop(): Promise<void>;
}

/** PostGraphile as it comes with pg-aggregates and the connection filter: reads the database and makes its schema. */
export async function openPostgraphile(url: string): Promise<PostgraphileSchema> {
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  const { schema, resolvedPreset } = await makeSchema({
    extends: [PostGraphileAmberPreset, PgAggregatesPreset, PostGraphileConnectionFilterPreset],
    // Without it, only columns with a whole index could be filtered by.
    disablePlugins: ['PgIndexBehaviorsPlugin'],
    pgServices: [makePgService({ pool, schemas: ['public'] })],
  });
  return {
    async ask(source) {
      const result = await grafast({ schema, resolvedPreset, requestContext: {}, source });
      if (result.errors || !result.data) {
        throw new Error(`PostGraphile: ${JSON.stringify(result.errors ?? result)}`);
      }
      return result.data;
    },
    stop: () => pool.end(),
  };
}
