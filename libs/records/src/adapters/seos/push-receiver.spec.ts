import { describe, expect, it } from 'vitest';
import type { MessageBody } from './message.ts';
import { readMessage } from './message-reader.ts';
import { writeMessage } from './message-writer.ts';
import { createPushReceiver } from './push-receiver.ts';
import { createSigner } from './signature.ts';
import { readSubmitResponse, writeSubmitRequest } from './soap.ts';
import { schemaComplaints, xmlsecAccepts } from './testing/independent-xml-tools.ts';
import { documentGuid, identities, messageWith, municipality, registry } from './testing/samples.ts';

const { ours, theirs, stranger } = await identities();
const receive = createPushReceiver({
  us: municipality,
  peer: registry,
  identity: ours,
  trust: { certificates: [theirs.certificate], allowSha1: false },
});
const signAsPeer = createSigner(theirs);
const signAsStranger = createSigner(stranger);
const ourCertificate = ours.certificate;

const numbered = (number: string): MessageBody => ({
  type: 'statusResponse',
  documentId: { documentGuid, number: { form: 'number', number, date: '2026-11-24' } },
  status: 'DS_REGISTERED',
});
const registered = numbered('94-НС-7');
const fromPeer = (body: MessageBody) => messageWith(body, { sender: registry, recipient: municipality });
const signed = (message: string): string => writeSubmitRequest(signAsPeer(message));
const push = (body: MessageBody): string => signed(writeMessage(fromPeer(body)));

/** The error that an answer carries, checked by independent tools as every message we send. */
function errorIn(answerXml: string): string {
  const answer = readSubmitResponse(answerXml);
  if (answer.kind !== 'message') {
    return answer.kind;
  }
  expect(schemaComplaints(answer.xml)).toBe('');
  expect(xmlsecAccepts(answer.xml, ourCertificate)).toBe(true);
  const { body } = readMessage(answer.xml);
  return body.type === 'error' ? `${body.errorType}: ${body.description}` : body.type;
}

describe('a pushed status', () => {
  it('gives the number, and an empty answer once it is stored', () => {
    const received = receive(push(registered));
    expect(received).toMatchObject({
      kind: 'status',
      documentGuid,
      outcome: { kind: 'registered', number: '94-НС-7', date: '2026-11-24', file: 'OPEN' },
    });
    if (received.kind === 'status') {
      expect(readSubmitResponse(received.taken.xml)).toEqual({ kind: 'empty' });
    }
  });

  it('about an unknown document, or seen before, is answered with a signed error', () => {
    const received = receive(push(registered));
    if (received.kind !== 'status') {
      throw new Error(received.kind);
    }
    expect(errorIn(received.documentUnknown().xml)).toBe('ERR_EXTERNAL: Няма изпратен документ с този идентификатор.');
    expect(errorIn(received.replayed().xml)).toBe('ERR_EXTERNAL: Съобщение с този идентификатор вече е получено.');
  });

  it('a pushed error names the message it is about', () => {
    expect(
      receive(push({ type: 'error', messageGuid: documentGuid, errorType: 'ERR_EXTERNAL', description: 'Отказ' })),
    ).toMatchObject({
      kind: 'error',
      messageGuid: documentGuid,
      description: 'Отказ',
    });
  });
});

describe('a push that is refused', () => {
  it.each([
    [
      'signed by somebody else',
      () => writeSubmitRequest(signAsStranger(writeMessage(fromPeer(registered)))),
      /Подписът/,
    ],
    ['not signed', () => writeSubmitRequest(writeMessage(fromPeer(registered))), /Подписът/],
    ['changed on the way', () => push(registered).replace('94-НС-7', '94-НС-8'), /Подписът/],
    [
      'for another recipient',
      () =>
        writeSubmitRequest(
          signAsPeer(writeMessage(messageWith(registered, { sender: registry, recipient: registry }))),
        ),
      /получател/,
    ],
    [
      'from another sender',
      () => writeSubmitRequest(signAsPeer(writeMessage(messageWith(registered, { recipient: municipality })))),
      /Подателят/,
    ],
    ['not a status', () => push({ type: 'statusRequest', documentId: { documentGuid } }), /само отговори/],
    [
      'without a readable identifier of the message',
      () => signed(writeMessage(fromPeer(registered)).replace(/(<MessageGUID>)[^<]+/, '$1{4}')),
      /Идентификаторът/,
    ],
    [
      'with a day that does not exist',
      () => signed(writeMessage(fromPeer(registered)).replace('2026-11-24<', '2026-02-31<')),
      /стойност/,
    ],
    [
      'with a number of two lines',
      () => signed(writeMessage(fromPeer(registered)).replace('94-НС-7', '94-НС&#10;7')),
      /стойност/,
    ],
    ['with a number of 5,000 characters', () => push(numbered('9'.repeat(5_000))), /стойност/],
    ['no message', () => signed('<Message xmlns="http://schemas.egov.bg/messaging/v1"><Body/></Message>'), /стойност/],
  ])('%s gets a signed error', (_name, body, text) => {
    const received = receive(body());
    if (received.kind !== 'refused') {
      throw new Error(`${received.kind} instead of refused`);
    }
    expect(received.answer.httpStatus).toBe(200);
    expect(errorIn(received.answer.xml)).toMatch(text);
  });

  it.each([
    ['no XML', () => 'hello'],
    ['an empty request', () => writeSubmitRequest('')],
    ['an entity bomb', () => '<!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>'],
    [
      'an entity bomb inside the message',
      () => writeSubmitRequest('<!DOCTYPE a [<!ENTITY b "bbbb">]><Message>&b;</Message>'),
    ],
    ['too long', () => writeSubmitRequest('x'.repeat(65_537))],
    ['of thousands of tags', () => writeSubmitRequest(`<a>${'<b/>'.repeat(5_000)}</a>`)],
    ['of thousands of tags outside the message', () => `<a>${'<b/>'.repeat(10_000)}</a>`],
    ['of a hundred levels', () => writeSubmitRequest(`${'<a>'.repeat(100)}${'</a>'.repeat(100)}`)],
    ['U+0000 by its reference', () => push(registered).replace('94-НС-7', '94&amp;#x0;7')],
  ])('%s gets a SOAP fault', (_name, body) => {
    const received = receive(body());
    if (received.kind !== 'refused') {
      throw new Error(`${received.kind} instead of refused`);
    }
    expect(received.answer.httpStatus).toBe(500);
    expect(readSubmitResponse(received.answer.xml)).toMatchObject({ kind: 'fault' });
  });
});
