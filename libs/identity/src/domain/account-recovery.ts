/** What a person showed who came without the mailbox of the account; numbers of documents are not kept. */
export const recoveryProofs = ['IDENTITY_CARD', 'PASSPORT', 'DRIVING_LICENCE'] as const;
export type RecoveryProof = (typeof recoveryProofs)[number];

/**
 * How a recovery ended: the account has the new address; the old mailbox objected; staff took it back; the new address
 * was not confirmed in time; the account or the new address changed meanwhile.
 */
export const recoveryOutcomes = ['DONE', 'OBJECTED', 'WITHDRAWN', 'EXPIRED', 'OVERTAKEN'] as const;
export type RecoveryOutcome = (typeof recoveryOutcomes)[number];

/** Hours in which the old mailbox can object before anything changes. */
export const objectionHours = 24;
/** Hours after which a recovery that is not confirmed ends. */
export const recoveryHours = 7 * 24;
/** Recoveries that one member of the staff begins in 24 hours. */
export const mostRecoveriesPerDay = 5;
