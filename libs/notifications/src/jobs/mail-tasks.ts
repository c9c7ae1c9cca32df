import { type Database, type ScheduledTask, sql } from '@ns/platform';
import { giveUpAfterDays } from '../domain/back-off.ts';
import { deliveryLanes } from '../domain/delivery.ts';
import { notificationTables } from '../entities/delivery.entity.ts';
import type { DeliveryLedger } from '../ledger/delivery-ledger.ts';
import { dueDeliveries } from '../ledger/due-deliveries.ts';
import { requestSend } from '../ledger/send-request.ts';

/** Of each lane, so that many deliveries of one do not hide those of another. */
const sweepBatch = 500;
/**
 * Days for which mails to addresses without an account are remembered, from when they last became due: requests that
 * came to nothing, and the mails before an account began.
 */
const daysWithoutAccount = 7;
/** Days for which an address stays marked after the last mail that came back. */
const daysWithTrouble = 90;
const daysAgo = (days: number) => sql<Date>`now() - make_interval(days => ${days})`;

/** Asks again for every delivery that is due and that nobody works on: lost jobs, dead workers, a flushed queue. */
export function sweepTask(database: Database, ledger: DeliveryLedger, hasServer: boolean): ScheduledTask {
  return {
    name: 'mail.sweep',
    everyMs: 2_000,
    perform: async () => {
      if (!hasServer) {
        await ledger.postponeDue();
      }
      const em = database.fork();
      const due = [];
      for (const lane of deliveryLanes) {
        due.push(...(await dueDeliveries(em, lane, sweepBatch)));
      }
      return due.map(({ overdue, ...turn }) => requestSend(turn, overdue));
    },
  };
}

/** Forgets the addresses of mails that belong to no account, once they are done with, and old marks on addresses. */
export function forgetTask(database: Database): ScheduledTask {
  return {
    name: 'mail.forget',
    everyMs: 3_600_000,
    perform: async () => {
      const tables = notificationTables(database.fork());
      await tables
        .with('old', (db) =>
          db
            .updateTable('delivery')
            .set({ address: null, server_response: null, sent_headers: null })
            .where('account_id', 'is', null)
            .where('address', 'is not', null)
            .where('state', 'not in', ['QUEUED', 'DEFERRED'])
            .where('created_at', '<', daysAgo(daysWithoutAccount))
            // Staff may have sent it again since: it may come back after that, and is returned then.
            .where('give_up_at', '<', daysAgo(daysWithoutAccount - giveUpAfterDays))
            .returning('id'),
        )
        .updateTable('delivery_attempt')
        .from('old')
        .set({ server_response: null })
        .whereRef('delivery_id', '=', 'old.id')
        .execute();
      await tables.deleteFrom('mail_address_trouble').where('since', '<', daysAgo(daysWithTrouble)).execute();
      return [];
    },
  };
}
