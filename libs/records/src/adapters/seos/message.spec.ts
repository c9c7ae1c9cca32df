import { describe, expect, it } from 'vitest';
import { documentToSeos } from './document.ts';
import type { MessageBody } from './message.ts';
import { MessageUnreadable, readMessage } from './message-reader.ts';
import { writeMessage } from './message-writer.ts';
import { createSigner } from './signature.ts';
import { schemaComplaints } from './testing/independent-xml-tools.ts';
import { documentGuid, fullDocument, identities, messageWith, smallDocument } from './testing/samples.ts';

const bodies: Record<string, MessageBody> = {
  'a registration with everything': {
    type: 'registrationRequest',
    document: documentToSeos(fullDocument()),
    comment: '',
  },
  'a registration with the least': {
    type: 'registrationRequest',
    document: documentToSeos(smallDocument()),
    comment: '',
  },
  'a status question': { type: 'statusRequest', documentId: { documentGuid } },
  'a status answer with a number': {
    type: 'statusResponse',
    documentId: { documentGuid, number: { form: 'number', number: '94-НС-17', date: '2026-11-24' } },
    status: 'DS_REGISTERED',
    expectedCloseOn: '2027-01-24',
  },
  'a status answer with a document URI': {
    type: 'statusResponse',
    documentId: {
      documentGuid,
      number: { form: 'uri', registerIndex: '94', sequenceNumber: '117', date: '2026-11-24' },
    },
    status: 'DS_CLOSED',
  },
  'a refusal': {
    type: 'statusResponse',
    documentId: { documentGuid },
    status: 'DS_REJECTED',
    rejectionReason: 'Липсва адрес',
  },
  'an error': { type: 'error', messageGuid: documentGuid, errorType: 'ERR_EXTERNAL', description: 'Невалиден подпис' },
};

describe('messages of the exchange', () => {
  it.each(Object.entries(bodies))('%s follows the schema, signed', async (_name, body) => {
    const { ours } = await identities();
    expect(schemaComplaints(createSigner(ours)(writeMessage(messageWith(body))))).toBe('');
  });

  it('the schema check can fail', () => {
    const wrong = writeMessage(messageWith({ type: 'statusRequest', documentId: { documentGuid: 'no-guid' } }));
    expect(schemaComplaints(wrong)).toContain('DocumentGUID');
  });

  it.each(Object.entries(bodies).filter(([name]) => !name.startsWith('a registration')))(
    '%s reads back as it was written',
    (_name, body) => {
      const message = messageWith(body);
      expect(readMessage(writeMessage(message))).toEqual(message);
    },
  );

  it('carries the reporter’s words without characters that XML forbids and with plain line ends', () => {
    const body = readMessage(
      writeMessage(messageWith({ type: 'registrationRequest', document: documentToSeos(fullDocument()), comment: '' })),
    ).body;
    expect(body).toMatchObject({
      type: 'registrationRequest',
      document: {
        comment: 'Дупка <60 см> & „капак“ "липсва"\nвтори ред\nтрети ред 😀',
        details: {
          Reference: 'NS-2026-000123',
          Category: 'roads.pothole',
          Ekatte: '63427',
          Latitude: '43.8486',
          Longitude: '25.9543',
        },
        attachments: [{ fileName: 'снимка 1.jpg', mimeType: 'image/jpeg' }],
        closeBy: '2027-01-24',
      },
    });
  });

  it('has no blank text between elements, which receivers drop before they verify', () => {
    const xml = writeMessage(
      messageWith({ type: 'registrationRequest', document: documentToSeos(smallDocument()), comment: '  ' }),
    );
    expect(xml).not.toMatch(/>\s+</);
  });
});

describe('reading what others write', () => {
  const answer = (inner: string, header = ''): string =>
    `<?xml version="1.0" encoding="utf-16"?>\n<m:Message ` +
    `xmlns:m="http://schemas.egov.bg/messaging/v1">\n${header}<m:Body>` +
    `<m:DocumentStatusResponse>${inner}</m:DocumentStatusResponse></m:Body></m:Message>`;
  const id = (number: string): string =>
    `<m:DocID>${number}<m:DocumentGUID>{3F2504E0-4F89-41D3-9A0C-0305E82C3301}</m:DocumentGUID></m:DocID>`;

  it('takes prefixes, another declared encoding, missing headers and GUIDs in capitals', () => {
    const { body } = readMessage(answer(`${id('')}<m:DocRegStatus> DS_WAIT_REGISTRATION </m:DocRegStatus>`));
    expect(body).toMatchObject({ status: 'DS_WAIT_REGISTRATION', documentId: { documentGuid } });
  });

  it.each([
    ['<m:DocumentNumber><m:DocNumber></m:DocNumber><m:DocDate>2026-11-24</m:DocDate></m:DocumentNumber>'],
    ['<m:DocumentNumber><m:DocNumber>  </m:DocNumber></m:DocumentNumber>'],
    ['<m:DocumentURI/>'],
  ])('an empty number is none: %s', (number) => {
    const { body } = readMessage(answer(`${id(number)}<m:DocRegStatus>DS_REGISTERED</m:DocRegStatus>`));
    expect(body).toMatchObject({ documentId: { number: undefined } });
  });

  const sent = (date: string) =>
    `<m:Header><m:MessageGUID>${documentGuid}</m:MessageGUID><m:MessageDate>${date}</m:MessageDate></m:Header>`;
  const numbered = (number: string, date: string, sentAt = '2026-11-24T10:00:00+02:00') =>
    answer(
      id(`<m:DocumentNumber><m:DocNumber>${number}</m:DocNumber><m:DocDate>${date}</m:DocDate></m:DocumentNumber>`) +
        '<m:DocRegStatus>DS_REGISTERED</m:DocRegStatus>',
      sent(sentAt),
    );

  it('the first year of our era means that there is no date', () => {
    const { body } = readMessage(numbered('7', '0001-01-01T00:00:00'));
    expect(body).toMatchObject({ documentId: { number: { number: '7', date: undefined } } });
  });

  it.each([
    ['a day that does not exist', numbered('7', '2026-02-31')],
    ['a month that does not exist', numbered('7', '2026-13-01T00:00:00')],
    ['no day at all when the message has none either', numbered('7', '0001-01-01', 'yesterday')],
    ['a message sent at no time of the day', numbered('7', '0001-01-01', '2026-11-24Tnoon')],
    ['a number of two lines', numbered('94-НС&#13;&#10;7', '2026-11-24')],
    ['a number of 101 characters', numbered('9'.repeat(101), '2026-11-24')],
    [
      'a register index and number of more than 100 characters',
      answer(
        id(
          `<m:DocumentURI><m:RegisterIndex>${'9'.repeat(60)}</m:RegisterIndex>` +
            `<m:SequenceNumber>${'9'.repeat(60)}</m:SequenceNumber></m:DocumentURI>`,
        ) + '<m:DocRegStatus>DS_REGISTERED</m:DocRegStatus>',
        sent('2026-11-24T10:00:00'),
      ),
    ],
  ])('refuses %s and names the message', (_name, xml) => {
    expect(() => readMessage(xml)).toThrow(
      expect.objectContaining({ name: 'MessageUnreadable', messageGuid: documentGuid }),
    );
  });

  it('takes a number of 100 characters', () => {
    expect(readMessage(numbered('9'.repeat(100), '2026-11-24')).body.type).toBe('statusResponse');
  });

  it.each([
    ['an unknown status', answer(`${id('')}<m:DocRegStatus>DS_LOST</m:DocRegStatus>`)],
    ['no document', answer('<m:DocRegStatus>DS_REGISTERED</m:DocRegStatus>')],
    ['another root', '<Other/>'],
    ['an empty message', '<Message/>'],
  ])('refuses %s', (_name, xml) => {
    expect(() => readMessage(xml)).toThrow(MessageUnreadable);
  });
});
