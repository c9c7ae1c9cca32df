import { hasPermission, staffViews } from '@ns/identity';
import { type CalendarDay, type MunicipalityDirectory, MunicipalityPresenter, plusMonths } from '@ns/municipality';
import type { Database, EntityManager, JobRequest, ScheduledTask } from '@ns/platform';
import { notificationTables } from '../entities/delivery.entity.ts';
import type { DeliveryOpener } from '../ledger/open-delivery.ts';
import { refusedTopics } from '../preferences/mail-refusals.ts';
import type { UnsubscribeLinks } from '../preferences/unsubscribe-links.ts';
import { composeFiguresMail } from '../kinds/compose-mail.ts';
import type { MonthNumbers } from '../templates/signal-mail-data.ts';
import { longMonth } from '../templates/long-date.ts';
import type { MailSettings } from '../templates/mail-settings.ts';
import { figuresMonthAt } from './figures-month.ts';

/** What one saved report says about a month. */
export interface MonthlyReport {
  readonly name: string;
  /** parameters of the page that shows the same */
  readonly query: string;
  readonly month: MonthNumbers;
  readonly before: MonthNumbers;
  /** codes with how many were received, most first */
  readonly categories: readonly { readonly code: string; readonly received: number }[];
}

/**
 * Where the figures come from: the reports that are to be mailed about a month, by person. The source decides who may
 * read which figures today. E-mails do not know it; who puts the worker together does.
 * @param month its first day
 */
export type MonthlyReportSource = (
  tx: EntityManager,
  month: CalendarDay,
) => Promise<readonly { readonly accountId: string; readonly reports: readonly MonthlyReport[] }[]>;

export interface MonthlyMailsNeeds {
  readonly database: Database;
  readonly directory: MunicipalityDirectory;
  readonly opener: DeliveryOpener;
  readonly settings: MailSettings;
  readonly unsubscribeLinks: UnsubscribeLinks;
  readonly source: MonthlyReportSource;
  /** the present instant */
  readonly now: () => Date;
}

/** Whether somebody works here and may read figures now: a mail may have waited for its server. */
export async function mayReadFigures(em: EntityManager, accountId: string | null): Promise<boolean> {
  const staff = await staffViews(em, null);
  return staff.some(({ id, role }) => id === accountId && hasPermission(role, 'insights.read'));
}

/**
 * On the first day of each month, mails the saved reports of the month before to those who asked for it: one mail for a
 * person and month, however often and by however many workers it is called.
 */
export function monthlyMailsTask(needs: MonthlyMailsNeeds): ScheduledTask {
  return { name: 'mail.figures', everyMs: 60_000, perform: () => write(needs) };
}

async function write(needs: MonthlyMailsNeeds): Promise<readonly JobRequest[]> {
  const month = figuresMonthAt(needs.now());
  return needs.database.transaction(async (tx) => {
    // Committed together with the deliveries: a worker that dies in between leaves neither.
    const first = await notificationTables(tx)
      .insertInto('mail_figures_month')
      .values({ month })
      .onConflict((written) => written.doNothing())
      .returning('month')
      .executeTakeFirst();
    return first ? writeAll(tx, needs, month) : [];
  });
}

async function writeAll(
  tx: EntityManager,
  { directory, opener, settings, unsubscribeLinks, source }: MonthlyMailsNeeds,
  month: CalendarDay,
): Promise<readonly JobRequest[]> {
  const menus = await directory.menus(tx);
  const staff = new Map((await staffViews(tx, null)).map((view) => [view.id, view]));
  const refused = await refusedTopics(tx, [...staff.keys()]);
  const requests: JobRequest[] = [];
  for (const { accountId, reports } of await source(tx, month)) {
    const reader = staff.get(accountId);
    if (!reader || reports.length === 0 || refused.get(accountId)?.includes('MONTHLY_FIGURES')) {
      continue;
    }
    const { language, email, name } = reader;
    const names = new MunicipalityPresenter(menus, language);
    const page = `${settings.publicUrl}/console/insights`;
    const mail = composeFiguresMail({
      language,
      addressee: name,
      municipality: settings.municipality(language),
      month: longMonth(month, language),
      monthBefore: longMonth(plusMonths(month, -1), language),
      reports: reports.map((report) => ({
        ...report,
        link: `${page}?${report.query}`,
        categories: report.categories.map(({ code, received }) => ({ name: names.categoryOf(code).name, received })),
      })),
      link: reports.length === 1 && reports[0] ? `${page}?${reports[0].query}` : page,
      unsubscribe: unsubscribeLinks.of('monthly_figures', accountId),
    });
    const delivery = { kind: 'monthly_figures', start: month, accountId, address: email, language, mail } as const;
    requests.push(...(await opener.openForPeriod(tx, delivery)));
  }
  return requests;
}
