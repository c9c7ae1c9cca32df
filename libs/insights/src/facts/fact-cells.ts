import { type FactRow } from './fact-pages.ts';

export type FactCellKind = 'text' | 'integer' | 'decimal' | 'flag' | 'moment' | 'day';

/** Columns of the bulk doors with their types, in their order; a name that a tool relies on never changes. */
export const factCells = {
  id: 'text',
  reference: 'text',
  category: 'text',
  department: 'text',
  settlement: 'text',
  quarter: 'text',
  channel: 'text',
  status: 'text',
  externalBody: 'text',
  lat: 'decimal',
  lon: 'decimal',
  incomingNumber: 'text',
  receivedAt: 'moment',
  registeredAt: 'moment',
  firstResponseAt: 'moment',
  resolvedAt: 'moment',
  closedAt: 'moment',
  serviceDueOn: 'day',
  statutoryDueOn: 'day',
  inTime: 'flag',
  reopenedCount: 'integer',
  disputedCount: 'integer',
  photoCount: 'integer',
  dangerous: 'flag',
  published: 'flag',
  stars: 'integer',
  updatedAt: 'moment',
} as const satisfies Partial<Record<keyof FactRow, FactCellKind>>;
export type FactColumn = keyof typeof factCells;
export const factColumnNames = Object.keys(factCells) as readonly FactColumn[];
