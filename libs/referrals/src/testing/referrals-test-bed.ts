import { randomUUID } from 'node:crypto';
import { addPerson, type Person } from '@ns/identity/testing';
import { PhotoLinks } from '@ns/media';
import { bulgarianCalendar, MunicipalityDirectory } from '@ns/municipality';
import { noWords } from '@ns/municipality/domain';
import { notificationsSchema } from '@ns/notifications';
import { testOutsideMails } from '@ns/notifications/testing';
import { type Database, DerivedKeys, healthSchema, type JobRequest, sql } from '@ns/platform';
import { openTestDatabase, type TestDatabase } from '@ns/platform/testing';
import { appendSignalEvent, type StaffActor } from '@ns/signals';
import { addSignal, signalSlices } from '@ns/signals/testing';
import { allSharedParts, type ReceiverChannel } from '../domain/receiver.ts';
import type { Needs } from '../needs/referrals-needs.ts';
import { receiverOf } from '../queries/receivers.ts';
import { saveReceiver } from '../writes/save-receiver.ts';
import { referralsSchema } from '../referrals.schema.ts';
import { followSignalEvent } from '../writes/follow-signal-event.ts';

/** The slice on a database of its own: a department, two external bodies, a clerk of it and one of another. */
export class ReferralsTestBed {
  readonly directory: MunicipalityDirectory;
  readonly needs: Needs<
    'calendar' | 'database' | 'directory' | 'letterWaits' | 'limitTries' | 'links' | 'outside' | 'publicUrl'
  >;
  /** how often a link was not known */
  guesses = 0;
  /** signals about which a letter of the body waits, with the day of the letter */
  readonly letters = new Map<string, string>();

  private constructor(
    private readonly test: TestDatabase,
    readonly clerk: Person,
    readonly otherClerk: Person,
  ) {
    this.directory = new MunicipalityDirectory(() => test.database.fork());
    this.needs = {
      database: test.database,
      directory: this.directory,
      calendar: bulgarianCalendar(() => this.directory.decreedDays()),
      outside: testOutsideMails(),
      links: new PhotoLinks(new DerivedKeys('a secret of the tests, long enough'), 'http://demo.test'),
      publicUrl: 'http://demo.test',
      letterWaits: (_, signalId, since) => Promise.resolve((this.letters.get(signalId) ?? '') >= since),
      limitTries: () => {
        this.guesses += 1;
        return Promise.resolve();
      },
    };
  }

  static async open(): Promise<ReferralsTestBed> {
    const test = await openTestDatabase([healthSchema, ...signalSlices, notificationsSchema, referralsSchema]);
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
      sql`insert into receiver (code, name, channel, shares)
        values ('demo_roads', '{"bg":"Демо пътища","en":"Demo roads"}', 'NONE',
            '["DESCRIPTION","PLACE","PHOTOS","NUMBERS"]'),
          ('demo_lights', '{"bg":"Демо светлини","en":"Demo lights"}', 'NONE', '["PLACE"]')`,
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

  /** A forwarded signal whose reporter has a name, a mail and a telephone; its access code is a secret, too. */
  async forwardedWith({ name, phone }: { readonly name: string; readonly phone: string }, externalBody = 'viks') {
    const em = this.database.fork();
    const reporter = await addPerson(em, { name });
    const description = 'Тече вода от шахтата';
    const props = { category: 'roads.pothole', department: 'op_kd', reporterId: reporter.id, description };
    const { id: signalId, reference } = await addSignal(em, { ...props, address: 'ул. Демо 1' });
    await sql`insert into signal_correspondent (signal_id, entered_by, client_key, name, email, phone, language)
      values (${signalId}, ${this.clerk.id}, gen_random_uuid(), ${name}, ${reporter.email}, ${phone}, 'BG')`.execute(
      em.getKysely(),
    );
    const referralId = await this.forward(signalId, externalBody);
    const secrets = [name, phone, reporter.email, reporter.id, 'ABCDE-FGHJK', signalId];
    return { signalId, referralId, reference, description, secrets };
  }

  /** A signal that is worked on, whose reporter has a name, a mail and a telephone. */
  async workedWith({ name, phone }: { readonly name: string; readonly phone: string }) {
    const { signalId, secrets, ...report } = await this.forwardedWith({ name, phone });
    await sql`update signal set status = 'IN_PROGRESS', external_body_code = null, promise_kind = 'TERM',
        promised_on = '2026-12-08' where id = ${signalId}`.execute(this.database.fork().getKysely());
    return { ...report, signalId, secrets };
  }

  /** A signal that is worked on. @returns its id */
  async worked(): Promise<string> {
    const props = { category: 'roads.pothole', department: 'op_kd', status: 'IN_PROGRESS' } as const;
    return (await addSignal(this.database.fork(), props)).id;
  }

  /** A finished upload of a contractor's link. @returns its id */
  async photoOf(linkId: string): Promise<string> {
    const id = randomUUID();
    await sql`insert into photo (id, work_link, state, upload_bytes, width, height, bytes, sha256, ready_at)
      values (${id}, ${linkId}, 'READY', 9, 3, 2, 9, 'x', now())`.execute(this.database.fork().getKysely());
    return id;
  }

  /** Forwards a signal (again). @returns id of the event */
  async forward(signalId: string, externalBody = 'viks'): Promise<string> {
    return this.move(signalId, 'FORWARDED', externalBody, (tx) =>
      appendSignalEvent(tx, {
        signalId,
        type: 'forwarded',
        status: 'FORWARDED',
        actor: { id: this.clerk.id, kind: 'STAFF' },
        data: { externalBody },
      }),
    );
  }

  /** Opens a signal again, with words. @returns id of the event */
  async reopen(signalId: string, message: string | null = null): Promise<string> {
    return this.move(signalId, 'ASSIGNED', null, (tx) =>
      appendSignalEvent(tx, {
        signalId,
        type: 'reopened',
        status: 'ASSIGNED',
        message,
        actor: { id: this.clerk.id, kind: 'STAFF' },
      }),
    );
  }

  /** What the worker does when an event arrives. */
  async carry(
    signalId: string,
    eventId: string,
    type: 'forwarded' | 'reopened' = 'forwarded',
  ): Promise<readonly JobRequest[]> {
    const handler = followSignalEvent(this.needs);
    return this.database.transaction((tx) => handler.accept(tx, { signalId, eventId, type }));
  }

  /** Sets how a body is reached. */
  async reach(code: string, channel: ReceiverChannel, destination: string | null, shares = allSharedParts) {
    const menus = await this.directory.menus();
    await this.database.transaction(async (tx) => {
      const present = await receiverOf(tx, menus, code);
      const entry = { code, name: noWords, phone: null, channel, destination, shares, answerDays: 7, trusted: false };
      const service = channel === 'OPEN311' ? 'x' : channel === 'SSEV' ? '3' : null;
      const rest = { service, categories: [], archived: false, version: present?.version ?? null };
      const saved = await saveReceiver(tx, menus, { ...entry, ...rest });
      if (saved.kind !== 'saved') {
        throw new Error(JSON.stringify(saved));
      }
    });
  }

  /** The mails to receivers about a signal, oldest first. */
  async mails(signalId: string): Promise<readonly { id: string; address: string; subject: string; text: string }[]> {
    const found = sql<{ id: string; address: string; subject: string; text: string }>`
      select id, address, subject, body_text || body_html as text from delivery
      where signal_id = ${signalId} and kind in ('outside_report', 'outside_reminder', 'work_order') order by id`;
    return (await found.execute(this.database.fork().getKysely())).rows;
  }

  /** What the ledger of mails says of a mail. */
  async mailIs(id: string, state: 'SENT' | 'FAILED' | 'BOUNCED' | 'QUEUED', problem: string | null = null) {
    await sql`update delivery set state = ${state}::delivery_state, problem = ${problem},
        sent_at = case when ${state} = 'SENT' then now() else sent_at end, lease_until = null,
        next_attempt_at = case when ${state} = 'QUEUED' then now() else null end
      where id = ${id}`.execute(this.database.fork().getKysely());
  }

  /** State and known parts of each referral of a signal, oldest first. */
  async referrals(signalId: string): Promise<readonly object[]> {
    const found = sql<object>`select state, external_body as body, sent_on::text as "sentOn", person,
      received_on::text as "receivedOn", number, answer from referral where signal_id = ${signalId} order by event_id`;
    return (await found.execute(this.database.fork().getKysely())).rows;
  }

  /** The day that a signal has next, as its row has it; null when it has none. */
  async nextDay(signalId: string): Promise<{ readonly kind: string; readonly on: string } | null> {
    const found = sql<{ kind: string | null; on: string }>`
      select promise_kind as kind, promised_on::text as on from signal where id = ${signalId}`;
    const [row] = (await found.execute(this.database.fork().getKysely())).rows;
    return row?.kind == null ? null : { kind: row.kind, on: row.on };
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
    externalBody: string | null,
    write: (tx: Parameters<typeof appendSignalEvent>[0]) => Promise<string>,
  ): Promise<string> {
    return this.database.transaction(async (tx) => {
      await sql`update signal set status = ${status}::signal_status, external_body_code = ${externalBody},
          promise_kind = case when ${status} = 'FORWARDED' then 'FORWARD' else 'TERM' end,
          promised_on = (now() at time zone 'Europe/Sofia')::date + 7, promise_missed_on = null,
          decision_level = null, promise_reason = null
        where id = ${signalId}`.execute(tx.getKysely());
      return write(tx);
    });
  }
}
