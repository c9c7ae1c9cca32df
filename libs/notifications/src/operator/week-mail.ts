import { type CalendarDay, dayBegins, dayOf, plusDays } from '@ns/municipality';
import { type EntityManager, installationDates, type JobRequest, type Language, systemState } from '@ns/platform';
import { countEventsOfDays } from '@ns/signals';
import { notificationTables } from '../entities/delivery.entity.ts';
import { composeWeekMail } from '../kinds/compose-mail.ts';
import type { DeliveryOpener } from '../ledger/open-delivery.ts';
import { type NewsHours, newsWeekAt } from '../domain/news-week.ts';
import { longDate, longMoment } from '../templates/long-date.ts';
import type { MailSettings } from '../templates/mail-settings.ts';
import { stateLink, stuckThing } from './stuck-thing.ts';

const kind = 'installation_week';

interface WeekMailNeeds {
  readonly opener: DeliveryOpener;
  readonly settings: MailSettings;
  readonly operator: { readonly email: string; readonly language: Language };
  readonly installation: string;
  readonly hours: NewsHours;
  readonly now: () => Date;
}

/**
 * Opens the mail about the week before, once: that it is well, or what is not, with the figures of the week. Also who
 * never gets another mail learns so that mails arrive. Nothing about a week before the installation was made.
 */
export async function openWeekMail(tx: EntityManager, needs: WeekMailNeeds): Promise<readonly JobRequest[]> {
  const { opener, settings, operator, installation } = needs;
  const monday = newsWeekAt(needs.now(), needs.hours);
  if (monday === undefined) {
    return [];
  }
  const { bornAt, backedUpAt } = await installationDates(tx);
  const until = plusDays(monday, 7);
  if (dayOf(bornAt) >= until || (await isOpened(tx, monday))) {
    return [];
  }
  const { language, email: address } = operator;
  const days = { from: monday, until };
  const { received, registered } = await countEventsOfDays(tx, days, ['received', 'registered']);
  return opener.openNotice(tx, {
    kind,
    address,
    language,
    notice: monday,
    mail: composeWeekMail({
      language,
      installation,
      registered,
      addressee: null,
      municipality: settings.municipality(language),
      firstDay: longDate(monday, language),
      lastDay: longDate(plusDays(monday, 6), language),
      reports: received,
      mails: await sentOn(tx, days),
      lastBackup: backedUpAt && longMoment(backedUpAt, language),
      open: (await systemState(tx)).map((entry) => stuckThing(entry, language)),
      link: stateLink(settings),
    }),
  });
}

async function isOpened(tx: EntityManager, monday: CalendarDay): Promise<boolean> {
  const row = await notificationTables(tx)
    .selectFrom('delivery')
    .select('id')
    .where('kind', '=', kind)
    .where('notice', '=', monday)
    .executeTakeFirst();
  return row !== undefined;
}

async function sentOn(tx: EntityManager, days: Readonly<Record<'from' | 'until', CalendarDay>>): Promise<number> {
  const { count } = await notificationTables(tx)
    .selectFrom('delivery')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('channel', '=', 'EMAIL')
    .where('sent_at', '>=', dayBegins(days.from))
    .where('sent_at', '<', dayBegins(days.until))
    .executeTakeFirstOrThrow();
  return Number(count);
}
