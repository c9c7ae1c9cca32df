import { reportersOf } from '@ns/identity';
import type { CalendarDay } from '@ns/municipality';
import type { EntityManager, JobRequest } from '@ns/platform';
import type { SignalMail, SignalMails } from '../accept/signal-mails.ts';
import { composeDailyNews } from '../kinds/compose-mail.ts';
import { takeDailyNews, type ReportNews } from '../ledger/daily-news.ts';
import type { DeliveryOpener } from '../ledger/open-delivery.ts';
import { chosenPaces } from '../preferences/mail-refusals.ts';
import type { UnsubscribeLinks } from '../preferences/unsubscribe-links.ts';
import type { MailSettings } from '../templates/mail-settings.ts';

export interface DailyNewsNeeds {
  readonly opener: DeliveryOpener;
  readonly signalMails: Pick<SignalMails, 'again'>;
  readonly settings: MailSettings;
  readonly unsubscribeLinks: UnsubscribeLinks;
}

/**
 * Mails each citizen who chose so the interim news of a day, in one mail. In the ledger each of the news is a delivery
 * that this mail carries. Who wants no such mails any more reads the news in the app.
 */
export async function writeDailyNews(
  tx: EntityManager,
  needs: DailyNewsNeeds,
  day: CalendarDay,
): Promise<readonly JobRequest[]> {
  const byPerson = Map.groupBy(await takeDailyNews(tx), ({ accountId }) => accountId);
  const ids = [...byPerson.keys()];
  const [people, chosen] = [await reportersOf(tx, ids), await chosenPaces(tx, ids)];
  const requests: JobRequest[] = [];
  for (const [accountId, news] of byPerson) {
    const person = people.get(accountId);
    const pace = chosen.get(accountId)?.STATUS_CHANGES;
    if (!person || pace === 'IN_APP' || pace === 'REFUSED') {
      continue;
    }
    const written = await writtenOf(tx, needs, news);
    if (written.length === 0) {
      continue;
    }
    const { language, email: address } = person;
    const mail = composeDailyNews({
      language,
      addressee: person.name,
      municipality: needs.settings.municipality(language),
      items: written.map(({ of, mail: { headline } }) => ({
        ...headline,
        link: `${needs.settings.publicUrl}/signals/${of.signalId}`,
      })),
      link: `${needs.settings.publicUrl}/signals`,
      unsubscribe: needs.unsubscribeLinks.of('daily_news', accountId),
    });
    const about = { accountId, address, language };
    requests.push(
      ...(await needs.opener.openForPeriod(
        tx,
        { ...about, kind: 'daily_news', start: day, mail },
        written.map(({ of, mail: each }) => ({ ...about, ...of, mail: each.mail })),
      )),
    );
  }
  return requests;
}

async function writtenOf(
  tx: EntityManager,
  { signalMails }: DailyNewsNeeds,
  news: readonly ReportNews[],
): Promise<readonly { readonly of: ReportNews; readonly mail: SignalMail }[]> {
  const written = [];
  for (const of of news) {
    const mail = await signalMails.again(tx, of);
    if (mail) {
      written.push({ of, mail });
    }
  }
  return written;
}
