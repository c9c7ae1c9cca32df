import { type MunicipalityDirectory } from '@ns/municipality';
import { type FastifyInstance } from 'fastify';
import { type FactStore } from '../columns/fact-store.ts';
import { type DoorParts } from './bi-door.ts';
import { factsDoor } from './facts-door.ts';
import { referenceDoor } from './reference-door.ts';
import { statsDoor } from './stats-door.ts';

export interface BiRoutesParts extends DoorParts {
  readonly directory: MunicipalityDirectory;
  readonly facts: FactStore;
}

/**
 * The doors for BI tools: facts in bulk, statistics, and the names of the codes. All take an `Authorization` header.
 */
export async function biRoutes(app: FastifyInstance, parts: BiRoutesParts): Promise<void> {
  factsDoor(app, parts);
  statsDoor(app, parts);
  referenceDoor(app, parts);
  await Promise.resolve();
}
