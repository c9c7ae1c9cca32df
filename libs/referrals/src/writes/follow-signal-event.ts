import { onTopic, type OutboxHandler } from '@ns/platform';
import { signalEventOf, signalEventTopic, stepData } from '@ns/signals';
import { beginReferral } from './begin-referral.ts';
import { withdrawReferrals } from './referral-row.ts';

/** Each step that forwards a signal gets its referral, in the transaction that carries the event. */
export const followSignalEvent: OutboxHandler = onTopic(
  signalEventTopic,
  'referrals',
  async (tx, { signalId, eventId, type }) => {
    if (type === 'forwarded') {
      const event = await signalEventOf(tx, eventId);
      const externalBody = event && stepData(event)?.externalBody;
      if (externalBody !== undefined) {
        await beginReferral(tx, { signalId, eventId, externalBody });
      }
    } else if (type === 'reopened') {
      await withdrawReferrals(tx, signalId, eventId);
    }
    return [];
  },
);
