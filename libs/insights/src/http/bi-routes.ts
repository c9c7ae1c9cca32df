import type { MunicipalityDirectory } from '@ns/municipality';
import type { FastifyInstance } from 'fastify';
import type { FactStore } from '../columns/fact-store.ts';
import type { DoorParts } from './bi-door.ts';
import { defaultDoorAllowance, DoorLimit } from './door-limit.ts';
import { factsDoor } from './facts-door.ts';
import { referenceDoor } from './reference-door.ts';
import { reportDoor } from './report-door.ts';
import { statsDoor } from './stats-door.ts';

export interface BiRoutesParts extends Omit<DoorParts, 'limit'> {
  readonly directory: MunicipalityDirectory;
  readonly facts: FactStore;
  /** files that one caller may fetch in a minute, and rows of statistics; for tests */
  readonly allowance?: typeof defaultDoorAllowance;
  readonly mostRows?: number;
}

/**
 * The doors for BI tools: facts in bulk, statistics, and the names of the codes; and the report as a PDF. All take an
 * `Authorization` header, and each caller has a budget.
 */
export async function biRoutes(app: FastifyInstance, given: BiRoutesParts): Promise<void> {
  const { filesPerMinute, pdfsPerMinute } = given.allowance ?? defaultDoorAllowance;
  const parts = { ...given, limit: new DoorLimit(filesPerMinute) };
  factsDoor(app, parts);
  statsDoor(app, parts);
  referenceDoor(app, parts);
  reportDoor(app, { ...given, limit: new DoorLimit(pdfsPerMinute) });
  await Promise.resolve();
}
