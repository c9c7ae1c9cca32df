/** This many attempts within this many seconds. */
export interface Allowance {
  readonly attempts: number;
  readonly seconds: number;
}

/** Failures that are allowed in a row; then a wait, which doubles with every further round of a day. */
export interface WaitingAllowance extends Allowance {
  readonly firstWaitSeconds: number;
  readonly longestWaitSeconds: number;
}

/**
 * How often things may be tried. Client addresses get much: one of them can be a whole block of flats, school or
 * office.
 */
export interface LimitOptions {
  readonly registrationsPerClient: Allowance;
  /** mails to an address that nobody has proven to be theirs, whatever client asks for them */
  readonly registrationMails: readonly Allowance[];
  /** mails with a code, which go to addresses with an account only */
  readonly codeMails: readonly Allowance[];
  readonly codeRequestsPerClient: Allowance;
  /** links with which a forgotten password is replaced, or an address changed */
  readonly linkMails: readonly Allowance[];
  readonly linkRequestsPerClient: Allowance;
  readonly verificationsPerClient: Allowance;
  readonly refreshesPerClient: Allowance;
  /** steps of single sign-on; a sign-in takes two, and an office shares an address */
  readonly singleSignOnPerClient: Allowance;
  /** challenges for passkeys; a page that shows the sign-in form takes one */
  readonly passkeyRequestsPerClient: Allowance;
  /** look-ups of a signal by reference and access code */
  readonly lookUpsPerClient: Allowance;
  /** failed sign-ins of one client on any accounts, with devices that these accounts do not know */
  readonly failedSignInsPerClient: Allowance;
  /** of one device, on the account that was signed in to with it before: nobody else's failures count against it */
  readonly failedSignInsPerKnownDevice: WaitingAllowance;
  /** on one account, from one neighbourhood of networks */
  readonly failedSignInsPerNetwork: WaitingAllowance;
  /** wrong second factors on one account, whose password was right */
  readonly failedSecondFactors: WaitingAllowance;
  /** on one account, from anywhere but its known devices; NIST SP 800-63B-4 §3.2.2 allows at most 100 */
  readonly failedSignInsPerEmail: WaitingAllowance;
}

const hour = 3600;
const day = 24 * hour;

export const defaultLimits: LimitOptions = {
  registrationsPerClient: { attempts: 30, seconds: hour },
  registrationMails: [
    { attempts: 3, seconds: hour },
    { attempts: 10, seconds: day },
  ],
  codeMails: [
    { attempts: 10, seconds: hour },
    { attempts: 40, seconds: day },
  ],
  codeRequestsPerClient: { attempts: 100, seconds: hour },
  linkMails: [
    { attempts: 5, seconds: hour },
    { attempts: 20, seconds: day },
  ],
  linkRequestsPerClient: { attempts: 60, seconds: hour },
  verificationsPerClient: { attempts: 200, seconds: hour },
  refreshesPerClient: { attempts: 3000, seconds: hour },
  singleSignOnPerClient: { attempts: 1000, seconds: hour },
  passkeyRequestsPerClient: { attempts: 1000, seconds: hour },
  lookUpsPerClient: { attempts: 300, seconds: hour },
  failedSignInsPerClient: { attempts: 100, seconds: 900 },
  failedSignInsPerKnownDevice: { attempts: 10, seconds: 900, firstWaitSeconds: 300, longestWaitSeconds: 7200 },
  failedSignInsPerNetwork: { attempts: 10, seconds: 900, firstWaitSeconds: 300, longestWaitSeconds: 7200 },
  failedSecondFactors: { attempts: 8, seconds: 900, firstWaitSeconds: 300, longestWaitSeconds: 7200 },
  failedSignInsPerEmail: { attempts: 80, seconds: hour, firstWaitSeconds: 900, longestWaitSeconds: 7200 },
};
