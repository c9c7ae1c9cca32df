/** So many attempts within so many seconds. */
export interface Allowance {
  readonly attempts: number;
  readonly seconds: number;
}

/** How often things may be tried. Client addresses get much: one of them can be a whole block of flats, school or office. */
export interface LimitOptions {
  readonly registrationsPerClient: Allowance;
  /** mails to one address, whoever asks for them */
  readonly mailsPerEmail: Allowance;
  readonly codeRequestsPerClient: Allowance;
  readonly verificationsPerClient: Allowance;
  readonly refreshesPerClient: Allowance;
  /** look-ups of a signal by reference and access code */
  readonly lookUpsPerClient: Allowance;
  readonly failedSignInsPerClient: Allowance;
  readonly failedSignInsPerEmail: Allowance;
  /** the wait after the failed sign-ins of one address are used up; it doubles with every further round of a day */
  readonly firstWaitSeconds: number;
  readonly longestWaitSeconds: number;
}

export const defaultLimits: LimitOptions = {
  registrationsPerClient: { attempts: 100, seconds: 3600 },
  mailsPerEmail: { attempts: 20, seconds: 3600 },
  codeRequestsPerClient: { attempts: 100, seconds: 3600 },
  verificationsPerClient: { attempts: 200, seconds: 3600 },
  refreshesPerClient: { attempts: 3000, seconds: 3600 },
  lookUpsPerClient: { attempts: 300, seconds: 3600 },
  failedSignInsPerClient: { attempts: 100, seconds: 900 },
  failedSignInsPerEmail: { attempts: 10, seconds: 900 },
  firstWaitSeconds: 300,
  longestWaitSeconds: 7200,
};
