/** Whom to believe. */
export interface TrustedPeer {
  /** Pinned certificates, PEM; more than one while the peer changes its key. */
  readonly certificates: readonly string[];
  /** What the register of participants says; counts where no certificate is pinned. */
  readonly registered?: RegisteredCertificate | undefined;
  /** Old peers still sign with RSA-SHA1. */
  readonly allowSha1: boolean;
}

/**
 * The certificate that the register names for a participant. The register has the serial number only, which anybody can
 * put into a certificate, so it counts together with the authorities that issue for participants.
 */
export interface RegisteredCertificate {
  /** as {@link serialOf} writes it; null: the register names none, or the participant is not active */
  readonly serial: string | null;
  /** PEM */
  readonly authorities: readonly string[];
}

/** Says whom to believe at a moment: the register may name another certificate while the process runs. */
export interface TrustSource {
  readonly now: () => Promise<TrustedPeer>;
  /** Hears that a message was signed with another certificate of the same authorities. */
  readonly otherCertificateSeen: () => Promise<void>;
}

/** Trust that does not change while the process runs. */
export function pinnedTrust(peer: TrustedPeer): TrustSource {
  return { now: () => Promise.resolve(peer), otherCertificateSeen: () => Promise.resolve() };
}
