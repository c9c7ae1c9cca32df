import type { OutgoingDocument } from '../../../domain/records-system.ts';
import { generateIdentity } from '../key-pair.ts';
import type { MessageBody, Party, SeosMessage } from '../message.ts';
import type { SigningIdentity } from '../signature.ts';

export const municipality: Party = {
  identifier: '000530632',
  name: 'Община Русе',
  guid: '0f8d6c2e-54b1-4b57-9e0b-6a1d4f0e7a11',
};
export const registry: Party = {
  identifier: '000530632',
  name: 'Деловодна система',
  guid: '7b1e2c44-9a0d-4f6e-8c53-2d9be1f0c922',
};

export const documentGuid = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

/** One pair per side, made once per test file. */
export async function identities(): Promise<{
  ours: SigningIdentity;
  theirs: SigningIdentity;
  stranger: SigningIdentity;
}> {
  const [ours, theirs, stranger] = await Promise.all(
    ['signals', 'registry', 'stranger'].map((commonName) =>
      generateIdentity({ commonName, organization: 'Община Русе, тест' }),
    ),
  );
  if (ours === undefined || theirs === undefined || stranger === undefined) {
    throw new Error('no identities');
  }
  return { ours, theirs, stranger };
}

/** A message from us to the registry. */
export function messageWith(body: MessageBody, overrides: Partial<SeosMessage['header']> = {}): SeosMessage {
  const header = {
    messageGuid: 'c9a646d3-9c61-4cb7-bfcd-ee2522c8f633',
    sentAt: '2026-11-24T08:15:30.000Z',
    sender: municipality,
    recipient: registry,
  };
  return { header: { ...header, ...overrides }, body };
}

/** A document that uses every optional part, with the characters that break careless XML. */
export function fullDocument(overrides: Partial<OutgoingDocument> = {}): OutgoingDocument {
  return {
    documentGuid,
    direction: 'OUTGOING',
    senderNumber: { number: 'NS-2026-000123', date: '2026-11-24' },
    parent: { documentGuid: '11111111-2222-3333-4444-555555555555', number: '94-НС-1', date: '2026-11-01' },
    kind: 'Сигнал',
    about: 'Дупка на пътя, гр. Русе',
    text: 'Дупка <60 см> & „капак“ "липсва"\r\nвтори ред\u2028трети ред 😀 \u0007',
    answerDueOn: '2027-01-24',
    correspondent: {
      name: 'Подател & Ко',
      settlement: 'гр. Русе',
      address: 'ул. „Борисова“ 12',
      email: 'demo@example.org',
      phone: '+359 82 000000',
    },
    attachments: [
      {
        fileName: 'снимка 1.jpg',
        mimeType: 'image/jpeg',
        content: Uint8Array.from({ length: 3000 }, (_, index) => index % 256),
      },
    ],
    details: {
      reference: 'NS-2026-000123',
      category: 'roads.pothole',
      settlement: '63427',
      latitude: 43.8486,
      longitude: 25.9543,
    },
    ...overrides,
  };
}

/** The smallest document the protocol allows. */
export function smallDocument(): OutgoingDocument {
  return {
    documentGuid,
    direction: 'INCOMING',
    senderNumber: { number: 'NS-2026-000124', date: '2026-11-24' },
    kind: 'Сигнал',
    about: '',
    text: ' \n ',
    correspondent: { name: 'Подател', settlement: 'гр. Русе' },
    attachments: [],
    details: { reference: 'NS-2026-000124', category: 'other', settlement: '63427' },
  };
}
