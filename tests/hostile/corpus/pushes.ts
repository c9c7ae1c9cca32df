import { createHash, randomUUID } from 'node:crypto';
import { type MessageBody, writeMessage, writeSubmitRequest } from '@ns/records/seos';
import { sendPush, sendTo } from '../send.ts';
import type { Target } from '../target.ts';
import type { HostileCase } from './hostile-case.ts';

const xmldsig = 'http://www.w3.org/2000/09/xmldsig#';
const rsaSha256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const xpath = 'http://www.w3.org/TR/1999/REC-xpath-19991116';

/** The number of a document that we never sent. */
const status = (number = '94-НС-1', date = '2026-11-24'): MessageBody => ({
  type: 'statusResponse',
  documentId: { documentGuid: randomUUID(), number: { form: 'number', number, date } },
  status: 'DS_REGISTERED',
});

type Write = (target: Target) => string;
const byStranger =
  (change: (message: string) => string = (message) => message): Write =>
  (target) =>
    writeSubmitRequest(target.signAsStranger(change(writeMessage(target.message(status())))));
const byPeer =
  (change: (message: string) => string = (message) => message, body: () => MessageBody = () => status()): Write =>
  (target) =>
    writeSubmitRequest(target.signAsPeer(change(writeMessage(target.message(body())))));
/** Changed after it was signed. */
const forged =
  (spoil: (signed: string) => string): Write =>
  (target) =>
    writeSubmitRequest(spoil(target.signAsPeer(writeMessage(target.message(status())))));
const instead = (wanted: string | RegExp, other: string) => (message: string) => message.replace(wanted, other);
const filled = (bytes: number) => instead('</Body>', `<x>${'я'.repeat(bytes / 2)}</x></Body>`);
const tagged = (count: number) => instead('</Body>', `${'<x a="1"/>'.repeat(count)}</Body>`);
const references = (count: number) => (signed: string) =>
  signed.replace(/(<Reference[\s\S]*<\/Reference>)/, (reference: string) => reference.repeat(count));

/**
 * A message of many elements with right digests, which need no key: each makes the whole message be canonicalized. What
 * our writer writes is in canonical form already.
 */
const digested =
  (elements: number, count: number): Write =>
  (target) => {
    const message = writeMessage(target.message(status())).replace('</Body>', `${'<x></x>'.repeat(elements)}</Body>`);
    const digest = createHash('sha256').update(message).digest('base64');
    const reference =
      '<Reference URI=""><Transforms><Transform ' +
      `Algorithm="${xmldsig}enveloped-signature"/></Transforms><DigestMethod ` +
      `Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><DigestValue>${digest}</DigestValue></Reference>`;
    const signedInfo =
      '<SignedInfo><CanonicalizationMethod ' +
      'Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"/><SignatureMethod ' +
      `Algorithm="${rsaSha256}"/>${reference.repeat(count)}</SignedInfo>`;
    return writeSubmitRequest(
      message.replace(
        /<\/Message>$/,
        `<Signature xmlns="${xmldsig}">${signedInfo}<SignatureValue>AAAA</SignatureValue></Signature></Message>`,
      ),
    );
  };

const entities = Array.from(
  { length: 9 },
  (_, level) => `<!ENTITY l${String(level + 1)} "${`&l${String(level)};`.repeat(10)}">`,
).join('');
const bomb = `<!DOCTYPE bomb [<!ENTITY l0 "ха">${entities}]><Message>&l9;</Message>`;
const signature = 'MSG_Error';

const pushes: readonly (readonly [name: string, write: Write, guard: string])[] = [
  ['nothing', () => '', 'fault'],
  ['no XML', () => 'hello', 'fault'],
  ['XML that is no SOAP', () => '<a/>', 'fault'],
  ['SOAP without a message', () => writeSubmitRequest(''), 'fault'],
  [
    'a message without a signature',
    () => writeSubmitRequest('<Message xmlns="http://schemas.egov.bg/messaging/v1"/>'),
    signature,
  ],
  ['signed by a stranger', byStranger(), signature],
  ['signed by a stranger, 60 kB in one text', byStranger(filled(40_000)), signature],
  ['signed by a stranger, 400 tags', byStranger(tagged(400)), signature],
  ['signed by a stranger, 1,500 tags', byStranger(tagged(1_500)), 'fault'],
  ['60 kB of elements, one right digest', digested(2_800, 1), 'fault'],
  ['100 kB of elements, one right digest', digested(5_000, 1), '413'],
  ['300 kB of elements, one right digest', digested(15_000, 1), '413'],
  ['300 kB of elements, ten right digests', digested(15_000, 10), '413'],
  ['900 kB of elements, a hundred right digests', digested(45_000, 100), '413'],
  ['200 elements, one right digest', digested(200, 1), signature],
  ['100 elements, ten right digests', digested(100, 10), signature],
  ['ten references', forged(references(10)), signature],
  ['fifty references', forged(references(50)), 'fault'],
  ['a reference to a part', forged(instead('URI=""', 'URI="#x"')), signature],
  ['a reference to another address', forged(instead('URI=""', 'URI="http://127.0.0.1/"')), signature],
  ['a transform by XPath', forged(instead(`${xmldsig}enveloped-signature`, xpath)), signature],
  [
    'twenty transforms',
    forged((signed) => signed.replace(/(<Transform [^>]*\/>)/, (one: string) => one.repeat(20))),
    signature,
  ],
  ['a symmetric signature', forged(instead(rsaSha256, `${xmldsig}hmac-sha1`)), signature],
  [
    'two signatures',
    forged((signed) => signed.replace(/(<Signature [\s\S]*<\/Signature>)/, (one: string) => one.repeat(2))),
    signature,
  ],
  ['changed after signing, 40 kB', forged(filled(40_000)), signature],
  ['changed after signing, 350 tags', forged(tagged(350)), signature],
  ['an entity bomb', () => bomb, 'fault'],
  ['an entity bomb inside', () => writeSubmitRequest(bomb), 'fault'],
  ['an entity that reads a file', () => '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'fault'],
  ['500 levels', () => writeSubmitRequest('<a>'.repeat(500) + '</a>'.repeat(500)), 'fault'],
  ['8,000 levels', () => '<a>'.repeat(8_000), 'fault'],
  [
    'a thousand attributes',
    () => writeSubmitRequest(`<a ${Array.from({ length: 1_000 }, (_, i) => `a${String(i)}=""`).join(' ')}/>`),
    signature,
  ],
  [
    'a thousand namespaces',
    () =>
      writeSubmitRequest(
        `<a ${Array.from({ length: 400 }, (_, i) => `xmlns:n${String(i)}="u"`).join(' ')}>${'<b/>'.repeat(400)}</a>`,
      ),
    signature,
  ],
  ['markup that never ends', () => `<a>${'<!--'.repeat(10_000)}`, 'fault'],
  ['opening brackets only', () => '<'.repeat(60_000), 'fault'],
  ['a tag that never ends', () => `<a ${'x'.repeat(60_000)}`, 'fault'],
  ['U+0000 by its reference', forged(instead('94-НС-1', '94&#0;1')), 'fault'],
  ['a message identifier that is none', byPeer(instead(/(<MessageGUID>)[^<]+/, '$1{4}')), signature],
  ['no message identifier', byPeer(instead(/<MessageGUID>[^<]+<\/MessageGUID>/, '')), signature],
  ['a document identifier that is none', byPeer(instead(/(<DocumentGUID>)[^<]+/, '$1{4}')), signature],
  ['a day that does not exist', byPeer(undefined, () => status('94-НС-1', '2026-02-31')), signature],
  [
    'no day at all',
    byPeer((message) =>
      message.replace(/<DocDate>[^<]+<\/DocDate>/, '').replace(/(<MessageDate>)[^<]+/, '$1yesterday'),
    ),
    signature,
  ],
  ['a number of 5,000 characters', byPeer(undefined, () => status('9'.repeat(5_000))), signature],
  ['a number of two lines', byPeer(instead('94-НС-1', '94-НС&#13;&#10;1')), signature],
  ['an unknown status', byPeer(instead('DS_REGISTERED', 'DS_LOST')), signature],
  ['a document that we never sent', byPeer(), signature],
  [
    'a question instead of an answer',
    byPeer(undefined, () => ({ type: 'statusRequest', documentId: { documentGuid: randomUUID() } })),
    signature,
  ],
  ['for somebody else', byPeer(instead(/(<Recipient>[\s\S]*?<GUID>)[^<]+/, `$1{${randomUUID()}}`)), signature],
];

/** What a stranger, or who stole the key of the records system, may post to `/seos`. */
export const pushCases: readonly HostileCase[] = [
  ...pushes.map(([name, write, guard]): HostileCase => ({
    name: `push: ${name}`,
    guard,
    send: (target) => sendPush(target, write(target)),
  })),
  { name: 'push: JSON', guard: 'fault', send: (target) => sendPush(target, '{"a":1}', 'application/json') },
  {
    name: 'push: bytes',
    guard: 'fault',
    send: (target) => sendPush(target, Buffer.alloc(10_000, 0xff), 'application/octet-stream'),
  },
  { name: 'push: by GET', guard: '404', send: (target) => sendTo(target, '/seos', { method: 'GET' }) },
];
