import type { EntityManager } from '@ns/platform';
import { LockMode } from '@mikro-orm/core';
import { isUuid } from '../domain/uuid.ts';
import { Signal } from '../entities/signal.entity.ts';

/** Reads a signal and holds its row until the transaction ends: all changes of one signal happen one after another. */
export async function lockSignal(tx: EntityManager, id: string): Promise<Signal | null> {
  return isUuid(id) ? tx.findOne(Signal, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true }) : null;
}
