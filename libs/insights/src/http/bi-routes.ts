import type { MunicipalityDirectory } from '@ns/municipality';
import type { FastifyInstance } from 'fastify';
import type { FactEngine } from '../engine/fact-engine.ts';
import type { EndpointNeeds } from './bi-endpoint.ts';
import { defaultFileAllowance, FileLimit, SimultaneousFiles } from './file-limit.ts';
import { factsEndpoint } from './facts-endpoint.ts';
import { referenceEndpoint } from './reference-endpoint.ts';
import { reportEndpoint } from './report-endpoint.ts';
import { statsEndpoint } from './stats-endpoint.ts';

export interface BiRoutesNeeds extends Omit<EndpointNeeds, 'limit'> {
  readonly directory: MunicipalityDirectory;
  readonly engine: FactEngine;
  /** files that one caller may fetch, and rows of statistics; for tests */
  readonly allowance?: Partial<typeof defaultFileAllowance>;
  readonly mostRows?: number;
}

/**
 * The endpoints for BI tools: facts in bulk, statistics, and the names of the codes; and the report as a PDF. All take
 * an `Authorization` header, and each caller has a budget.
 */
export function biRoutes(app: FastifyInstance, given: BiRoutesNeeds, done: () => void): void {
  const allowance = { ...defaultFileAllowance, ...given.allowance };
  const needs = { ...given, limit: new FileLimit(allowance.filesPerMinute) };
  const open = new SimultaneousFiles(allowance.factFilesOfCaller, allowance.factFilesOfAll);
  factsEndpoint(app, { ...needs, open });
  statsEndpoint(app, needs);
  referenceEndpoint(app, needs);
  reportEndpoint(app, { ...given, limit: new FileLimit(allowance.pdfsPerMinute) });
  done();
}
