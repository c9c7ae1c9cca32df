import { type ApiContext } from '@ns/identity';
import { firstRow, sameText, sql } from '@ns/platform';
import { normalizeAccessCode } from '../domain/access-code.ts';
import { signalColumns, type SignalRow } from './signal-row.ts';

/** Counts tries of one client; throws RATE_LIMITED when there were too many. */
export type LimitTries = (context: ApiContext, what: 'track') => Promise<void>;

/** Looks a signal up without a sign-in: the reference alone is guessable, so the secret access code decides. */
export class TrackSignal {
  constructor(private readonly limitTries: LimitTries) {}

  /** @returns undefined when there is no such signal or the code is another's: the two cases are not distinguished */
  async find(context: ApiContext, reference: string, accessCode: string): Promise<SignalRow | undefined> {
    await this.limitTries(context, 'track');
    const row = await firstRow(
      context.em,
      sql<SignalRow>`select ${signalColumns} from signal s where s.reference = ${reference.trim().toUpperCase()}`,
    );
    return row && sameText(row.accessCode, normalizeAccessCode(accessCode)) ? row : undefined;
  }
}
