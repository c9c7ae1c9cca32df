import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@ns/identity';
import { addPerson, askAs, type Person } from '@ns/identity/testing';
import { filesInFolder, PhotoLinks, photoStoreIn } from '@ns/media';
import { bulgarianCalendar, MunicipalityDirectory } from '@ns/municipality';
import { notificationsSchema } from '@ns/notifications';
import { testLetterAnswers } from '@ns/notifications/testing';
import { createLogger, type Database, DerivedKeys, mustExist, NotesInMemory, schemaOf, sql } from '@ns/platform';
import { openTestDatabase, type TestDatabase } from '@ns/platform/testing';
import { ReferenceMarks } from '@ns/signals';
import { addSignal, signalSlices } from '@ns/signals/testing';
import sharp from 'sharp';
import { afterAll } from 'vitest';
import { readLetters } from '../commands/read-letters.ts';
import type { MailboxConfig } from '../config/letters.config.ts';
import type { LetterState } from '../domain/letter.ts';
import { LetterResolver } from '../graphql/letter.resolver.ts';
import { lettersSchema } from '../letters.schema.ts';
import type { LettersNeeds } from '../needs/letters-needs.ts';
import { ImapServer } from './imap-server.ts';

export const ownAddress = 'signali@demo.test';

/** What tests look at of a letter. */
export interface LetterView {
  readonly id: string;
  readonly state: LetterState;
  readonly problem: string | null;
  readonly sender: string | null;
  readonly subject: string;
  readonly body: string;
  readonly photos: readonly { readonly id: string; readonly width: number }[];
  readonly leftOut: number;
  readonly about: string | null;
  readonly fromReporter: boolean;
  readonly signalId: string | null;
}

/** A letter of a test, as a mail program writes it. */
export function writtenLetter(
  over: Readonly<Record<string, string>> = {},
  body = 'Има дупка на ул. Муткурова.',
): string {
  const fields = {
    From: 'Demo <demo@demo.test>',
    To: ownAddress,
    Subject: 'Dupka',
    'Message-ID': `<${randomUUID()}@demo.test>`,
    'Content-Type': 'text/plain; charset=utf-8',
    ...over,
  };
  const head = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  return [...head, '', body, ''].join('\r\n');
}

/** A letter with a photo. */
export async function letterWithPhoto(): Promise<string> {
  const photo = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#446688' } })
    .jpeg()
    .toBuffer();
  return writtenLetter(
    { 'Content-Type': 'multipart/mixed; boundary=b' },
    `--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nДупка.\r\n--b\r\nContent-Type: image/jpeg\r\n` +
      `Content-Transfer-Encoding: base64\r\n\r\n${photo.toString('base64').replaceAll(/.{76}/g, '$&\r\n')}\r\n--b--`,
  );
}

/** The slice on a database of its own, with a real mail server that has a mailbox for each name. */
export class LettersTestBed {
  private readonly schema;

  private constructor(
    private readonly test: TestDatabase,
    readonly server: ImapServer,
    readonly folder: string,
    readonly needs: Omit<LettersNeeds, 'mailbox'>,
  ) {
    this.schema = schemaOf([new LetterResolver(needs)]);
  }

  static async open(): Promise<LettersTestBed> {
    const test = await openTestDatabase([...signalSlices, notificationsSchema, lettersSchema]);
    const { database } = test;
    for (const statement of [
      sql`insert into department (code, name, position) values ('op_kd', '{"bg":"Д","en":"D"}', 1),
        ('ecology', '{"bg":"Е","en":"E"}', 2)`,
      sql`insert into settlement (code, name, kind, lat, lon, position)
        values ('63427', '{"bg":"Русе","en":"Ruse"}', 'city', 43.85, 25.95, 1)`,
      sql`insert into category (code, parent_code, name, department_code, target_working_days, icon, position)
        values ('roads', null, '{"bg":"Улици","en":"Streets"}', 'op_kd', null, 'road', 1),
          ('roads.pothole', 'roads', '{"bg":"Дупки","en":"Potholes"}', 'op_kd', 10, 'road', 2)`,
    ]) {
      await statement.execute(database.fork().getKysely());
    }
    const server = await ImapServer.start();
    const folder = await mkdtemp(join(tmpdir(), 'letters-'));
    afterAll(async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    });
    const logger = createLogger('test', 'silent');
    return new LettersTestBed(test, server, folder, {
      database,
      logger,
      ownAddress,
      answers: testLetterAnswers(),
      hasMailbox: true,
      photos: photoStoreIn(filesInFolder(folder)),
      links: new PhotoLinks(new DerivedKeys('a secret of the tests, long enough'), 'https://demo.test'),
      signals: {
        database,
        directory: new MunicipalityDirectory(() => database.fork()),
        calendar: bulgarianCalendar(),
        referencePrefix: 'NS',
        marks: new ReferenceMarks(new NotesInMemory(), logger),
        takeLetterNumber: async () => Promise.resolve([]),
      },
    });
  }

  get database(): Database {
    return this.test.database;
  }

  /** A worker looks into somebody's mailbox. */
  read(user: string, over: Partial<LettersNeeds & { readonly mailbox: MailboxConfig }> = {}) {
    return readLetters({ ...this.needs, mailbox: this.server.mailbox(user), ...over });
  }

  /** Puts letters into a mailbox of their own and reads them. */
  async received(...letters: readonly string[]): Promise<readonly LetterView[]> {
    const user = `u${randomUUID().slice(0, 8)}`;
    await this.server.put(user, ...letters);
    await this.read(user);
    return this.letters();
  }

  /** The letters there are, the first one first. */
  async letters(): Promise<readonly LetterView[]> {
    const found = sql<LetterView>`
      select id, state, problem, sender_address as sender, subject, body, photos, left_out as "leftOut",
        about_signal_id as about, from_reporter as "fromReporter", signal_id as "signalId"
      from letter order by id`;
    return (await found.execute(this.database.fork().getKysely())).rows;
  }

  /** Forgets every letter, and how far mailboxes were read. */
  async clear(): Promise<void> {
    await sql`truncate letter, letter_mailbox, letter_mark, audit_entry`.execute(this.database.fork().getKysely());
  }

  person(role: Role = 'CITIZEN', departments: readonly string[] = []): Promise<Person> {
    return addPerson(this.database.fork(), { role, departments });
  }

  /** A signal with a mail to its reporter. */
  async mailed(
    reporter: Person,
    department = 'op_kd',
    kind = 'received',
  ): Promise<{ readonly id: string; readonly messageId: string }> {
    const em = this.database.fork();
    const { id } = await addSignal(em, { category: 'roads.pothole', department, reporterId: reporter.id });
    const messageId = `<${randomUUID()}@demo.test>`;
    await sql`with happened as (
        insert into signal_event (signal_id, type, actor_kind, status) values (${id}, 'received', 'SYSTEM', 'RECEIVED')
        returning id)
      insert into delivery (dedup_key, kind, signal_id, event_id, account_id, address, language, state,
        next_attempt_at, give_up_at, message_id, subject, body_text, body_html, sent_at)
      select ${messageId}, ${kind}, ${id}, happened.id, ${reporter.id}, ${reporter.email}, 'BG', 'SENT', null, now(),
        ${messageId}, 'x', 'x', 'x', now() from happened`.execute(em.getKysely());
    return { id, messageId };
  }

  ask<D>(person: Person, source: string): Promise<D> {
    return askAs<D>(this.database, this.schema, person, source);
  }

  /** One number that a statement gives. */
  async number(statement: ReturnType<typeof sql<{ n: number }>>): Promise<number> {
    return mustExist((await statement.execute(this.database.fork().getKysely())).rows[0], 'a row').n;
  }

  /** Files that are kept of photos. */
  async files(): Promise<readonly string[]> {
    const found = await readdir(this.folder, { recursive: true, withFileTypes: true });
    return found.filter((entry) => entry.isFile()).map(({ name }) => name);
  }
}
