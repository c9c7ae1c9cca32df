import type { SeededRandom } from '../faults/seeded-random.ts';

/** What can go wrong at the mail server, beyond addresses that it never takes. */
export const mailFaults = [
  'refusesForNow',
  'closesDown',
  'cutsBeforeBody',
  'cutsInBody',
  'keepsAndCuts',
  'keepsAndClosesDown',
  'losesAndCuts',
  'answersLate',
] as const;
export type MailFault = (typeof mailFaults)[number];

/** At which moment of a mail each fault strikes. */
export type MailMoment = 'greeting' | 'recipient' | 'data' | 'body' | 'end';

const momentOf: Readonly<Record<MailFault, MailMoment>> = {
  /** 451 to the recipient */
  refusesForNow: 'recipient',
  /** 421 instead of a greeting */
  closesDown: 'greeting',
  /** hangs up when the message is announced */
  cutsBeforeBody: 'data',
  /** hangs up after the first piece of the message */
  cutsInBody: 'body',
  /** has the message and hangs up without a word: it is delivered, and the sender cannot know */
  keepsAndCuts: 'end',
  /** has the message and answers 421 instead of 250: the sender is to try again */
  keepsAndClosesDown: 'end',
  /** hangs up without a word and has not got the message */
  losesAndCuts: 'end',
  /** has the message and takes its time to say so */
  answersLate: 'end',
};

/** Decides what strikes now, and counts. */
export class MailFaultSource {
  readonly struck = new Map<MailFault, number>();
  private readonly random: SeededRandom;
  private readonly periods = new Set<{ readonly faults: readonly MailFault[]; readonly probability: number }>();
  /** how long an answer takes that is late, milliseconds */
  readonly lateMs: number;

  constructor(random: SeededRandom, lateMs: number) {
    this.random = random;
    this.lateMs = lateMs;
  }

  /** From now on each of these faults strikes with this probability where it can. @returns ends the period */
  begin(faults: readonly MailFault[], probability: number): () => void {
    const period = { faults, probability };
    this.periods.add(period);
    return () => void this.periods.delete(period);
  }

  calm(): void {
    this.periods.clear();
  }

  strike(moment: MailMoment): MailFault | undefined {
    const fitting = [...this.periods].flatMap(({ faults, probability }) =>
      this.random.chance(probability) ? faults.filter((fault) => momentOf[fault] === moment) : [],
    );
    if (fitting.length === 0) {
      return undefined;
    }
    const fault = this.random.pick(fitting);
    this.struck.set(fault, (this.struck.get(fault) ?? 0) + 1);
    return fault;
  }
}
