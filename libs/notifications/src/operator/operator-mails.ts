import { randomUUID } from 'node:crypto';
import {
  type Database,
  type EntityManager,
  type JobRequest,
  type Language,
  type Logger,
  newsOfState,
  type ScheduledTask,
  type StateNews,
  systemState,
} from '@ns/platform';
import { composeStateMail } from '../kinds/compose-mail.ts';
import type { DeliveryOpener } from '../ledger/open-delivery.ts';
import type { NewsHours } from '../domain/news-week.ts';
import type { MailSettings } from '../templates/mail-settings.ts';
import { type EndingCertificate, openCertificateNotices } from './certificate-notices.ts';
import { nameOf, stateLink, stuckThing } from './stuck-thing.ts';
import { openWeekMail } from './week-mail.ts';

export interface OperatorMailsNeeds {
  readonly database: Database;
  readonly opener: DeliveryOpener;
  readonly settings: MailSettings;
  readonly operator: { readonly email: string; readonly language: Language };
  /** what the installation is called among others */
  readonly installation: string;
  /** the certificates about which a notice is due now */
  readonly endingCertificates: () => Promise<readonly EndingCertificate[]>;
  /** clock times between which the mail about a week is written */
  readonly hours: NewsHours;
  readonly logger: Logger;
  /** the present instant */
  readonly now: () => Date;
}

/**
 * Everything that the operator of the service hears by mail: what is stuck for some minutes and when it is well again,
 * certificates before their end, and once a week how it went. One mail for the installation, however many processes
 * look: what is mailed is marked in the transaction that opens the delivery.
 */
export function operatorMailsTask(needs: OperatorMailsNeeds): ScheduledTask {
  return { name: 'mail.operator', everyMs: 30_000, perform: () => write(needs) };
}

async function write(needs: OperatorMailsNeeds): Promise<readonly JobRequest[]> {
  const ending = await needs.endingCertificates();
  return needs.database.transaction(async (tx) => [
    ...(await openCertificateNotices(tx, needs, ending)),
    ...(await openStateMail(tx, needs, withoutNoticed(await newsOfState(tx), ending))),
    ...(await openWeekMail(tx, needs)),
  ]);
}

/** Certificates that end have notices of their own, which come again when the end is near. */
function withoutNoticed({ turned, over }: StateNews, ending: readonly EndingCertificate[]): StateNews {
  const hasEnded = ending.some(({ noticeDays }) => noticeDays === 0);
  return {
    turned: turned.filter(({ kind, level }) => kind !== 'certificates' || (level === 'STUCK' && !hasEnded)),
    over,
  };
}

async function openStateMail(
  tx: EntityManager,
  { opener, settings, operator, installation, logger }: OperatorMailsNeeds,
  { turned, over: ended }: StateNews,
): Promise<readonly JobRequest[]> {
  if (turned.length + ended.length === 0) {
    return [];
  }
  const { language, email: address } = operator;
  const stuck = (await systemState(tx)).filter(({ level }) => level === 'STUCK');
  const left = stuck.filter(({ kind }) => !turned.some((each) => each.kind === kind));
  // What was a warning and is stuck now is not well again.
  const over = ended.filter(({ kind }) => !stuck.some((each) => each.kind === kind));
  if (turned.length + over.length === 0) {
    return [];
  }
  logger.warn({ turned: turned.map(({ kind }) => kind), over: over.map(({ kind }) => kind) }, 'operator gets a mail');
  return opener.openNotice(tx, {
    kind: 'installation_state',
    notice: randomUUID(),
    address,
    language,
    mail: composeStateMail({
      language,
      installation,
      addressee: null,
      municipality: settings.municipality(language),
      turned: turned.map((entry) => stuckThing(entry, language)),
      over: over.map(({ kind }) => nameOf(kind, language)),
      left: left.map(({ kind }) => nameOf(kind, language)),
      link: stateLink(settings),
    }),
  });
}
