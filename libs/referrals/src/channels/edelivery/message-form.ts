import type { OutgoingReferral } from '../../domain/channel.ts';
import { cut, oneLine } from '../asked.ts';
import { longestSubject, plainMessage } from './esb-answers.ts';

/** The subject ends with the identity, by which the message is found among those that were sent. */
export function subjectOf({ id, subject }: Pick<OutgoingReferral, 'id' | 'subject'>): string {
  const mark = ` [${id}]`;
  return `${oneLine(subject, longestSubject - mark.length)}${mark}`;
}

/** Whether a message that was sent is about this referral. */
export function hasIdentity(subject: string, id: string): boolean {
  return subject.toLowerCase().includes(id.toLowerCase());
}

/** The body of `POST messages`. @param blobIds files that were uploaded for it */
export function messageForm(referral: OutgoingReferral, profileId: number, blobIds: readonly number[]): string {
  return JSON.stringify({
    recipientProfileIds: [profileId],
    subject: subjectOf(referral),
    templateId: plainMessage.templateId,
    fields: {
      [plainMessage.text]: textOf(referral),
      ...(blobIds.length > 0 && { [plainMessage.files]: blobIds }),
    },
  });
}

function textOf({ text, fileNumber, address, latitude, longitude }: OutgoingReferral): string {
  const place = [
    ...(address === null || address === '' ? [] : [address]),
    ...(latitude === null || longitude === null ? [] : [`${String(latitude)}, ${String(longitude)} (WGS 84)`]),
  ];
  const facts = [
    ...(fileNumber === null ? [] : [`Преписка: ${fileNumber}`]),
    ...(place.length === 0 ? [] : [`Място: ${place.join('; ')}`]),
  ];
  return [cut(text, 20_000), ...(facts.length === 0 ? [] : ['', ...facts])].join('\n');
}
