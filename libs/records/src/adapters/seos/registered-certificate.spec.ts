import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { serialOf } from '../../domain/participant.ts';
import type { TrustedPeer } from '../../domain/trusted-peer.ts';
import { Authority, type Issued } from '@ns/platform/authority';
import { readMessage } from './message-reader.ts';
import { writeMessage } from './message-writer.ts';
import { createSigner, createVerifier, OtherCertificate, SignatureInvalid } from './signature.ts';
import { signWithXmlsec } from './testing/independent-xml-tools.ts';
import { documentGuid, messageWith } from './testing/samples.ts';

const [authority, stranger] = await Promise.all([Authority.create('Exchange CA'), Authority.create('Other CA')]);
const [current, former] = await Promise.all([authority.issue({ name: 'peer' }), authority.issue({ name: 'peer' })]);

const serial = ({ certificate }: Issued) => serialOf(new X509Certificate(certificate).serialNumber) ?? '';
const signedBy = ({ key, certificate }: Issued) =>
  createSigner({ privateKey: key, certificate })(
    writeMessage(messageWith({ type: 'statusRequest', documentId: { documentGuid } })),
  );
const registered = (issued: Issued | null, over: Partial<TrustedPeer> = {}): TrustedPeer => ({
  certificates: [],
  allowSha1: false,
  registered: { serial: issued && serial(issued), authorities: [authority.certificate] },
  ...over,
});
const typeOf = (xml: string, trust: TrustedPeer) => readMessage(createVerifier(trust)(xml)).body.type;

describe('a certificate that the register names', () => {
  it('is taken from the message', () => {
    expect(typeOf(signedBy(current), registered(current))).toBe('statusRequest');
  });

  it('is the only one: that of before the change is refused, and any of a participant who is not active', () => {
    expect(() => typeOf(signedBy(former), registered(current))).toThrow(OtherCertificate);
    expect(() => typeOf(signedBy(current), registered(null))).toThrow(OtherCertificate);
  });

  it('with the same serial number by another authority, or by itself, convinces nobody', async () => {
    const forged = await stranger.issue({ name: 'peer', serial: serial(current) });
    expect(serial(forged)).toBe(serial(current));
    expect(() => typeOf(signedBy(forged), registered(current))).toThrow(
      new SignatureInvalid('no valid certificate by the authorities of RECORDS_PEER_CA_FILE'),
    );
    const namesake = await Authority.create('Exchange CA');
    const issued = await namesake.issue({ name: 'peer', serial: serial(current) });
    expect(() => typeOf(signedBy(issued), registered(current))).toThrow(/no valid certificate by the authorities/);
  });

  it('does not count after its end or before its beginning', async () => {
    const ended = await authority.issue({ name: 'peer', from: -60, until: -1 });
    const early = await authority.issue({ name: 'peer', from: 2 });
    for (const issued of [ended, early]) {
      expect(() => typeOf(signedBy(issued), registered(issued))).toThrow(/no valid certificate by the authorities/);
    }
  });

  it('is no help to who only shows it: the signature must be by its key', async () => {
    const thief = await authority.issue({ name: 'thief' });
    const shown = new X509Certificate(current.certificate).raw.toString('base64');
    const signed = signedBy(thief);
    const swapped = signed.replace(/<X509Certificate>[^<]*</, `<X509Certificate>${shown}<`);
    expect(swapped).not.toBe(signed);
    expect(() => typeOf(swapped, registered(current))).toThrow('the signature is not by the pinned key');
    const both = signed.replace('</X509Data>', `<X509Certificate>${shown}</X509Certificate></X509Data>`);
    expect(() => typeOf(both, registered(current))).toThrow('the signature is not by the pinned key');
  });

  it.each([
    ['no certificate', (xml: string) => xml.replace(/<KeyInfo>.*<\/KeyInfo>/, '')],
    ['one that is none', (xml: string) => xml.replace(/<X509Certificate>[^<]*</, '<X509Certificate>AAAA<')],
    [
      'a hundred before it',
      (xml: string) =>
        xml.replace('<X509Certificate>', `${'<X509Certificate>AAAA</X509Certificate>'.repeat(100)}<X509Certificate>`),
    ],
  ])('is not found in a message with %s', (_name, spoil) => {
    expect(() => typeOf(spoil(signedBy(current)), registered(current))).toThrow(SignatureInvalid);
  });

  it('loses against the pinned one', () => {
    const pinned = registered(current, { certificates: [former.certificate] });
    expect(typeOf(signedBy(former), pinned)).toBe('statusRequest');
    expect(() => typeOf(signedBy(current), pinned)).toThrow('the signature is not by the pinned key');
  });
});

describe('answers as the test system of the state gives them', () => {
  const template = (status: string) =>
    '<?xml version="1.0" encoding="utf-8"?><Message xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ' +
    'xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns="http://schemas.egov.bg/messaging/v1"><Header>' +
    '<MessageGUID>{3F2504E0-4F89-41D3-9A0C-0305E82C3301}</MessageGUID></Header><Body><DocumentStatusResponse>' +
    `<DocID><DocumentGUID>{${documentGuid}}</DocumentGUID></DocID><DocRegStatus>${status}</DocRegStatus>` +
    '</DocumentStatusResponse></Body><Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo>' +
    '<CanonicalizationMethod Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"/>' +
    '<SignatureMethod Algorithm="http://www.w3.org/2000/09/xmldsig#rsa-sha1"/><Reference URI=""><Transforms>' +
    '<Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/></Transforms>' +
    '<DigestMethod Algorithm="http://www.w3.org/2000/09/xmldsig#sha1"/><DigestValue/></Reference></SignedInfo>' +
    '<SignatureValue/><KeyInfo><X509Data><X509Certificate/></X509Data><X509Data><X509Certificate/></X509Data>' +
    '</KeyInfo></Signature></Message>';
  const identity = { privateKey: current.key, certificate: current.certificate };

  it.each(['DS_WAIT_REGISTRATION', 'DS_REGISTERED', 'DS_CLOSED', 'DS_NOT_FOUND'])(
    'signed with SHA-1, certificate twice (%s), are taken by the setting and refused without it',
    (status) => {
      const signed = signWithXmlsec(template(status), identity);
      expect(typeOf(signed, registered(current, { allowSha1: true }))).toBe('statusResponse');
      expect(() => typeOf(signed, registered(current))).toThrow(/rsa-sha1' is not supported/);
    },
  );
});
