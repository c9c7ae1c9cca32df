import { describe, expect, it } from 'vitest';
import { documentToSeos } from './document.ts';
import { type MessageBody } from './message.ts';
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
        facts: {
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
  const answer = (inner: string): string =>
    `<?xml version="1.0" encoding="utf-16"?>\n<m:Message xmlns:m="http://schemas.egov.bg/messaging/v1">\n<m:Body><m:DocumentStatusResponse>${inner}</m:DocumentStatusResponse></m:Body></m:Message>`;
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

  it('the first year of our era means that there is no date', () => {
    const number =
      '<m:DocumentNumber><m:DocNumber>7</m:DocNumber><m:DocDate>0001-01-01T00:00:00</m:DocDate></m:DocumentNumber>';
    const { body } = readMessage(answer(`${id(number)}<m:DocRegStatus>DS_REGISTERED</m:DocRegStatus>`));
    expect(body).toMatchObject({ documentId: { number: { number: '7', date: undefined } } });
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
