import { hasPermission, staffViews } from '@ns/identity';
import type { Database, EntityManager, JobRequest, ScheduledTask } from '@ns/platform';
import { notificationTables } from '../entities/delivery.entity.ts';
import { composeOutageMail } from '../kinds/compose-mail.ts';
import type { DeliveryOpener } from '../ledger/open-delivery.ts';
import { refusedTopics } from '../preferences/mail-refusals.ts';
import type { UnsubscribeLinks } from '../preferences/unsubscribe-links.ts';
import { longMoment } from '../templates/long-date.ts';
import type { MailSettings } from '../templates/mail-settings.ts';

/** Whether the records system answers, and since when it does, or does not. */
export interface RecordsLine {
  readonly isAway: boolean;
  readonly since: Date;
}

/**
 * Where it is known how the records system is; undefined while nothing was ever amiss. E-mails do not know it; who puts
 * the worker together does.
 */
export type OutageSource = (tx: EntityManager) => Promise<RecordsLine | undefined>;

export interface OutageMailsNeeds {
  readonly database: Database;
  readonly opener: DeliveryOpener;
  readonly settings: MailSettings;
  readonly unsubscribeLinks: UnsubscribeLinks;
  readonly source: OutageSource;
  /** the present instant */
  readonly now: () => Date;
}

const kind = 'records_outage';
/** What lasts less than this, milliseconds, is not worth a mail, neither the outage nor its end. */
const heldMs = 5 * 60_000;

/**
 * Mails those who look after the registration that the records system has been away for some minutes, and that it is
 * back: one mail each for a person and outage, however many workers look.
 */
export function outageMailsTask(needs: OutageMailsNeeds): ScheduledTask {
  return { name: 'mail.outages', everyMs: 30_000, perform: () => needs.database.transaction((tx) => write(tx, needs)) };
}

async function write(tx: EntityManager, needs: OutageMailsNeeds): Promise<readonly JobRequest[]> {
  const line = await needs.source(tx);
  if (!line || needs.now().getTime() - line.since.getTime() < heldMs) {
    return [];
  }
  const mailed = await lastMailed(tx);
  const since = line.since.toISOString();
  if (line.isAway) {
    return mailed?.outage === since ? [] : openMails(tx, needs, since, line.since);
  }
  return mailed === undefined || mailed.isOver || mailed.outage > since
    ? []
    : openMails(tx, needs, mailed.outage, null);
}

/** When the outage began of which the last mails were, and whether they said that it is over. */
async function lastMailed(
  tx: EntityManager,
): Promise<{ readonly outage: string; readonly isOver: boolean } | undefined> {
  const row = await notificationTables(tx)
    .selectFrom('delivery')
    .select('notice')
    .where('kind', '=', kind)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const [outage, what] = row?.notice?.split('/') ?? [];
  return outage === undefined ? undefined : { outage, isOver: what === 'over' };
}

/** @param since null: the outage is over */
async function openMails(
  tx: EntityManager,
  { opener, settings, unsubscribeLinks }: OutageMailsNeeds,
  outage: string,
  since: Date | null,
): Promise<readonly JobRequest[]> {
  const staff = (await staffViews(tx, null)).filter(({ role }) => hasPermission(role, 'registration.correct'));
  const ids = staff.map(({ id }) => id);
  const refused = await refusedTopics(tx, ids);
  const requests: JobRequest[] = [];
  for (const { id, name, email: address, language } of staff) {
    if (refused.get(id)?.includes('RECORDS_OUTAGES')) {
      continue;
    }
    const mail = composeOutageMail({
      language,
      addressee: name,
      municipality: settings.municipality(language),
      isOver: since === null,
      since: since && longMoment(since, language),
      link: `${settings.publicUrl}/console/stuck`,
      unsubscribe: unsubscribeLinks.of(kind, id),
    });
    const notice = `${outage}/${since === null ? 'over' : 'away'}/${id}`;
    requests.push(...(await opener.openNotice(tx, { kind, notice, address, language, mail })));
  }
  return requests;
}
