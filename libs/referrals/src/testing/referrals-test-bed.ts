import { addPerson, type Person } from '@ns/identity/testing';
import { MunicipalityDirectory } from '@ns/municipality';
import { type Database, sql } from '@ns/platform';
import { openTestDatabase, type TestDatabase } from '@ns/platform/testing';
import { appendSignalEvent, type StaffActor } from '@ns/signals';
import { addSignal, signalSlices } from '@ns/signals/testing';
import { referralsSchema } from '../referrals.schema.ts';
import { followSignalEvent } from '../writes/follow-signal-event.ts';

/** The slice on a database of its own: a department, two external bodies, a clerk of it and one of another. */
export class ReferralsTestBed {
  readonly directory: MunicipalityDirectory;
  readonly needs: { readonly database: Database; readonly directory: MunicipalityDirectory };

  private constructor(
    private readonly test: TestDatabase,
    readonly clerk: Person,
    readonly otherClerk: Person,
  ) {
    this.directory = new MunicipalityDirectory(() => test.database.fork());
    this.needs = { database: test.database, directory: this.directory };
  }

  static async open(): Promise<ReferralsTestBed> {
    const test = await openTestDatabase([...signalSlices, referralsSchema]);
    const em = test.database.fork();
    for (const statement of [
      sql`insert into department (code, name, position)
        values ('op_kd', '{"bg":"Д","en":"D"}', 1), ('ecology', '{"bg":"Е","en":"E"}', 2)`,
      sql`insert into external_body (code, name, position)
        values ('viks', '{"bg":"ВиК","en":"Water"}', 1), ('api', '{"bg":"АПИ","en":"Roads"}', 2)`,
      sql`insert into settlement (code, name, kind, lat, lon, position)
        values ('63427', '{"bg":"Русе","en":"Ruse"}', 'city', 43.85, 25.95, 1)`,
      sql`insert into category (code, parent_code, name, department_code, target_working_days, icon, position)
        values ('roads', null, '{"bg":"У","en":"S"}', 'op_kd', null, 'road', 1),
          ('roads.pothole', 'roads', '{"bg":"Д","en":"P"}', 'op_kd', 10, 'road', 2)`,
    ]) {
      await statement.execute(em.getKysely());
    }
    return new ReferralsTestBed(
      test,
      await addPerson(em, { role: 'CLERK', departments: ['op_kd'] }),
      await addPerson(em, { role: 'CLERK', departments: ['ecology'] }),
    );
  }

  get database(): Database {
    return this.test.database;
  }

  /** A clerk as the use cases know them. */
  actor(of: 'clerk' | 'otherClerk' = 'clerk'): StaffActor {
    const departments = [of === 'clerk' ? 'op_kd' : 'ecology'];
    return { id: this[of].id, kind: 'CLERK', departments };
  }

  /** A published signal that was forwarded; its event is not carried yet. */
  async forwarded(externalBody = 'viks'): Promise<{ readonly signalId: string; readonly referralId: string }> {
    const props = { category: 'roads.pothole', department: 'op_kd', publishedAt: '2026-12-01' };
    const { id: signalId } = await addSignal(this.database.fork(), props);
    const referralId = await this.forward(signalId, externalBody);
    return { signalId, referralId };
  }

  /** Forwards a signal (again). @returns id of the event */
  async forward(signalId: string, externalBody = 'viks'): Promise<string> {
    return this.move(signalId, 'FORWARDED', (tx) =>
      appendSignalEvent(tx, {
        signalId,
        type: 'forwarded',
        status: 'FORWARDED',
        actor: { id: this.clerk.id, kind: 'STAFF' },
        data: { externalBody },
      }),
    );
  }

  /** Opens a signal again. @returns id of the event */
  async reopen(signalId: string): Promise<string> {
    return this.move(signalId, 'ASSIGNED', (tx) =>
      appendSignalEvent(tx, {
        signalId,
        type: 'reopened',
        status: 'ASSIGNED',
        actor: { id: this.clerk.id, kind: 'STAFF' },
      }),
    );
  }

  /** What the worker does when an event arrives. */
  async carry(signalId: string, eventId: string, type: 'forwarded' | 'reopened' = 'forwarded'): Promise<void> {
    await this.database.transaction((tx) => followSignalEvent.accept(tx, { signalId, eventId, type }));
  }

  /** State and known parts of each referral of a signal, oldest first. */
  async referrals(signalId: string): Promise<readonly object[]> {
    const found = sql<object>`select state, external_body as body, sent_on::text as "sentOn", person,
      received_on::text as "receivedOn", number, answer from referral where signal_id = ${signalId} order by event_id`;
    return (await found.execute(this.database.fork().getKysely())).rows;
  }

  /** Kinds, messages and data of what the history says, oldest first. */
  async events(signalId: string): Promise<readonly { type: string; message: string | null; data: object }[]> {
    const found = sql<{ type: string; message: string | null; data: object }>`
      select type, message, data from signal_event where signal_id = ${signalId} order by id`;
    return (await found.execute(this.database.fork().getKysely())).rows;
  }

  private async move(
    signalId: string,
    status: 'FORWARDED' | 'ASSIGNED',
    write: (tx: Parameters<typeof appendSignalEvent>[0]) => Promise<string>,
  ): Promise<string> {
    return this.database.transaction(async (tx) => {
      await sql`update signal set status = ${status}::signal_status, external_body_code = 'viks',
          promise_kind = case when ${status} = 'FORWARDED' then null else 'TERM' end,
          promised_on = case when ${status} = 'FORWARDED' then null else '2026-12-08'::date end
        where id = ${signalId}`.execute(tx.getKysely());
      return write(tx);
    });
  }
}
