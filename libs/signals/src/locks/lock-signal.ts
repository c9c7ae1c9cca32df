import type { EntityManager } from '@ns/platform';
import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { Signal } from '../entities/signal.entity.ts';

const uuid = z.guid();

/** Reads a signal and holds its row until the transaction ends: all changes of one signal happen one after another. */
export async function lockSignal(tx: EntityManager, id: string): Promise<Signal | null> {
  return isUuid(id) ? tx.findOne(Signal, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true }) : null;
}

/** Ids come from outside: what is no UUID cannot be found and must not reach the database as one. */
export function isUuid(id: string): boolean {
  return uuid.safeParse(id).success;
}
