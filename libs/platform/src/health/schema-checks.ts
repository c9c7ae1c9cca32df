import { contractedWords, type Database, missingWords, newerWords } from '../persistence/index.ts';
import type { HealthCheck } from './process-health.ts';

/**
 * Whether schema and program fit. A schema that lacks something, or that took away what this program uses, makes the
 * process of no use; one that is newer and only added things is said and no more: so it is while the processes of the
 * release before are replaced.
 */
export function schemaChecks(database: Database): readonly HealthCheck[] {
  return [
    {
      name: 'schema',
      isRequired: true,
      ask: async () => {
        const difference = await database.schemaDifference();
        return [...missingWords(difference), ...contractedWords(difference)].map((words) => `schema: ${words}`);
      },
    },
    {
      name: 'schema',
      ask: async () => newerWords(await database.schemaDifference()).map((words) => `schema: ${words}`),
    },
  ];
}
