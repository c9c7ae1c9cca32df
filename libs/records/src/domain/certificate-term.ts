/**
 * What a certificate is for. SIGNING: ours, under our messages; PEER: the other side's, under theirs; TRANSPORT:
 * ours, shown when we connect; AUTHORITY: whom we trust when we connect; ISSUER: who issues the certificates that the
 * register of participants names.
 */
export type CertificateRole = 'SIGNING' | 'PEER' | 'TRANSPORT' | 'AUTHORITY' | 'ISSUER';

export type CertificateState = 'VALID' | 'ENDS_SOON' | 'EXPIRED' | 'NOT_YET_VALID' | 'UNREADABLE' | 'RENEWED';

/** When a certificate is valid. */
export interface Validity {
  readonly from: Date;
  readonly until: Date;
}

/**
 * How a configured certificate stands at a moment. `RENEWED`: the file holds a newer one than this process works
 * with, and the one that it works with ends soon or has ended.
 */
export interface CertificateTerm {
  readonly role: CertificateRole;
  /** the variable that names its file */
  readonly variable: string;
  readonly state: CertificateState;
  /** whole days until it ends, negative afterwards; null when the file cannot be read */
  readonly daysLeft: number | null;
  readonly validity: Validity | null;
  /** SHA-256 of the certificate; null when the file cannot be read */
  readonly fingerprint: string | null;
}

/** From then on people are warned, days before the end. */
export const warnDays = 30;

const dayMs = 24 * 3_600_000;

/** How a validity stands at a moment. */
export function termOf({ from, until }: Validity, now: Date): Pick<CertificateTerm, 'state' | 'daysLeft'> {
  const daysLeft = Math.floor((until.getTime() - now.getTime()) / dayMs);
  if (now > until) {
    return { state: 'EXPIRED', daysLeft };
  }
  if (now < from) {
    return { state: 'NOT_YET_VALID', daysLeft };
  }
  return { state: daysLeft <= warnDays ? 'ENDS_SOON' : 'VALID', daysLeft };
}

/** Days before the end at which the operator gets a mail, the last one (0) after the end. */
const noticeDays = [0, 1, 7, 14, warnDays] as const;
export type NoticeDays = (typeof noticeDays)[number];

/**
 * The notice that is due for a certificate: the latest one only, so that a service that was down for two weeks does
 * not send three mails at once. Undefined while nothing is due.
 */
export function noticeDue({ state, daysLeft }: Pick<CertificateTerm, 'state' | 'daysLeft'>): NoticeDays | undefined {
  if (state === 'EXPIRED') {
    return 0;
  }
  if (state !== 'ENDS_SOON' || daysLeft === null) {
    return undefined;
  }
  return noticeDays.find((days) => days > 0 && daysLeft <= days);
}
