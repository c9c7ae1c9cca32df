import { type AccountView, hasPermission, reachOf, staffViews } from '@ns/identity';
import type { CalendarDay, MunicipalityDirectory, WorkingCalendar } from '@ns/municipality';
import type { Database, EntityManager, JobRequest, ScheduledTask } from '@ns/platform';
import {
  pressingSignals,
  signalsForManagement,
  soonUntil,
  undecidedSignals,
  weekEndOf,
  workloadByDepartment,
} from '@ns/signals';
import { digestDayAt } from '../domain/digest-time.ts';
import { notificationTables } from '../entities/delivery.entity.ts';
import { refusedTopics } from '../preferences/mail-refusals.ts';
import type { RenderedMail } from '../templates/mail-text.ts';
import { type DailyNewsNeeds, writeDailyNews } from './daily-news.ts';
import { DigestWriter } from './digest-writer.ts';

export interface DailyDigestNeeds extends DailyNewsNeeds {
  readonly database: Database;
  readonly directory: MunicipalityDirectory;
  readonly calendar: WorkingCalendar;
  /** the present instant */
  readonly now: () => Date;
}

/** Signals of one kind that a mail lists; the others are counted and linked. */
const listed = 8;
/** Signals that wait for the management and are listed in its mail. */
const listedDecisions = 10;

/**
 * Each working morning, mails clerks and managers the terms that have passed or are near and the dates that they are to
 * set, and citizens who chose so the interim news of their reports; without such no mail is sent.
 */
export class DailyDigest {
  constructor(private readonly needs: DailyDigestNeeds) {}

  /**
   * Opens the deliveries of the morning, all in one transaction and once a day, however often and by however many
   * workers it is called.
   */
  async write(): Promise<readonly JobRequest[]> {
    const { database, calendar, now } = this.needs;
    const day = digestDayAt(now(), calendar);
    if (day === undefined) {
      return [];
    }
    return database.transaction(async (tx) => {
      const first = await notificationTables(tx)
        .insertInto('mail_digest_day')
        .values({ day })
        .onConflict((written) => written.doNothing())
        .returning('day')
        .executeTakeFirst();
      return first ? [...(await this.writeAll(tx, day)), ...(await writeDailyNews(tx, this.needs, day))] : [];
    });
  }

  private async writeAll(tx: EntityManager, day: CalendarDay): Promise<readonly JobRequest[]> {
    const { directory, calendar, opener, settings, unsubscribeLinks } = this.needs;
    const writer = new DigestWriter(settings, await directory.menus(tx), unsubscribeLinks, day);
    const soon = soonUntil(calendar, day);
    const loads = await workloadByDepartment(tx, { soon, weekEnd: weekEndOf(day) });
    const waiting = await signalsForManagement(tx, listedDecisions);
    const requests: JobRequest[] = [];
    for (const reader of await readersOf(tx)) {
      const mail =
        reachOf(reader.role, 'digest.receive') === 'ALL'
          ? writer.forManager(reader, loads, waiting)
          : await clerksMail(tx, writer, reader, soon);
      if (mail) {
        requests.push(
          ...(await opener.openForPeriod(tx, {
            kind: 'daily_digest',
            start: day,
            accountId: reader.id,
            address: reader.email,
            language: reader.language,
            mail,
          })),
        );
      }
    }
    return requests;
  }
}

/** Looks every minute whether the morning has come. */
export function digestTask(needs: DailyDigestNeeds): ScheduledTask {
  const digest = new DailyDigest(needs);
  return { name: 'mail.digest', everyMs: 60_000, perform: () => digest.write() };
}

/** Those who get the mail and want it. */
async function readersOf(tx: EntityManager): Promise<readonly AccountView[]> {
  const staff = (await staffViews(tx, null)).filter(({ role }) => hasPermission(role, 'digest.receive'));
  const refused = await refusedTopics(
    tx,
    staff.map(({ id }) => id),
  );
  return staff.filter(({ id }) => !refused.get(id)?.includes('DAILY_DIGEST'));
}

async function clerksMail(
  tx: EntityManager,
  writer: DigestWriter,
  clerk: AccountView,
  soon: CalendarDay,
): Promise<RenderedMail | undefined> {
  const { departments, id: accountId, role } = clerk;
  const levels = hasPermission(role, 'signal.decideDate')
    ? (['DEPARTMENT_HEAD', 'WORK'] as const)
    : (['WORK'] as const);
  return writer.forClerk(
    clerk,
    await pressingSignals(tx, { departments, accountId, soon, most: listed }),
    await undecidedSignals(tx, { departments, accountId, levels, most: listed }),
  );
}
