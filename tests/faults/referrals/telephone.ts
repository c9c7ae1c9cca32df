import { dayOf } from '@ns/municipality/domain';
import { type Person, UnexpectedAnswer } from '../people/person.ts';
import type { Arrived } from './receivers.ts';

const referralDocument = `query ($id: ID!) { signal(id: $id) { referral { id } } }`;
const noteDocument = `mutation ($input: NoteReferralInput!) { noteReferral(input: $input) { __typename } }`;

/**
 * A member of the staff calls the body and notes it, as often as needed until an answer comes.
 * @param calls gets the call, before it is noted
 */
export async function telephone(staff: Person, signalId: string, calls: Arrived[]): Promise<void> {
  const { signal } = await staff.untilAnswered<{ signal: { referral: { id: string } | null } | null }>(
    referralDocument,
    { id: signalId },
  );
  const referralId = signal?.referral?.id;
  calls.push({ channel: 'NONE', key: signalId, at: Date.now() });
  const { noteReferral } = await staff.untilAnswered<{ noteReferral: { __typename: string } }>(noteDocument, {
    input: { signalId, referralId, kind: 'SENT', on: dayOf(new Date()), person: 'Демо служител' },
  });
  if (noteReferral.__typename !== 'Signal') {
    throw new UnexpectedAnswer(`The note was answered ${JSON.stringify(noteReferral)}.`);
  }
}
