import {
  type Database,
  inLanguage,
  type JobRequest,
  type Text,
  type Logger,
  type ScheduledTask,
  type Language,
} from '@ns/platform';
import type { DeliveryOpener } from '../ledger/open-delivery.ts';
import { composeCertificateMail } from '../kinds/compose-mail.ts';
import { longDate } from '../templates/long-date.ts';
import type { MailSettings } from '../templates/mail-settings.ts';

/** A certificate of the exchange with the records system about which the operator is owed a notice. */
export interface EndingCertificate {
  /** SHA-256; the certificate that replaces it has another one */
  readonly fingerprint: string;
  /** which notice: number of days before the end, 0 after it */
  readonly noticeDays: number;
  readonly name: Text;
  /** how it stands, in one sentence */
  readonly text: Text;
  /** the variable that names its file */
  readonly variable: string;
  /** its last day, YYYY-MM-DD */
  readonly endsOn: string;
}

export interface CertificateNoticesDeps {
  readonly database: Database;
  readonly opener: DeliveryOpener;
  readonly settings: MailSettings;
  readonly operator: { readonly email: string; readonly language: Language };
  /** the certificates about which a notice is due now */
  readonly endingCertificates: () => Promise<readonly EndingCertificate[]>;
  readonly logger: Logger;
}

/** Writes to the operator before a certificate ends. The ledger knows which notice of which certificate was written. */
export class CertificateNotices {
  constructor(private readonly deps: CertificateNoticesDeps) {}

  /** Opens the deliveries that are due; harmless when called at any time by any number of workers. */
  async write(): Promise<readonly JobRequest[]> {
    const { database, endingCertificates } = this.deps;
    const ending = await endingCertificates();
    if (ending.length === 0) {
      return [];
    }
    return database.transaction(async (tx) => {
      const requests: JobRequest[] = [];
      for (const certificate of ending) {
        const opened = await this.deps.opener.openNotice(tx, this.delivery(certificate));
        const { variable, endsOn } = certificate;
        if (opened.length > 0) {
          this.deps.logger.error({ variable, endsOn }, 'a certificate ends, the operator gets a mail');
        }
        requests.push(...opened);
      }
      return requests;
    });
  }

  private delivery(certificate: EndingCertificate) {
    const { operator, settings } = this.deps;
    const { fingerprint, noticeDays, name, text, variable, endsOn } = certificate;
    const { language } = operator;
    return {
      kind: 'certificate_ends' as const,
      notice: `${fingerprint}/${String(noticeDays)}`,
      address: operator.email,
      language,
      mail: composeCertificateMail({
        language,
        addressee: null,
        municipality: settings.municipality(language),
        name: inLanguage(language, name),
        text: inLanguage(language, text),
        variable,
        endsOn: longDate(endsOn, language),
        isOver: noticeDays === 0,
        link: `${settings.publicUrl}/console/stuck`,
      }),
    };
  }
}

/** Looks every hour: an hour is soon enough for a matter of days. */
export function certificateNoticeTask(deps: CertificateNoticesDeps): ScheduledTask {
  const notices = new CertificateNotices(deps);
  return { name: 'mail.certificates', everyMs: 3_600_000, perform: () => notices.write() };
}
