import { DocumentJournal } from '../journal/document-journal.ts';
import {
  alwaysOpen,
  type BreakerPolicy,
  createLogger,
  type Database,
  defaultBreakerPolicy,
  type EndpointGate,
  type Gate,
  mustExist,
  NotesInMemory,
  sql,
} from '@ns/platform';
import { openTestDatabase, type TestDatabase } from '@ns/platform/testing';
import { appendSignalEvent, type SignalStatus, type WrittenEvent } from '@ns/signals';
import { addSignal, signalSlices } from '@ns/signals/testing';
import type { PushReceiver } from '../adapters/seos/index.ts';
import { answerPush, type AnswerPush } from '../commands/answer-push.ts';
import { beginDecision, beginRegistration } from '../writes/begin-registration.ts';
import { recordsGate } from '../gate/records-gate.ts';
import type { OutgoingDocument, RecordsSystem } from '../domain/records-system.ts';
import { defaultPolicy, type RegistrationPolicy } from '../domain/registration.ts';
import { dueRegistrations } from '../jobs/due-registrations.ts';
import { registerJob } from '../jobs/register.job.ts';
import { recordsSchema } from '../records.schema.ts';

/** What tests look at of a registration and its signal. */
export interface RegistrationView {
  readonly documentGuid: string;
  readonly state: string;
  readonly phase: string;
  readonly attempts: number;
  readonly problem: string | null;
  readonly number: string | null;
  readonly signalState: string;
  readonly signalNumber: string | null;
}

/** A dispatcher who is there from the beginning. */
export const staffId = '00000000-0000-4000-8000-000000000001';

/** Waits shortened to nothing, so that tests never sleep. */
export const impatient: RegistrationPolicy = {
  ...defaultPolicy,
  retry: { baseMs: 0, capMs: 0 },
  poll: { baseMs: 0, capMs: 0 },
};

/** A real database with one department, category and settlement, for tests of registrations. */
export class RegistrationTestBed {
  private constructor(private readonly test: TestDatabase) {}

  static async open(): Promise<RegistrationTestBed> {
    const test = await openTestDatabase([...signalSlices, recordsSchema]);
    const em = test.database.fork();
    await sql`
      insert into department (code, name, position) values ('roads', '{"bg":"Пътища","en":"Roads"}', 1), ('parks',
        '{"bg":"Паркове","en":"Parks"}', 2)`.execute(em.getKysely());
    await sql`insert into account (id, name, email, password_hash, role) values (${staffId}, 'Демо диспечер',
        'dispatcher@demo.test', 'x', 'DISPATCHER')`.execute(em.getKysely());
    await sql`update municipality set name = '{"bg":"Община Русе","en":"Ruse Municipality"}'`.execute(em.getKysely());
    await sql`
      insert into settlement (code, name, kind, lat, lon, position) values ('63427', '{"bg":"Русе","en":"Ruse"}',
        'city', 43.85, 25.95, 1)`.execute(em.getKysely());
    await sql`insert into category (code, name, department_code, icon, position)
        values ('roads', '{"bg":"Пътища","en":"Roads"}', 'roads', 'road', 1)`.execute(em.getKysely());
    return new RegistrationTestBed(test);
  }

  /** what is kept outside of the database */
  readonly notes = new NotesInMemory();

  get database(): Database {
    return this.test.database;
  }

  /** Forgets every registration and what was thought of the other side. */
  async clear(): Promise<void> {
    const em = this.database.fork();
    await sql`delete from reconciliation_difference`.execute(em.getKysely());
    await sql`delete from reconciliation_open_question`.execute(em.getKysely());
    await sql`delete from reconciliation`.execute(em.getKysely());
    await sql`delete from registration_change`.execute(em.getKysely());
    await sql`delete from registration_refused_document`.execute(em.getKysely());
    await sql`delete from registration_correspondent`.execute(em.getKysely());
    await sql`delete from registration_attempt`.execute(em.getKysely());
    await sql`delete from registration`.execute(em.getKysely());
    await sql`delete from lost_document`.execute(em.getKysely());
    await sql`delete from records_endpoint`.execute(em.getKysely());
    await sql`delete from seos_participant`.execute(em.getKysely());
    await sql`delete from seos_register`.execute(em.getKysely());
  }

  /** A signal as a citizen sent it; its registration has not begun. */
  async bareSignal(department = 'roads'): Promise<string> {
    const place = { address: 'ул. Борисова 1', point: { lat: 43.85, lon: 25.95 } };
    const { id } = await addSignal(this.database.fork(), { category: 'roads', department, ...place });
    return id;
  }

  /** A signal with its registration begun. */
  async signal(department = 'roads'): Promise<{ signalId: string; registrationId: string }> {
    const signalId = await this.bareSignal(department);
    const registrationId = mustExist(
      await this.database.transaction((tx) => beginRegistration(tx, signalId, '94-НС')),
      'no registration',
    );
    return { signalId, registrationId };
  }

  /** What the category asks. */
  async ask(
    questions: readonly {
      readonly code: string;
      readonly label: string;
      readonly datatype: string;
      readonly values: readonly object[];
    }[],
  ): Promise<void> {
    for (const { code, label, datatype, values } of questions) {
      await sql`
        insert into question (category_code, code, label, datatype, required, choices, position)
        values ('roads', ${code}, ${JSON.stringify({ bg: label, en: label })}::jsonb, ${datatype}, false,
          ${JSON.stringify(values)}::jsonb, 1)`.execute(this.database.fork().getKysely());
    }
  }

  async answer(
    signalId: string,
    answers: readonly { readonly question: string; readonly values: readonly string[] }[],
  ): Promise<void> {
    await sql`
      update signal set answers = ${JSON.stringify(answers)}::jsonb where id = ${signalId}`.execute(
      this.database.fork().getKysely(),
    );
  }

  /** A step in the history as the handling leaves it. @returns its id */
  async step(
    signalId: string,
    event: WrittenEvent,
    status: SignalStatus,
    message: string | null = null,
  ): Promise<string> {
    return this.database.transaction((tx) =>
      appendSignalEvent(tx, { ...event, signalId, status, actor: null, message }),
    );
  }

  /** A decision on a signal with the registration of its document begun. */
  async decision(signalId: string): Promise<string> {
    const eventId = await this.step(signalId, { type: 'closed' }, 'CLOSED');
    const registrationId = mustExist(
      await this.database.transaction((tx) => beginDecision(tx, { signalId, eventId, register: '94-НС (изходящи)' })),
      'no registration',
    );
    return registrationId;
  }

  /** What `registerDocument` needs as a worker has it, with its own view of the records system and of the time. */
  worker(
    system: RecordsSystem,
    policy: RegistrationPolicy = impatient,
    gate: Gate = alwaysOpen,
    monotonic: () => number = () => performance.now(),
  ) {
    return {
      database: this.database,
      system,
      gate,
      policy,
      documentOf: aDocument,
      journal: new DocumentJournal(this.notes, createLogger('test', 'silent')),
      logger: createLogger('test', 'silent'),
      random: () => 0.5,
      monotonic,
    };
  }

  async view(registrationId: string): Promise<RegistrationView> {
    const found = mustExist(
      (
        await sql<RegistrationView>`
      select r.document_guid as "documentGuid", r.state, r.phase, r.attempts, r.problem_cause as problem,
        r.incoming_number as number,
             s.registration_state as "signalState", s.incoming_number as "signalNumber"
      from registration r join signal s on s.id = r.signal_id where r.id = ${registrationId}`.execute(
          this.database.fork().getKysely(),
        )
      ).rows[0],
      'The statement answers one row.',
    );
    return found;
  }

  /** How many registrations are in each state. */
  async states(): Promise<Record<string, number>> {
    const found = (
      await sql<{ state: string; count: number }>`
      select state, count(*)::int as count from registration group by state`.execute(this.database.fork().getKysely())
    ).rows;
    return Object.fromEntries(found.map(({ state, count }) => [state, count]));
  }

  /** The incoming number that the signal shows. */
  async numberOf(signalId: string): Promise<string | null> {
    const found = (
      await sql<{ number: string | null }>`
      select incoming_number as number from signal where id = ${signalId}`.execute(this.database.fork().getKysely())
    ).rows[0];
    return found?.number ?? null;
  }

  /** Actions and outcomes of the attempts, oldest first. */
  async attempts(registrationId: string): Promise<string[]> {
    const found = (
      await sql<{ line: string }>`
      select action || ' ' || outcome as line from registration_attempt where registration_id = ${registrationId}
        order by id`.execute(this.database.fork().getKysely())
    ).rows;
    return found.map(({ line }) => line);
  }

  /** Types of the signal's events, oldest first. */
  async events(signalId: string): Promise<string[]> {
    const found = (
      await sql<{ type: string }>`
      select type from signal_event where signal_id = ${signalId} order by id`.execute(this.database.fork().getKysely())
    ).rows;
    return found.map(({ type }) => type);
  }

  /** Ids of the registrations that the sweeper finds due. */
  async due(gate: Gate = alwaysOpen): Promise<string[]> {
    const requests = await dueRegistrations(this.database, gate).perform();
    return requests.map(({ job, payload }) => registerJob.payload.parse(job.payload.parse(payload)).registrationId);
  }

  /** What the api does with pushes at `/seos`. */
  pushDesk(receiver: PushReceiver): AnswerPush {
    const needs = { database: this.database, receiver, policy: impatient, logger: createLogger('test', 'silent') };
    return (rawBody) => answerPush(needs, { rawBody });
  }

  /** A circuit breaker as the workers share it. */
  gate(endpoint: string, policy: BreakerPolicy = defaultBreakerPolicy): EndpointGate {
    return recordsGate({
      database: this.database,
      endpoint,
      policy,
      logger: createLogger('test', 'silent'),
      random: () => 0.5,
    });
  }

  /** Lets time pass: every wait that is written down ends so much earlier. */
  async elapse(ms: number): Promise<void> {
    const past = sql`${ms}::float8 * interval '1 millisecond'`;
    const em = this.database.fork();
    await sql`
      update registration set next_attempt_at = next_attempt_at - ${past}, created_at = created_at - ${past},
        last_sent_at = last_sent_at - ${past}`.execute(em.getKysely());
    await sql`update records_endpoint set retry_at = retry_at - ${past}, since = since - ${past}`.execute(
      em.getKysely(),
    );
  }

  /** What time does to a lease whose holder was killed or froze. */
  async expireLease(registrationId: string): Promise<void> {
    await sql`
      update registration set leased_until = now() - interval '1 second' where id = ${registrationId}`.execute(
      this.database.fork().getKysely(),
    );
  }
}

async function aDocument({ documentGuid }: { readonly documentGuid: string }): Promise<OutgoingDocument> {
  return Promise.resolve({
    documentGuid,
    direction: 'INCOMING',
    senderNumber: { number: 'NS-2026-000001', date: '2026-11-24' },
    kind: 'Сигнал',
    about: 'Пътища, Русе',
    text: 'Дупка',
    correspondent: { name: 'Подател', settlement: 'Русе' },
    attachments: [],
    details: { reference: documentGuid, category: 'roads', settlement: '63427' },
  });
}
