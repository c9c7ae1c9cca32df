import type { SqlEntityManager } from '@mikro-orm/postgresql';

/** A unit of work on the database: one per request, per job, per event. */
export type EntityManager = SqlEntityManager;
