import type { Role } from '@ns/identity';
import { addPerson } from '@ns/identity/testing';
import { bulgarianCalendar, MunicipalityDirectory } from '@ns/municipality';
import { createLogger, type Database, NotesInMemory, sql, mustExist } from '@ns/platform';
import { openTestDatabase, type TestDatabase } from '@ns/platform/testing';
import { randomUUID } from 'node:crypto';
import { submitSignal, type SubmitSignalProps } from '../commands/submit-signal.ts';
import { transitionSignal, type TransitionSignalOutcome } from '../commands/transition-signal.ts';
import type { SignalsNeeds } from '../needs/signals-needs.ts';
import { signalTables } from '../entities/index.ts';
import { signalSlices } from './added-signals.ts';
import { noReportDetails } from '../domain/report-details.ts';
import type { TransitionSignalProps } from '../writes/take-step.ts';
import type { SignalStatus } from '../domain/signal-status.ts';
import { EventSequencer } from '../live/event-sequencer.ts';
import { EventTail } from '../live/event-tail.ts';
import type { StaffActor } from '../policies/signal-policies.ts';
import type { ReferenceTerms } from '../references/next-reference.ts';
import { ReferenceMarks } from '../references/reference-marks.ts';

/** References of a test: their marks are kept nowhere. */
export function testReferences(): ReferenceTerms {
  return { referencePrefix: 'NS', marks: new ReferenceMarks(new NotesInMemory(), createLogger('test', 'silent')) };
}

/** Tests send as many as they need; those about the limit say their own. */
const unlimited = { perHour: 0, perDay: 0 };

/** What tests look at of a signal. */
export interface SignalState {
  readonly status: SignalStatus;
  readonly version: number;
  readonly department_code: string;
  readonly assignee_id: string | null;
  readonly service_due_on: string | null;
  readonly action_taken: string | null;
}

/** A real database with two departments, three categories, and people, for tests of signals. */
export class SignalsTestBed {
  readonly directory: MunicipalityDirectory;
  /** for use cases that need neither photos nor keys */
  readonly needs: Omit<SignalsNeeds, 'covers' | 'keys' | 'links'>;
  readonly sequencer: EventSequencer;

  private constructor(
    private readonly test: TestDatabase,
    readonly reporterId: string,
    readonly clerk: StaffActor,
    readonly otherClerk: StaffActor,
    readonly dispatcher: StaffActor,
  ) {
    this.directory = new MunicipalityDirectory(() => test.database.fork());
    this.sequencer = new EventSequencer(test.database);
    this.needs = {
      database: test.database,
      directory: this.directory,
      calendar: bulgarianCalendar(),
      ...testReferences(),
      allowance: unlimited,
      logger: createLogger('test', 'silent'),
      // Documents are registered by another slice.
      takeLetterNumber: async () => [],
    };
  }

  static async open(): Promise<SignalsTestBed> {
    const test = await openTestDatabase(signalSlices);
    const db = test.database.fork().getKysely();
    await sql`insert into department (code, name, position)
        values ('op_kd', '{"bg":"Комунални дейности","en":"Communal"}', 1),
        ('ecology', '{"bg":"Екология","en":"Ecology"}', 2)`.execute(db);
    await sql`insert into external_body (code, name, position)
      values ('viks', '{"bg":"ВиК","en":"Water"}', 1)`.execute(db);
    await sql`insert into settlement (code, name, kind, lat, lon, radius_meters, position) values ('63427',
        '{"bg":"Русе","en":"Ruse"}', 'city', 43.85, 25.95, 60000, 1)`.execute(db);
    await sql`
      insert into category (code, parent_code, name, department_code, target_working_days, icon,
        position, photo_on_resolve, needs_place) values
        ('roads', null, '{"bg":"Улици","en":"Streets"}', 'op_kd', null, 'road', 1, false, true),
        ('roads.pothole', 'roads', '{"bg":"Дупка","en":"Pothole"}', 'op_kd', 10, 'road', 2, false, true),
        ('roads.sign', 'roads', '{"bg":"Знак","en":"Sign"}', 'op_kd', 5, 'road', 3, true, true),
        ('roads.proposal', 'roads', '{"bg":"Предложение","en":"Proposal"}', 'op_kd', 5, 'road', 6, false, false),
        ('waste', null, '{"bg":"Отпадъци","en":"Waste"}', 'ecology', null, 'waste', 4, false, true),
        ('waste.dump', 'waste', '{"bg":"Сметище","en":"Dump"}', 'ecology', 3, 'waste', 5, false, true)`.execute(db);
    await sql`
      insert into question (category_code, code, label, datatype, required, choices, position)
      values ('roads.pothole', 'size', '{"bg":"Размер","en":"Size"}', 'singlevaluelist', true,
        '[{"code":"big","label":{"bg":"голяма","en":"big"}}]', 1)`.execute(db);
    const person = (role: Role, department: string | null) => accountOf(test.database, role, department);
    return new SignalsTestBed(
      test,
      await person('CITIZEN', null),
      { id: await person('CLERK', 'op_kd'), kind: 'CLERK', departments: ['op_kd'] },
      { id: await person('CLERK', 'ecology'), kind: 'CLERK', departments: ['ecology'] },
      { id: await person('DISPATCHER', null), kind: 'DISPATCHER', departments: [] },
    );
  }

  get database(): Database {
    return this.test.database;
  }

  /** For statements of a test, each in a unit of work of its own. */
  get kysely() {
    return this.database.fork().getKysely();
  }

  /** The id of one more citizen. */
  async citizen(): Promise<string> {
    return accountOf(this.database, 'CITIZEN', null);
  }

  /** The id of one more account with the same role and departments. */
  async colleagueOf(accountId: string): Promise<string> {
    const colleague = sql<{ role: Role; department: string | null }>`
      select role, (select min(department_code) from account_department where account_id = a.id) as department
      from account a where a.id = ${accountId}`;
    const [like] = (await colleague.execute(this.kysely)).rows;
    const { role, department } = mustExist(like, `There is no account ${accountId}.`);
    return accountOf(this.database, role, department);
  }

  /** What the reporter would send; change what a test is about. */
  report(over: Partial<SubmitSignalProps> = {}): SubmitSignalProps {
    return {
      reporterId: this.reporterId,
      clientKey: randomUUID(),
      category: 'roads.pothole',
      settlement: '63427',
      description: 'Голяма дупка пред входа на блока.',
      ...noReportDetails,
      address: 'ул. „Борисова“ 12',
      location: null,
      photoIds: [],
      answers: [{ question: 'size', values: ['big'] }],
      channel: 'WEB',
      ...over,
    };
  }

  /** A signal as it is after the reporter's press. */
  async received(over: Partial<SubmitSignalProps> = {}): Promise<string> {
    const outcome = await submitSignal(this.needs, this.report(over));
    if (outcome.kind !== 'submitted') {
      throw new Error(JSON.stringify(outcome));
    }
    return outcome.signalId;
  }

  /** One step by a clerk on the present version; change what a test is about. */
  async step(
    signalId: string,
    to: SignalStatus,
    over: Partial<TransitionSignalProps> = {},
  ): Promise<TransitionSignalOutcome> {
    const { version } = await this.state(signalId);
    return transitionSignal(this.needs, {
      actor: this.clerk,
      signalId,
      version,
      to,
      department: null,
      assigneeId: null,
      externalBody: null,
      duplicateOf: null,
      message: null,
      note: null,
      photoIds: [],
      ...over,
    });
  }

  async state(signalId: string): Promise<SignalState> {
    return signalTables(this.database.fork())
      .selectFrom('signal')
      .select(['status', 'version', 'department_code', 'assignee_id', 'service_due_on', 'action_taken'])
      .where('id', '=', signalId)
      .executeTakeFirstOrThrow();
  }

  /** Types of a signal's events, oldest first. */
  async events(signalId: string): Promise<string[]> {
    const found = await signalTables(this.database.fork())
      .selectFrom('signal_event')
      .select('type')
      .where('signal_id', '=', signalId)
      .orderBy('id')
      .execute();
    return found.map(({ type }) => type);
  }

  /** The id of a finished upload of an account. */
  async uploaded(accountId: string): Promise<string> {
    const id = randomUUID();
    await sql`
      insert into photo (id, account_id, state, upload_bytes, width, height, bytes, sha256, ready_at)
        values (${id}, ${accountId}, 'READY', 9, 4, 3, 5, 'x', now())`.execute(this.kysely);
    return id;
  }

  /** A finished document of an account. */
  async uploadedDocument(accountId: string): Promise<string> {
    const id = randomUUID();
    await sql`
      insert into document (id, account_id, state, upload_bytes, name, bytes, sha256, ready_at)
        values (${id}, ${accountId}, 'READY', 9, 'Протокол.pdf', 9, 'x', now())`.execute(this.kysely);
    return id;
  }

  /** The photos of the events of a signal, oldest event first. */
  async photosOfEvents(signalId: string): Promise<readonly { readonly type: string; readonly photoId: string }[]> {
    const { rows } = await sql<{ type: string; photoId: string }>`
      select e.type, ph.id as "photoId" from photo ph join signal_event e on e.id = ph.event_id
      where ph.signal_id = ${signalId} order by e.id, ph.position`.execute(this.kysely);
    return rows;
  }

  async count(table: 'signal' | 'outbox' | 'signal_event'): Promise<number> {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(this.kysely);
    return rows[0]?.n ?? 0;
  }

  /** Lets a status have begun earlier than it did. */
  async age(signalId: string, days: number): Promise<void> {
    await sql`update signal set status_since = now() - make_interval(days => ${days})
      where id = ${signalId}`.execute(this.kysely);
  }

  tail(): EventTail {
    return new EventTail(this.sequencer, createLogger('test', 'silent'));
  }
}

async function accountOf(database: Database, role: Role, department: string | null): Promise<string> {
  const { id } = await addPerson(database.fork(), { role, departments: department === null ? [] : [department] });
  return id;
}
