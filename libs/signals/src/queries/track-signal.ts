import type { ApiContext } from '@ns/identity';
import { sameText } from '@ns/platform';
import { normalizeAccessCode } from '../domain/access-code.ts';
import { readNumber } from '../domain/number-forms.ts';
import { numberedAs } from './numbered-as.ts';
import { type SignalRow, signalRows } from './signal-row.ts';

/** Counts tries of one client; throws RATE_LIMITED when there were too many. */
export type LimitTries = (context: ApiContext, what: 'track') => Promise<void>;

/** A short number (`121`) ends the numbers of several signals; the code says which is meant. More are not looked at. */
const mostCandidates = 50;

/** Looks a signal up without a sign-in: numbers are guessable, so the secret access code decides. */
export class TrackSignal {
  constructor(private readonly limitTries: LimitTries) {}

  /**
   * @param number the reference or the incoming number in any spelling, see {@link readNumber}
   * @returns undefined when there is no such signal or the code is another's: the two cases are not distinguished
   */
  async find(context: ApiContext, number: string, accessCode: string): Promise<SignalRow | undefined> {
    await this.limitTries(context, 'track');
    const spoken = readNumber(number);
    if (spoken === null) {
      return undefined;
    }
    // One statement each: an index answers each condition, and no index both.
    const [byReference, byIncomingNumber] = numberedAs(spoken);
    const newest = signalRows(context.em).orderBy('s.created_at', 'desc').limit(mostCandidates);
    const candidates = [
      ...(await newest.where(byReference).execute()),
      ...(await newest.where(byIncomingNumber).execute()),
    ];
    const code = normalizeAccessCode(accessCode);
    return candidates.find((row) => sameText(row.accessCode, code));
  }
}
