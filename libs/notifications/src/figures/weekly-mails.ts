import { type AccountView, hasPermission, reachOf, staffViews } from '@ns/identity';
import { type CalendarDay, type MunicipalityDirectory, MunicipalityPresenter, plusDays } from '@ns/municipality';
import type { Database, EntityManager, JobRequest, ScheduledTask } from '@ns/platform';
import { notificationTables } from '../entities/delivery.entity.ts';
import { composeWeekFiguresMail } from '../kinds/compose-mail.ts';
import type { DeliveryOpener } from '../ledger/open-delivery.ts';
import { type NewsHours, newsWeekAt } from '../domain/news-week.ts';
import { refusedTopics } from '../preferences/mail-refusals.ts';
import type { UnsubscribeLinks } from '../preferences/unsubscribe-links.ts';
import { longDate } from '../templates/long-date.ts';
import type { MailSettings } from '../templates/mail-settings.ts';
import type { PromisesLine, WeekNumbers, WeekPromises } from '../templates/staff-mail-data.ts';

/** What a department did in a week, and in the one before. */
export interface DepartmentWeek {
  /** code */
  readonly department: string;
  readonly week: WeekNumbers;
  readonly before: WeekNumbers;
  /** signals that wait for a new day, as of now */
  readonly undecided: number;
}

/**
 * Where the figures come from. E-mails do not know it; who puts the worker together does.
 * @param monday of the week
 */
export type WeeklyFiguresSource = (tx: EntityManager, monday: CalendarDay) => Promise<readonly DepartmentWeek[]>;

export interface WeeklyMailsNeeds {
  readonly database: Database;
  readonly directory: MunicipalityDirectory;
  readonly opener: DeliveryOpener;
  readonly settings: MailSettings;
  readonly unsubscribeLinks: UnsubscribeLinks;
  readonly source: WeeklyFiguresSource;
  /** clock times between which the mails are written */
  readonly hours: NewsHours;
  /** the present instant */
  readonly now: () => Date;
}

/** Whether somebody works here and may see how much is open now: a mail may have waited for its server. */
export async function mayReadWorkload(em: EntityManager, accountId: string | null): Promise<boolean> {
  return (await staffViews(em, null)).some(({ id, role }) => id === accountId && hasPermission(role, 'workload.read'));
}

/**
 * On Monday, mails the figures of the week before and what is overdue to managers and heads who asked for it: one mail
 * for a person and week, however often and by however many workers it is called.
 */
export function weeklyMailsTask(needs: WeeklyMailsNeeds): ScheduledTask {
  return { name: 'mail.week', everyMs: 60_000, perform: () => write(needs) };
}

async function write(needs: WeeklyMailsNeeds): Promise<readonly JobRequest[]> {
  const week = newsWeekAt(needs.now(), needs.hours);
  if (week === undefined) {
    return [];
  }
  return needs.database.transaction(async (tx) => {
    // Committed together with the deliveries: a worker that dies in between leaves neither.
    const first = await notificationTables(tx)
      .insertInto('mail_figures_week')
      .values({ week })
      .onConflict((written) => written.doNothing())
      .returning('week')
      .executeTakeFirst();
    return first ? writeAll(tx, needs, week) : [];
  });
}

async function writeAll(tx: EntityManager, needs: WeeklyMailsNeeds, week: CalendarDay): Promise<readonly JobRequest[]> {
  const staff = (await staffViews(tx, null)).filter(({ role }) => hasPermission(role, 'workload.read'));
  const ids = staff.map(({ id }) => id);
  const refused = await refusedTopics(tx, ids);
  const readers = staff.filter(({ id }) => !refused.get(id)?.includes('WEEKLY_FIGURES'));
  const requests: JobRequest[] = [];
  const figures = readers.length > 0 ? await needs.source(tx, week) : [];
  for (const reader of readers) {
    const mail = await mailFor(tx, needs, reader, week, figures);
    const { id: accountId, email: address, language } = reader;
    const delivery = { kind: 'weekly_figures', start: week, accountId, address, language, mail } as const;
    requests.push(...(await needs.opener.openForPeriod(tx, delivery)));
  }
  return requests;
}

async function mailFor(
  tx: EntityManager,
  { directory, settings, unsubscribeLinks }: WeeklyMailsNeeds,
  { id, name, role, departments, language }: AccountView,
  week: CalendarDay,
  figures: readonly DepartmentWeek[],
) {
  const names = new MunicipalityPresenter(await directory.menus(tx), language);
  const console = `${settings.publicUrl}/console`;
  const isAll = reachOf(role, 'workload.read') === 'ALL';
  const own = figures.filter(({ department }) => isAll || departments.includes(department));
  const late = own.filter((each) => each.week.overdue > 0).toSorted((a, b) => b.week.overdue - a.week.overdue);
  const days = { from: week, to: plusDays(week, 6) };
  const listOf = (codes: readonly string[], part: 'overdue' | 'undecided') =>
    `${console}/inbox?${parameters({ department: codes.join(','), [part]: '1' })}`;
  const figuresOf = (codes: readonly string[]) =>
    `${console}/insights?${parameters({ ...days, department: codes.join(',') })}`;
  const nameOf = (code: string) => names.departmentOf(code)?.name ?? code;
  const reach = isAll ? [] : departments;
  return composeWeekFiguresMail({
    language,
    addressee: name,
    municipality: settings.municipality(language),
    firstDay: longDate(days.from, language),
    lastDay: longDate(days.to, language),
    week: sumOf(own.map((each) => each.week)),
    before: sumOf(own.map(({ before }) => before)),
    departments: (own.length > 1 ? late : []).map(({ department, week: numbers }) => ({
      ...numbers,
      name: nameOf(department),
      link: listOf([department], 'overdue'),
    })),
    overdueLink: listOf(reach, 'overdue'),
    undecided: own.reduce((total, each) => total + each.undecided, 0),
    undecidedLink: listOf(reach, 'undecided'),
    promises: (own.length > 1 ? own : [])
      .map(({ department, undecided, week: { promises } }) => ({
        ...promises,
        undecided,
        name: nameOf(department),
        link: undecided > 0 ? listOf([department], 'undecided') : figuresOf([department]),
      }))
      .filter(hasPromises)
      .toSorted((one, other) => other.broken - one.broken || other.undecided - one.undecided),
    link: figuresOf(reach),
    unsubscribe: unsubscribeLinks.of('weekly_figures', id),
  });
}

/** Of an address; what is empty is left out. */
function parameters(given: Readonly<Record<string, string>>): string {
  return new URLSearchParams(Object.entries(given).filter(([, value]) => value !== '')).toString();
}

function hasPromises({ made, kept, moved, broken, undecided }: PromisesLine): boolean {
  return made + kept + moved + broken + undecided > 0;
}

function sumOf(all: readonly WeekNumbers[]): WeekNumbers {
  const sum = (of: (numbers: WeekNumbers) => number) => all.reduce((total, numbers) => total + of(numbers), 0);
  const promised = (of: (promises: WeekPromises) => number) => sum(({ promises }) => of(promises));
  return {
    received: sum(({ received }) => received),
    resolved: sum(({ resolved }) => resolved),
    resolvedInTime: sum(({ resolvedInTime }) => resolvedInTime),
    open: sum(({ open }) => open),
    overdue: sum(({ overdue }) => overdue),
    promises: {
      made: promised(({ made }) => made),
      kept: promised(({ kept }) => kept),
      moved: promised(({ moved }) => moved),
      broken: promised(({ broken }) => broken),
    },
  };
}
