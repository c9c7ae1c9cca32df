import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { documentToSeos } from './document.ts';
import { readMessage } from './message-reader.ts';
import { writeMessage } from './message-writer.ts';
import { createSigner, createVerifier, SignatureInvalid, type SigningIdentity } from './signature.ts';
import { signWithXmlsec, xmlsecAccepts } from './testing/independent-xml-tools.ts';
import { documentGuid, fullDocument, identities, messageWith } from './testing/samples.ts';

const { ours, theirs, stranger } = await identities();

const question = (): string => writeMessage(messageWith({ type: 'statusRequest', documentId: { documentGuid } }));
const trusting = (identity: SigningIdentity, allowSha1 = false) =>
  createVerifier({ certificates: [identity.certificate], allowSha1 });

describe('signing', () => {
  it('an independent verifier accepts every kind of character we send', () => {
    const signed = createSigner(ours)(
      writeMessage(messageWith({ type: 'registrationRequest', document: documentToSeos(fullDocument()), comment: '' })),
    );
    expect(xmlsecAccepts(signed, ours.certificate)).toBe(true);
    expect(xmlsecAccepts(signed.replace('Русе', 'Варна'), ours.certificate)).toBe(false);
    expect(xmlsecAccepts(signed, theirs.certificate)).toBe(false);
  });

  it('there is exactly one signature, one certificate and one decimal serial number', () => {
    const signed = createSigner(ours)(question());
    const serial = BigInt(`0x${new X509Certificate(ours.certificate).serialNumber}`).toString();
    expect(signed.match(/<Signature /g)).toHaveLength(1);
    expect(signed.match(/<X509Certificate>/g)).toHaveLength(1);
    expect(signed.match(/<X509SerialNumber>(\d+)</)?.[1]).toBe(serial);
    expect(signed).toContain('<X509IssuerName>O=Община Русе\\, тест,CN=signals</X509IssuerName>');
    expect(signed).not.toMatch(/>\s+</);
  });
});

describe('verifying', () => {
  it('gives back the content that the pinned peer signed', () => {
    const content = trusting(theirs)(createSigner(theirs)(question()));
    expect(readMessage(content)).toEqual(messageWith({ type: 'statusRequest', documentId: { documentGuid } }));
    expect(content).not.toContain('Signature');
  });

  it('a certificate inside the message convinces nobody', () => {
    expect(() => trusting(theirs)(createSigner(stranger)(question()))).toThrow(SignatureInvalid);
  });

  it('one of several pinned certificates is enough while a peer changes its key', () => {
    const verify = createVerifier({ certificates: [stranger.certificate, theirs.certificate], allowSha1: false });
    expect(readMessage(verify(createSigner(theirs)(question()))).body.type).toBe('statusRequest');
  });

  it.each([
    ['changed content', (signed: string) => signed.replace('MSG_DocumentStatusRequest', 'MSG_Error')],
    ['no signature', (signed: string) => signed.replace(/<Signature .*<\/Signature>/, '')],
    ['two signatures', (signed: string) => signed.replace(/(<Signature .*<\/Signature>)/, '$1$1')],
    ['a signature moved away from the top', (signed: string) => `<Wrapper>${signed}</Wrapper>`],
    ['an unknown transform', (signed: string) => signed.replace('xmldsig#enveloped-signature', 'xmldsig-filter2')],
    [
      'a broken value',
      (signed: string) => signed.replace(/<SignatureValue>.{20}/, '<SignatureValue>AAAAAAAAAAAAAAAAAAAA'),
    ],
  ])('%s is refused', (_name, spoil) => {
    expect(() => trusting(theirs)(spoil(createSigner(theirs)(question())))).toThrow(SignatureInvalid);
  });

  it.each([
    [
      'ten references, of which each would digest the whole message',
      (signed: string) => signed.replace(/(<Reference [\s\S]*<\/Reference>)/, '$1'.repeat(10)),
      'not one reference to the whole message',
    ],
    [
      'a reference to a part',
      (signed: string) => signed.replace('URI=""', 'URI="#part"'),
      'not one reference to the whole message',
    ],
    [
      'a reference to anything',
      (signed: string) => signed.replace(' URI=""', ''),
      'not one reference to the whole message',
    ],
    [
      'twenty transforms',
      (signed: string) => signed.replace(/(<Transform [^>]*\/>)/, '$1'.repeat(20)),
      'a transform is not supported',
    ],
    [
      'an unknown canonicalization',
      (signed: string) => signed.replace(/(<CanonicalizationMethod Algorithm=")[^"]*/, '$1urn:x'),
      'the canonicalization is not supported',
    ],
    [
      'a long SignedInfo',
      (signed: string) => signed.replace('<SignedInfo>', `<SignedInfo><Object>${'x'.repeat(5_000)}</Object>`),
      'the SignedInfo is too long',
    ],
    [
      'two SignedInfo',
      (signed: string) => signed.replace(/(<SignedInfo>.*<\/SignedInfo>)/, '$1$1'),
      'not one SignedInfo',
    ],
  ])('%s is refused by its form', (_name, spoil, reason) => {
    const spoilt = spoil(createSigner(theirs)(question()));
    expect(() => trusting(theirs)(spoilt)).toThrow(new SignatureInvalid(reason));
  });

  it('whose key it is shows before anything is digested: a stranger’s wrong digest is never found', () => {
    const changed = createSigner(stranger)(question()).replace('MSG_DocumentStatusRequest', 'MSG_Error');
    expect(() => trusting(theirs)(changed)).toThrow(new SignatureInvalid('the signature is not by the pinned key'));
    const ofPeer = createSigner(theirs)(question()).replace('MSG_DocumentStatusRequest', 'MSG_Error');
    expect(() => trusting(theirs)(ofPeer)).toThrow(new SignatureInvalid('the content was changed after signing'));
  });

  it('a foreign wrapper around a signed message is not read', () => {
    const signed = createSigner(theirs)(question());
    const forged = signed.replace('<Body>', '<Body><Error><ErrorType>ERR_EXTERNAL</ErrorType></Error>');
    expect(() => trusting(theirs)(forged)).toThrow(SignatureInvalid);
  });
});

describe('signatures made by another program', () => {
  const template = (signature: string, digest: string, transforms: string): string =>
    [
      '<?xml version="1.0" encoding="utf-8"?>',
      '<Message xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ' +
        'xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns="http://schemas.egov.bg/messaging/v1">',
      '<Header><MessageGUID>{3F2504E0-4F89-41D3-9A0C-0305E82C3301}</MessageGUID></Header>',
      '<Body><Error><ErrorType>ERR_EXTERNAL</ErrorType><ErrorDescription>ред\u2028ред, ' +
        '„кавички“</ErrorDescription></Error></Body>',
      '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo><CanonicalizationMethod ' +
        'Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"/>',
      `<SignatureMethod Algorithm="${signature}"/><Reference ` +
        `URI=""><Transforms>${transforms}</Transforms><DigestMethod ` +
        `Algorithm="${digest}"/><DigestValue/></Reference></SignedInfo>`,
      '<SignatureValue/><KeyInfo><X509Data><X509Certificate/></X509Data>' +
        '<X509Data><X509Certificate/></X509Data></KeyInfo></Signature></Message>',
    ].join('');
  const enveloped = '<Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/>';
  const sha256 = [
    'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    'http://www.w3.org/2001/04/xmlenc#sha256',
  ] as const;
  const sha1 = ['http://www.w3.org/2000/09/xmldsig#rsa-sha1', 'http://www.w3.org/2000/09/xmldsig#sha1'] as const;

  it('unused namespaces on the root, no canonicalization transform and a certificate given twice are accepted', () => {
    const content = trusting(theirs)(signWithXmlsec(template(...sha256, enveloped), theirs));
    expect(readMessage(content).body).toMatchObject({ type: 'error', description: 'ред\u2028ред, „кавички“' });
  });

  it('a message that was indented after signing is read as its receivers read it', () => {
    const signed = signWithXmlsec(template(...sha256, enveloped), theirs);
    const indented = signed
      .replace('<Header>', '\r\n  <Header>')
      .replace('<Body>', '\r\n  <Body>\n')
      .replace('<SignedInfo>', '\n<SignedInfo>\n ');
    expect(readMessage(trusting(theirs)(indented)).body.type).toBe('error');
  });

  it('RSA-SHA1 is refused unless the configuration allows it', () => {
    const signed = signWithXmlsec(template(...sha1, enveloped), theirs);
    expect(() => trusting(theirs)(signed)).toThrow(SignatureInvalid);
    expect(readMessage(trusting(theirs, true)(signed)).body.type).toBe('error');
  });

  it('a signature over a part of the message proves nothing about the rest', () => {
    const part = template(...sha256, enveloped)
      .replace('<Body>', '<Body Id="part">')
      .replace('URI=""', 'URI="#part"');
    const signed = signWithXmlsec(part, theirs, 'http://schemas.egov.bg/messaging/v1:Body');
    expect(() => trusting(theirs)(signed)).toThrow(SignatureInvalid);
  });
});
