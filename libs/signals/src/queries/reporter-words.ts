import { columnsOf, sql } from '@ns/platform';
import { e, s } from '../entities/index.ts';
import { SignalEventSchema } from '../entities/signal.entity.ts';
import { openCondition } from './signal-row.ts';

const later = columnsOf(SignalEventSchema, 'later');

/** `signal s` is open, and nobody of the staff has done anything with it since its reporter answered a question. */
export const answeredCondition = sql<boolean>`(${openCondition} and exists (
  select 1 from signal_event e where ${e.signalId} = ${s.id} and ${e.type} = 'answered' and not exists (
    select 1 from signal_event later where ${later.signalId} = ${e.signalId} and ${later.id} > ${e.id}
      and ${later.actorKind} = 'STAFF')))`;

/** `signal s` is open although it had an outcome, with which its reporter or neighbours did not agree. */
export const disputedCondition = sql<boolean>`(${openCondition} and exists (
  select 1 from signal_event e where ${e.signalId} = ${s.id} and ${e.type} = 'reopened'
    and ${e.actorKind} <> 'STAFF'))`;
