import { reportersOf } from '@ns/identity';
import {
  type CalendarDay,
  type Menus,
  type MunicipalityDirectory,
  MunicipalityPresenter,
  plusDays,
} from '@ns/municipality';
import {
  type Database,
  type EntityManager,
  inLanguage,
  type JobRequest,
  type Language,
  type Text,
  type ScheduledTask,
  wordsIn,
} from '@ns/platform';
import { citizenStatusLabel, publicPageUrl, type PublicNews } from '@ns/signals';
import { placeText } from '../accept/signal-mail-writer.ts';
import { notificationTables } from '../entities/delivery.entity.ts';
import type { DeliveryOpener } from '../ledger/open-delivery.ts';
import { refusedTopics } from '../preferences/mail-refusals.ts';
import type { UnsubscribeLinks } from '../preferences/unsubscribe-links.ts';
import { subscriptionsOf } from '../push/push-subscriptions.ts';
import { composeNewsHeadline, composeNewsMail } from '../kinds/compose-mail.ts';
import { longDate } from '../templates/long-date.ts';
import type { MailSettings } from '../templates/mail-settings.ts';
import type { NewsGroup, NewsMailData } from '../templates/signal-mail-data.ts';
import { type NewsHours, newsWeekAt } from '../domain/news-week.ts';

/** What one person is to hear about a week. */
export interface PersonNews {
  readonly accountId: string;
  /** what the person follows */
  readonly areas: readonly {
    readonly kind: NewsMailData['areas'][number]['kind'];
    readonly name: Text;
    /** parameters of the map that show the same */
    readonly query: string;
  }[];
  /** each signal once, the newest first */
  readonly signals: readonly PublicNews[];
}

/**
 * Where the news come from: what is to be mailed about a week, by person. The source knows what people follow and what
 * is published; e-mails do not. Who puts the worker together connects them.
 * @param week its Monday
 */
export type WeeklyNewsSource = (tx: EntityManager, week: CalendarDay) => Promise<readonly PersonNews[]>;

export interface WeeklyNewsNeeds {
  readonly database: Database;
  readonly directory: MunicipalityDirectory;
  readonly opener: DeliveryOpener;
  readonly settings: MailSettings;
  readonly unsubscribeLinks: UnsubscribeLinks;
  readonly source: WeeklyNewsSource;
  readonly hours: NewsHours;
  /** whether devices are notified too */
  readonly pushes: boolean;
  /** the present instant */
  readonly now: () => Date;
}

/** Signals of one kind that a mail lists; the others are counted. */
const mostListed = 10;
/** Photos of one kind; the others would make the mail heavy. */
const mostPhotos = 4;

/** Whether somebody still wants the news when they leave: the mail may have waited for its server. */
export async function wantsNews(em: EntityManager, accountId: string | null): Promise<boolean> {
  return accountId !== null && !(await refusedTopics(em, [accountId])).get(accountId)?.includes('WEEKLY_NEWS');
}

/**
 * Each Monday, mails the news of the week before to those who follow a part of the city: one mail, and one notification
 * on each device, for a person and week, however often and by however many workers it is called. Without news there
 * is no mail.
 */
export function weeklyNewsTask(needs: WeeklyNewsNeeds): ScheduledTask {
  return { name: 'mail.news', everyMs: 60_000, perform: () => write(needs) };
}

async function write(needs: WeeklyNewsNeeds): Promise<readonly JobRequest[]> {
  const week = newsWeekAt(needs.now(), needs.hours);
  if (week === undefined) {
    return [];
  }
  return needs.database.transaction(async (tx) => {
    // Committed together with the deliveries: a worker that dies in between leaves neither.
    const first = await notificationTables(tx)
      .insertInto('mail_news_week')
      .values({ week })
      .onConflict((written) => written.doNothing())
      .returning('week')
      .executeTakeFirst();
    return first ? writeAll(tx, needs, week) : [];
  });
}

async function writeAll(tx: EntityManager, needs: WeeklyNewsNeeds, week: CalendarDay): Promise<readonly JobRequest[]> {
  const { directory, opener } = needs;
  const news = await needs.source(tx, week);
  const ids = news.map(({ accountId }) => accountId);
  const [people, refused] = [await reportersOf(tx, ids), await refusedTopics(tx, ids)];
  const devices = Map.groupBy(needs.pushes ? await subscriptionsOf(tx, ids) : [], ({ accountId }) => accountId);
  const menus = await directory.menus(tx);
  const requests: JobRequest[] = [];
  for (const each of news) {
    const person = people.get(each.accountId);
    if (!person || each.signals.length === 0 || refused.get(each.accountId)?.includes('WEEKLY_NEWS')) {
      continue;
    }
    const data = factsOf(needs, menus, each, week, person.language);
    const about = { kind: 'weekly_news', start: week, accountId: person.id, language: person.language } as const;
    const mail = composeNewsMail(data);
    requests.push(...(await opener.openForPeriod(tx, { ...about, address: person.email, mail })));
    for (const { id } of devices.get(person.id) ?? []) {
      const headline = composeNewsHeadline(data);
      requests.push(...(await opener.openPeriodPush(tx, { ...about, subscriptionId: id, headline })));
    }
  }
  return requests;
}

function factsOf(
  { settings, unsubscribeLinks }: WeeklyNewsNeeds,
  menus: Menus,
  { accountId, areas, signals }: PersonNews,
  week: CalendarDay,
  language: Language,
): NewsMailData {
  const group = (isDone: boolean) =>
    groupOf(
      settings.publicUrl,
      menus,
      signals.filter((signal) => signal.isDone === isDone),
      language,
    );
  const [only] = areas;
  return {
    language,
    // The staff, who can read the list of mails, need not know more of those who follow.
    addressee: null,
    municipality: settings.municipality(language),
    firstDay: longDate(week, language),
    lastDay: longDate(plusDays(week, 6), language),
    areas: areas.map(({ kind, name }) => ({ kind, name: inLanguage(language, name) })),
    published: group(false),
    done: group(true),
    link: `${settings.publicUrl}/map${only && areas.length === 1 ? `?${only.query}` : ''}`,
    account: `${settings.publicUrl}/account`,
    unsubscribe: unsubscribeLinks.of('weekly_news', accountId),
  };
}

function groupOf(publicUrl: string, menus: Menus, signals: readonly PublicNews[], language: Language): NewsGroup {
  const names = new MunicipalityPresenter(menus, language);
  const withPhotos = signals.flatMap(({ photoId }) => photoId ?? []).slice(0, mostPhotos);
  return {
    total: signals.length,
    signals: signals.slice(0, mostListed).map(({ reference, status, category, settlement, quarter, photoId }) => {
      const near = menus.quarters.get(settlement)?.find(({ code }) => code === quarter);
      const inQuarter = near ? wordsIn(language, near.name) : null;
      return {
        reference,
        status: inLanguage(language, citizenStatusLabel(status, 'follower')),
        category: names.categoryOf(category).name,
        place: placeText(menus.settlements.get(settlement), inQuarter, language),
        link: publicPageUrl(publicUrl, reference),
        photo: photoId !== null && withPhotos.includes(photoId) ? photoId : null,
      };
    }),
  };
}
