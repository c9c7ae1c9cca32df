import type { ChannelOutcome, OutgoingReferral, ReferralChannel } from '../domain/channel.ts';

type Faults = 'away' | 'cutAfter' | 'cutBefore' | 'refused' | 'throws';

/** A receiver in memory: it remembers what arrived, and each fault given to it happens once. */
export class ScriptedChannel implements ReferralChannel {
  settleMs = 0;
  place = 'scripted';
  /** what arrived, by identity; more than one entry of the same is a double */
  readonly arrived: string[] = [];
  readonly seen: OutgoingReferral[] = [];
  readonly faults: Faults[] = [];
  /** cannot be asked what arrived */
  isBlind = false;
  /** what the other side writes when it refuses */
  refusal: string | null = null;
  answer: ChannelOutcome = { kind: 'PENDING' };
  /** runs while the other side has the report and before it answers */
  meanwhile: (() => Promise<unknown>) | undefined;

  async send(referral: OutgoingReferral): Promise<ChannelOutcome> {
    this.seen.push(referral);
    const fault = this.faults.shift();
    if (fault === 'throws') {
      throw new Error('ours');
    }
    if (fault === 'away') {
      return { kind: 'AWAY', cause: 'ECONNREFUSED' };
    }
    if (fault === 'refused') {
      await this.meanwhile?.();
      return { kind: 'REFUSED', cause: '400', words: this.refusal };
    }
    if (fault === 'cutBefore') {
      return { kind: 'UNSURE', cause: 'ECONNRESET' };
    }
    this.arrived.push(referral.id);
    await this.meanwhile?.();
    return fault === 'cutAfter' ? { kind: 'UNSURE', cause: 'TIMEOUT' } : { kind: 'SENT', key: null, number: null };
  }

  find({ id }: Pick<OutgoingReferral, 'id'>): Promise<ChannelOutcome> {
    if (this.isBlind) {
      return Promise.resolve({ kind: 'UNSURE', cause: 'TIMEOUT' });
    }
    const there = this.arrived.includes(id);
    return Promise.resolve(there ? { kind: 'SENT', key: null, number: null } : { kind: 'AWAY', cause: 'NOT_THERE' });
  }

  ask(): Promise<ChannelOutcome> {
    return Promise.resolve(this.answer);
  }
}
