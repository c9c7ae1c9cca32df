import { accountDeletedTopic, registrationRequestedTopic, type Role, signInCodeRequestedTopic } from '@ns/identity';
import { addPerson, type Person } from '@ns/identity/testing';
import { mediaConfig } from '@ns/media';
import { bulgarianCalendar, municipalityConfig, MunicipalityDirectory } from '@ns/municipality';
import {
  createLogger,
  type Database,
  DerivedKeys,
  healthSchema,
  type EntityManager,
  JobQueues,
  type Language,
  loadConfig,
  OutboxRelay,
  publish,
  sql,
  mustExist,
} from '@ns/platform';
import { openTestDatabase, type TestDatabase, type WhenOver } from '@ns/platform/testing';
import { appendSignalEvent, type NewSignalEvent, type StepNeeds, type WrittenEvent } from '@ns/signals';
import { addSignal, signalSlices } from '@ns/signals/testing';
import { afterAll } from 'vitest';
import { notificationsConfig } from '../config/notifications.config.ts';
import {
  composeNotificationsApi,
  composeNotificationsWorker,
  type NotificationsApi,
  type NotificationsWorker,
  type NotificationsWorkerNeeds,
} from '../compose-notifications.ts';
import type { DeliveryProblem, DeliveryState } from '../domain/delivery.ts';
import type { MailPace } from '../domain/mail-topic.ts';
import type { MailKind } from '../kinds/mail-kind.ts';
import { setPace } from '../preferences/mail-refusals.ts';
import { notificationsSchema } from '../notifications.schema.ts';
import { engineOf, type QueuedJob } from './recording-queue-engine.ts';

export { type Person } from '@ns/identity/testing';

export const bounceSecret = 'a secret for reports of tests';

/** What tests look at of a delivery. */
export interface DeliveryView {
  readonly id: string;
  readonly kind: MailKind;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly problem: DeliveryProblem | null;
  readonly inDoubt: boolean;
  readonly address: string | null;
  readonly subject: string | null;
  readonly bodyText: string | null;
  readonly bodyHtml: string | null;
  readonly serverResponse: string | null;
  readonly messageId: string;
  readonly waitSeconds: number | null;
}

/** What a test sets about the operator of the service and about what others give to the worker. */
export type OperatorSide = Pick<
  NotificationsWorkerNeeds,
  'endingCertificates' | 'monthlyReports' | 'recordsOutage' | 'weeklyFigures' | 'weeklyNews'
> & {
  readonly variables?: Readonly<Record<string, string>>;
};

/** The slice on a database of its own: real relay and worker code, a queue in memory, a clock turned by hand. */
export class NotificationsTestBed {
  readonly keys = new DerivedKeys('a secret of the tests, long enough');
  readonly logger = createLogger('test', 'silent');
  readonly directory: MunicipalityDirectory;
  /** jobs asked for and not yet run */
  readonly queued: QueuedJob[] = [];
  /** for steps as the api takes them */
  readonly needs: StepNeeds;
  private readonly queues: JobQueues;
  private readonly workers: NotificationsWorker[] = [];

  private constructor(private readonly test: TestDatabase) {
    this.directory = new MunicipalityDirectory(() => test.database.fork());
    this.needs = { database: test.database, directory: this.directory, calendar: bulgarianCalendar() };
    this.queues = new JobQueues(engineOf(this.queued), this.logger);
  }

  static async open(whenOver: WhenOver = afterAll): Promise<NotificationsTestBed> {
    const test = await openTestDatabase([healthSchema, ...signalSlices, notificationsSchema], whenOver);
    const em = test.database.fork();
    await sql`insert into department (code, name, position)
        values ('op_kd', '{"bg":"ОП „Комунални дейности“","en":"Communal Activities"}', 1),
        ('ecology', '{"bg":"Отдел „Екология“","en":"Ecology Department"}', 2)`.execute(em.getKysely());
    await sql`insert into external_body (code, name, phone, position)
        values ('viks', '{"bg":"ВиК ООД – Русе","en":"Water Company Ruse"}', '082 820 220', 1)`.execute(em.getKysely());
    await sql`
      insert into settlement (code, name, kind, lat, lon, position) values ('63427', '{"bg":"Русе","en":"Ruse"}',
        'city', 43.85, 25.95, 1)`.execute(em.getKysely());
    await sql`insert into category (code, name, department_code, icon, position) values ('roads',
        '{"bg":"Дупки по пътната настилка","en":"Potholes"}', 'op_kd', 'road', 1)`.execute(em.getKysely());
    const bed = new NotificationsTestBed(test);
    whenOver(() => bed.stopWorkers());
    return bed;
  }

  get database(): Database {
    return this.test.database;
  }

  /** The slice as a worker process has it, whose clock may show another time. */
  worker(
    smtpUrl: string | undefined,
    now?: () => Date,
    { variables, ...others }: OperatorSide = {},
  ): NotificationsWorker {
    const worker = composeNotificationsWorker({
      ...others,
      now,
      calendar: bulgarianCalendar(),
      database: this.database,
      directory: this.directory,
      keys: this.keys,
      logger: this.logger,
      config: this.config(smtpUrl, variables),
    });
    this.workers.push(worker);
    return worker;
  }

  /** The slice as an api process has it. */
  api(): NotificationsApi {
    return composeNotificationsApi({
      database: this.database,
      directory: this.directory,
      keys: this.keys,
      logger: this.logger,
      config: this.config(undefined),
      calendar: this.needs.calendar,
    });
  }

  person(language: Language = 'BG', role: Role = 'CITIZEN'): Promise<Person> {
    return addPerson(this.database.fork(), { name: 'Подател <b>', language, role });
  }

  /** A citizen who has interim news mailed too. */
  async eagerPerson(pace: MailPace = 'AT_ONCE'): Promise<Person> {
    const person = await this.person();
    await setPace(this.database.fork(), { accountId: person.id, topic: 'STATUS_CHANGES' }, pace);
    return person;
  }

  /** A signal of the person, received; its first event waits in the outbox. */
  async signal(reporter: Person): Promise<string> {
    const props = { reporterId: reporter.id, category: 'roads', department: 'op_kd' };
    const { id } = await addSignal(this.database.fork(), props);
    await this.happens(id, { type: 'received', status: 'RECEIVED' });
    return id;
  }

  /** Something happens to a signal; the event waits in the outbox. */
  async happens(
    signalId: string,
    event: WrittenEvent & Partial<Pick<NewSignalEvent, 'actor' | 'status' | 'message' | 'messagePublic' | 'note'>>,
  ): Promise<string> {
    return this.database.transaction((tx) => appendSignalEvent(tx, { signalId, actor: null, ...event }));
  }

  /** The account is deleted, as the identity slice does it; the event waits in the outbox. */
  async deleteAccount(accountId: string): Promise<void> {
    await this.database.transaction((tx) => publish(tx, accountDeletedTopic, { accountId }));
  }

  async registrationRequest(email: string): Promise<string> {
    return this.database.transaction(async (tx) => {
      const registrationId = await insertedId(
        tx,
        sql`
        insert into pending_registration (name, email, password_hash, language, expires_at)
        values ('demo', ${email}, 'x', 'BG', now() + interval '1 day') returning id`,
      );
      await publish(tx, registrationRequestedTopic, { registrationId });
      return registrationId;
    });
  }

  async signInRequest(accountId: string | null): Promise<string> {
    return this.database.transaction(async (tx) => {
      const values = sql`(${accountId}, now() + interval '10 minutes')`;
      const codeId = await insertedId(
        tx,
        sql`insert into sign_in_code (account_id, expires_at) values ${values} returning id`,
      );
      await publish(tx, signInCodeRequestedTopic, { codeId });
      return codeId;
    });
  }

  /** Carries everything from the outbox into the ledger, and sends it. */
  async carry(worker: NotificationsWorker): Promise<void> {
    await this.relay(worker);
    await this.work(worker);
  }

  /** Carries everything from the outbox into the ledger. */
  async relay(worker: NotificationsWorker): Promise<void> {
    await new OutboxRelay(this.database, this.queues, this.logger, worker.outboxHandlers).carryAll();
  }

  /** Runs the jobs that are queued, and those they ask for. */
  async work(worker: NotificationsWorker): Promise<void> {
    for (let job = this.queued.shift(); job; job = this.queued.shift()) {
      await this.perform(worker, job.name, job.data);
    }
  }

  /** Runs one job of the mail queue. */
  async perform(worker: NotificationsWorker, name: string, data: object): Promise<void> {
    const handler = mustExist(
      worker.jobHandlers.find((known) => known.job.name === name),
      `no handler for ${name}`,
    );
    await this.queues.enqueue(await handler.perform(data));
  }

  /** Runs a scheduled task now. */
  async tick(worker: NotificationsWorker, name: string): Promise<void> {
    const task = mustExist(
      worker.scheduledTasks.find((known) => known.name === name),
      `no task ${name}`,
    );
    await this.queues.enqueue(await task.perform());
  }

  /** Lets the waiting time of every delivery be over. */
  async laterOn(): Promise<void> {
    await sql`update delivery set next_attempt_at = now() where next_attempt_at is not null`.execute(
      this.database.fork().getKysely(),
    );
  }

  /** Lets every worker that holds a delivery have been silent for too long. */
  async leasesRunOut(): Promise<void> {
    await sql`
      update delivery set lease_until = now() - interval '1 second' where lease_until is not null`.execute(
      this.database.fork().getKysely(),
    );
  }

  /** Deliveries to an address (or once to it), oldest first. */
  async deliveries(to: string | { readonly account: string }): Promise<readonly DeliveryView[]> {
    return (
      await sql<DeliveryView>`
      select id, kind, state, attempts, problem, in_doubt as "inDoubt", address, subject, body_text as "bodyText",
        body_html as "bodyHtml",
        server_response as "serverResponse", message_id as "messageId", extract(epoch
          from next_attempt_at - now())::float8 as "waitSeconds"
      from delivery where ${typeof to === 'string' ? sql`address = ${to}` : sql`account_id = ${to.account}`}
      order by id`.execute(this.database.fork().getKysely())
    ).rows;
  }

  /** How the attempts of a delivery ended. */
  async outcomes(deliveryId: string): Promise<readonly (string | null)[]> {
    const found = (
      await sql<{ outcome: string | null }>`
      select outcome from delivery_attempt where delivery_id = ${deliveryId} order by number`.execute(
        this.database.fork().getKysely(),
      )
    ).rows;
    return found.map(({ outcome }) => outcome);
  }

  private config(smtpUrl: string | undefined, variables: Readonly<Record<string, string>> = {}) {
    return loadConfig([mediaConfig, municipalityConfig, notificationsConfig], {
      // Each content is a mail of its own unless a test says otherwise.
      MAIL_NUMBER_WAIT_SECONDS: '0',
      ...variables,
      DATABASE_URL: this.test.url,
      APP_SECRET: 'x'.repeat(32),
      SMTP_URL: smtpUrl,
      BOUNCE_SECRET: bounceSecret,
    });
  }

  private async stopWorkers(): Promise<void> {
    await Promise.resolve(this.workers.forEach((worker) => worker.close()));
  }
}

async function insertedId(em: EntityManager, statement: ReturnType<typeof sql>): Promise<string> {
  const row = mustExist(
    (await (statement as ReturnType<typeof sql<{ id: string }>>).execute(em.getKysely())).rows[0],
    'The statement answers one row.',
  );
  return row.id;
}

/** The one delivery of a list. */
export function only<T>(list: readonly T[]): T {
  const [first, ...others] = list;
  if (first === undefined || others.length > 0) {
    throw new Error(`expected one, got ${String(list.length)}`);
  }
  return first;
}
