import { randomUUID } from 'node:crypto';
import { dayOf } from '@ns/municipality/domain';
import { type OutgoingDocument, type RecordsConfig, signalPdf } from '@ns/records';

/** A document as every signal becomes one, marked as a trial; its GUID is new each time. */
export async function trialDocument(config: RecordsConfig, now: Date = new Date()): Promise<OutgoingDocument> {
  const reference = 'ПРОБА';
  const answerDueOn = dayOf(now);
  const description = 'Пробен документ от проверката на връзката. Моля, не го разглеждайте.';
  const pdf = await signalPdf({
    municipality: config.our.name,
    reference,
    receivedAt: now,
    channel: 'проверката на връзката',
    category: 'Проба',
    settlement: 'Проба',
    place: [],
    location: { lat: 43.85, lon: 25.95 },
    answerDueOn,
    reporter: 'Пробен подател',
    description,
    answers: [],
    photos: [],
  });
  return {
    documentGuid: randomUUID(),
    direction: 'INCOMING',
    senderNumber: { number: reference, date: answerDueOn },
    kind: config.documentKind,
    about: 'Проба на връзката',
    text: description,
    answerDueOn,
    correspondent: { name: 'Пробен подател', settlement: 'Проба' },
    attachments: [{ fileName: 'проба.pdf', mimeType: 'application/pdf', content: pdf }],
    details: { reference, category: 'trial', settlement: '00000', latitude: 43.85, longitude: 25.95 },
  };
}
