import { dayOf } from '@ns/municipality';
import type { Text } from '@ns/platform';
import type { CertificateRole, CertificateTerm } from '../domain/certificate-term.ts';
import { textOf } from '../texts/index.ts';

/** What each certificate is called. */
export const certificateNames: Readonly<Record<CertificateRole, Text>> = {
  SIGNING: textOf('certificate.signing'),
  PEER: textOf('certificate.peer'),
  TRANSPORT: textOf('certificate.transport'),
  AUTHORITY: textOf('certificate.authority'),
  ISSUER: textOf('certificate.issuer'),
};

/** How a certificate stands, in one sentence that names the variable of its file. */
export function certificateText({ role, variable, state, daysLeft, validity }: CertificateTerm): Text {
  const which = textOf('certificateOfSetting', { name: certificateNames[role], variable });
  if (validity === null) {
    return textOf('certificateIs.unreadable', { which });
  }
  const until = dayText(validity.until);
  switch (state) {
    case 'EXPIRED':
      return textOf('certificateIs.expired', { which, until });
    case 'NOT_YET_VALID':
      return textOf('certificateIs.notYetValid', { which, from: dayText(validity.from) });
    case 'ENDS_SOON':
      return textOf('certificateIs.endingSoon', { which, days: daysLeft ?? 0, until });
    case 'RENEWED':
      return textOf('certificateIs.renewed', { which, until });
    case 'VALID':
    case 'UNREADABLE':
      return textOf('certificateIs.valid', { which, until });
  }
}

/** A day in digits. */
function dayText(instant: Date): Text {
  const [year = '', month = '', day = ''] = dayOf(instant).split('-');
  return textOf('dayInDigits', { year, month, day });
}
