import { onTopic, type OutboxHandler } from '@ns/platform';
import { signalEventOf, signalEventTopic, stepData } from '@ns/signals';
import type { Needs } from '../needs/referrals-needs.ts';
import { beginOutgoing } from './begin-referral.ts';
import { withdrawReferrals } from './referral-row.ts';
import { returnDisputedWork } from './work-row.ts';

/** Each step that forwards a signal gets its referral, in the transaction that carries the event. */
export function followSignalEvent(needs: Needs<'calendar' | 'directory' | 'outside'>): OutboxHandler {
  return onTopic(signalEventTopic, 'referrals', async (tx, { signalId, eventId, type }) => {
    if (type === 'forwarded') {
      const event = await signalEventOf(tx, eventId);
      const externalBody = event && stepData(event)?.externalBody;
      return externalBody === undefined ? [] : beginOutgoing(needs, tx, { signalId, eventId, externalBody });
    }
    if (type === 'reopened') {
      await withdrawReferrals(needs, tx, signalId, eventId);
      await returnDisputedWork(tx, { signalId, eventId });
    }
    return [];
  });
}
