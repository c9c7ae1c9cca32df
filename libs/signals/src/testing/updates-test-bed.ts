import { randomUUID } from 'node:crypto';
import { DerivedKeys, sql } from '@ns/platform';
import { addPublicUpdate, type AddPublicUpdateProps } from '../commands/add-public-update.ts';
import { publishUpdate } from '../commands/publish-update.ts';
import { refuseUpdate } from '../commands/refuse-update.ts';
import { withdrawPublicUpdate } from '../commands/withdraw-public-update.ts';
import { countsOfUpdates, ownUpdatesOf, publicUpdatesOf } from '../queries/resident-updates.ts';
import type { SignalsTestBed } from './signals-test-bed.ts';

/** Published signals and neighbours of a test bed, and what they do with updates. */
export function updatesIn(bed: SignalsTestBed) {
  const keys = new DerivedKeys('0123456789abcdef0123456789abcdef');
  const needs = { ...bed.needs, keys };
  const run = (statement: ReturnType<typeof sql>) => statement.execute(bed.kysely);
  const em = () => bed.database.fork();
  let networks = 0;
  const elsewhere = () => `2001:db8:${(networks += 1).toString(16)}::1`;
  const add = (signalId: string, accountId: string, over: Partial<AddPublicUpdateProps> = {}) =>
    addPublicUpdate(needs, {
      signalId,
      accountId,
      clientKey: randomUUID(),
      text: 'Още тече.',
      photoIds: [],
      clientAddress: elsewhere(),
      ...over,
    });
  const own = async (id: string, account: string) => (await ownUpdatesOf(em(), account, [id]))[0] ?? [];
  return {
    keys,
    needs,
    run,
    em,
    /** Adds an update, from a network of its own where none is given. */
    add,
    kindOf: async (...given: Parameters<typeof add>) => (await add(...given)).kind,
    own,
    newest: async (id: string, account: string) => (await own(id, account))[0]?.id ?? '',
    count: async (id: string) => (await countsOfUpdates(em(), [id]))[0],
    shown: async (id: string) => (await publicUpdatesOf(em(), [id]))[0]?.map(({ text }) => text),
    publish: async (updateId: string, personalDataConfirmed = false, actor = bed.clerk) =>
      (await publishUpdate(needs, { actor, updateId, personalDataConfirmed })).kind,
    refuse: async (updateId: string, reason = 'Показва номер на кола.', actor = bed.clerk) =>
      (await refuseUpdate(needs, { actor, updateId, reason })).kind,
    withdraw: async (updateId: string, accountId: string) =>
      (await withdrawPublicUpdate(needs, { updateId, accountId })).kind,
    /** The id of somebody whose account existed long before. */
    async neighbour(): Promise<string> {
      const id = await bed.citizen();
      await run(sql`update account set created_at = now() - interval '90 days' where id = ${id}`);
      return id;
    },
    /** The id of a published signal. */
    async published(): Promise<string> {
      const id = await bed.received();
      await run(sql`update signal set published_at = now() where id = ${id}`);
      return id;
    },
    /** What a photo is part of, and which of its public addresses count. */
    async signalOfPhoto(photoId: string) {
      const photo = sql<{ signal: string | null; edition: number }>`
        select signal_id as signal, public_edition as edition from photo where id = ${photoId}`;
      return (await photo.execute(bed.kysely)).rows[0];
    },
  };
}
