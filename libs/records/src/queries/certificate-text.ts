import { dayOf } from '@ns/municipality';
import { type Localized } from '@ns/platform';
import { type CertificateRole, type CertificateTerm } from '../domain/certificate-term.ts';
import { bulgarianDay } from '../pdf/bulgarian-values.ts';

/** What each certificate is called. */
export const certificateNames: Readonly<Record<CertificateRole, Localized>> = {
  SIGNING: { bg: 'Сертификатът, с който подписваме', en: 'The certificate that signs our messages' },
  PEER: { bg: 'Сертификатът на деловодната система', en: 'The certificate of the records system' },
  TRANSPORT: { bg: 'Сертификатът ни за връзка', en: 'The certificate of our connection' },
  AUTHORITY: { bg: 'Удостоверителят на връзката', en: 'The authority of the connection' },
};

/** How a certificate stands, in one sentence that names the variable of its file. */
export function certificateText({ role, variable, state, daysLeft, validity }: CertificateTerm): Localized {
  const name = certificateNames[role];
  const which = { bg: `${name.bg} (${variable})`, en: `${name.en} (${variable})` };
  if (validity === null) {
    return { bg: `${which.bg}: файлът не може да се прочете.`, en: `${which.en}: the file cannot be read.` };
  }
  const [from, until] = [dayOf(validity.from), dayOf(validity.until)];
  switch (state) {
    case 'EXPIRED':
      return { bg: `${which.bg} изтече на ${bulgarianDay(until)}`, en: `${which.en} expired on ${until}.` };
    case 'NOT_YET_VALID':
      return {
        bg: `${which.bg} започва да важи едва на ${bulgarianDay(from)}`,
        en: `${which.en} becomes valid only on ${from}.`,
      };
    case 'ENDS_SOON':
      return {
        bg: `${which.bg} изтича ${bulgarianLeft(daysLeft ?? 0)}, на ${bulgarianDay(until)}`,
        en: `${which.en} expires ${englishLeft(daysLeft ?? 0)}, on ${until}.`,
      };
    case 'RENEWED':
      return {
        bg: `${which.bg} е подновен до ${bulgarianDay(until)} Рестартирайте услугите, за да се ползва новият.`,
        en: `${which.en} was renewed until ${until}; restart the services so that the new one is used.`,
      };
    case 'VALID':
    case 'UNREADABLE':
      return { bg: `${which.bg} важи до ${bulgarianDay(until)}`, en: `${which.en} is valid until ${until}.` };
  }
}

function bulgarianLeft(days: number): string {
  if (days === 0) {
    return 'до 24 часа';
  }
  return days === 1 ? 'след 1 ден' : `след ${days} дни`;
}

function englishLeft(days: number): string {
  if (days === 0) {
    return 'within 24 hours';
  }
  return days === 1 ? 'in 1 day' : `in ${days} days`;
}
