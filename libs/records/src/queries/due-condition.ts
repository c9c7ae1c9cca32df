import { columnsOf, sql } from '@ns/platform';
import { r, RegistrationSchema } from '../entities/records.entities.ts';

const incoming = columnsOf(RegistrationSchema, 'incoming');

/**
 * True for a row of `registration r` that nobody holds and that could be worked on. A decision waits until its signal
 * has the incoming number that it answers.
 */
export const isFree = sql<boolean>`(
  ${r.state} = 'PENDING' and (${r.leasedUntil} is null or ${r.leasedUntil} < now())
  and (${r.direction} = 'INCOMING' or exists (
    select from registration incoming
    where ${incoming.signalId} = ${r.signalId} and ${incoming.direction} = 'INCOMING'
      and ${incoming.state} = 'REGISTERED')))`;

/** True when its time has come, too. */
export const isDue = sql<boolean>`(${r.nextAttemptAt} <= now() and ${isFree})`;
