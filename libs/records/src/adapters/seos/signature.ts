import { X509Certificate } from 'node:crypto';
import type { Document as XmlDocument, Element } from '@xmldom/xmldom';
import { SignedXml } from 'xml-crypto';
import { serialOf } from '../../domain/participant.ts';
import type { RegisteredCertificate, TrustedPeer } from '../../domain/trusted-peer.ts';
import { xmldsig } from './namespaces.ts';
import { childOf, childrenOf, parseXml, rootOf, type XmlLimits } from './xml-reader.ts';
import { escapeXml } from './xml-writer.ts';

const enveloped = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';
const inclusiveC14n = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
const exclusiveC14n = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const rsaSha256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const rsaSha1 = 'http://www.w3.org/2000/09/xmldsig#rsa-sha1';
const sha256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const sha1 = 'http://www.w3.org/2000/09/xmldsig#sha1';

/** Our private key and its certificate, both PEM. */
export interface SigningIdentity {
  readonly privateKey: string;
  readonly certificate: string;
}

/** Signs a whole message; the result has exactly one signature and one certificate. */
export type MessageSigner = (xml: string) => string;

/** Gives back the content that the peer really signed. @throws SignatureInvalid, XmlRefused */
export type SignatureVerifier = (xml: string, limits?: XmlLimits) => string;

export { type TrustedPeer };

/** Thrown for a missing, broken or foreign signature. */
export class SignatureInvalid extends Error {
  override readonly name: string = 'SignatureInvalid';
}

/** Thrown for a certificate by the authorities of the exchange that the register does not name for the peer. */
export class OtherCertificate extends SignatureInvalid {
  override readonly name = 'OtherCertificate';
}

/** A signer for enveloped RSA-SHA256 signatures over the whole document. */
export function createSigner(identity: SigningIdentity): MessageSigner {
  const keyInfo = keyInfoFor(new X509Certificate(identity.certificate));
  return (xml) => {
    const signature = new SignedXml({
      privateKey: identity.privateKey,
      signatureAlgorithm: rsaSha256,
      canonicalizationAlgorithm: inclusiveC14n,
      getKeyInfoContent: () => keyInfo,
    });
    signature.addReference({
      xpath: '/*',
      isEmptyUri: true,
      transforms: [enveloped, inclusiveC14n],
      digestAlgorithm: sha256,
    });
    signature.computeSignature(xml);
    return signature.getSignedXml();
  };
}

/**
 * A verifier that trusts only the pinned certificates, whatever the message says about itself; where none is pinned,
 * the certificate in the message that the register names and an authority has issued. What costs time comes last: first
 * the form of the signature, then its value over the small SignedInfo, and only for who holds the key the digest of the
 * whole message.
 */
export function createVerifier(peer: TrustedPeer): SignatureVerifier {
  return (xml, limits) => {
    const failures: string[] = [];
    for (const candidate of formsToVerify(xml)) {
      const document = parseXml(candidate, limits);
      const signature = onlySignatureIn(document);
      checkForm(signature);
      for (const certificate of certificatesFor(peer, signature)) {
        const result = signedContent({ xml: candidate, document, signature, certificate, allowSha1: peer.allowSha1 });
        if (result.content !== undefined) {
          return result.content;
        }
        failures.push(result.failure);
      }
    }
    throw new SignatureInvalid(failures[0] ?? 'no certificate of the peer is configured');
  };
}

function certificatesFor({ certificates, registered }: TrustedPeer, signature: Element): readonly string[] {
  return registered === undefined || certificates.length > 0
    ? certificates
    : [registeredCertificate(registered, certificatesInside(signature), new Date())];
}

/** Real peers give their certificate twice; more would only multiply the work. */
const mostInside = 4;

function certificatesInside(signature: Element): X509Certificate[] {
  const data = childrenOf(signature, 'KeyInfo').flatMap((info) => childrenOf(info, 'X509Data'));
  const texts = data.flatMap((each) => childrenOf(each, 'X509Certificate')).map(({ textContent }) => textContent ?? '');
  try {
    return [...new Set(texts.slice(0, mostInside))].map((text) => new X509Certificate(Buffer.from(text, 'base64')));
  } catch (cause) {
    throw new SignatureInvalid('the certificate of the message cannot be read', { cause });
  }
}

/** The one certificate that the register and the authorities stand for. @throws SignatureInvalid, OtherCertificate */
function registeredCertificate(
  { serial, authorities }: RegisteredCertificate,
  inside: readonly X509Certificate[],
  now: Date,
): string {
  const issuers = authorities.map((pem) => new X509Certificate(pem)).filter((issuer) => isValidAt(issuer, now));
  const issued = inside.filter(
    (certificate) =>
      isValidAt(certificate, now) &&
      issuers.some((issuer) => certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)),
  );
  if (issued.length === 0) {
    throw new SignatureInvalid('no valid certificate by the authorities of RECORDS_PEER_CA_FILE');
  }
  const found = issued.find(({ serialNumber }) => serial !== null && serialOf(serialNumber) === serial);
  if (found === undefined) {
    throw new OtherCertificate('the register of participants names another certificate, or none');
  }
  return found.toString();
}

function isValidAt({ validFromDate, validToDate }: X509Certificate, now: Date): boolean {
  return validFromDate <= now && now <= validToDate;
}

/**
 * The message as it came, and once more without blank text: senders that sign before they indent
 * are read by the systems in the field, which drop blank text. What is verified is what is read.
 */
function formsToVerify(xml: string): string[] {
  const asSent = protectLineSeparators(xml);
  const compact = asSent.replace(/>\s+</g, '><');
  return compact === asSent ? [asSent] : [asSent, compact];
}

/** The signature library's parser would turn these into line feeds, which XML 1.0 does not. */
function protectLineSeparators(xml: string): string {
  return xml.replace(/[\u0085\u2028\u2029]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function onlySignatureIn(document: XmlDocument): Element {
  const root = rootOf(document);
  const signatures = childrenOf(root, 'Signature').filter((signature) => signature.namespaceURI === xmldsig);
  const [signature] = signatures;
  if (signature === undefined) {
    throw new SignatureInvalid('the message is not signed');
  }
  if (signatures.length > 1) {
    throw new SignatureInvalid('the message carries more than one signature');
  }
  return signature;
}

/** Longest SignedInfo with one reference; a real one has less than a thousand characters. */
const longestSignedInfo = 4_000;
const allowedTransforms: readonly string[] = [enveloped, inclusiveC14n, exclusiveC14n];

/**
 * One reference to the whole message through the usual transforms is all that the exchange needs; anything else would
 * only multiply the work. @throws SignatureInvalid
 */
function checkForm(signature: Element): void {
  const [signedInfo, ...others] = childrenOf(signature, 'SignedInfo');
  if (signedInfo === undefined || others.length > 0) {
    throw new SignatureInvalid('not one SignedInfo');
  }
  if (signedInfo.toString().length > longestSignedInfo) {
    throw new SignatureInvalid('the SignedInfo is too long');
  }
  if (childrenOf(signature, 'SignatureValue').length !== 1) {
    throw new SignatureInvalid('not one SignatureValue');
  }
  const canonicalization = childOf(signedInfo, 'CanonicalizationMethod')?.getAttribute('Algorithm');
  if (canonicalization !== inclusiveC14n && canonicalization !== exclusiveC14n) {
    throw new SignatureInvalid('the canonicalization is not supported');
  }
  const [reference, ...more] = childrenOf(signedInfo, 'Reference');
  if (reference === undefined || more.length > 0 || reference.getAttribute('URI') !== '') {
    throw new SignatureInvalid('not one reference to the whole message');
  }
  const transforms = childrenOf(reference, 'Transforms').flatMap((list) => childrenOf(list, 'Transform'));
  const names = transforms.map((transform) => transform.getAttribute('Algorithm') ?? '');
  if (names.length > allowedTransforms.length || names.some((name) => !allowedTransforms.includes(name))) {
    throw new SignatureInvalid('a transform is not supported');
  }
}

interface ToVerify {
  readonly xml: string;
  readonly document: XmlDocument;
  readonly signature: Element;
  readonly certificate: string;
  readonly allowSha1: boolean;
}

type Verified =
  { readonly content: string; readonly failure?: never } | { readonly content?: never; readonly failure: string };

function signedContent({ xml, document, signature, certificate, allowSha1 }: ToVerify): Verified {
  const check = new SignedXml({ publicCert: certificate, getCertFromKeyInfo: () => null });
  check.SignatureAlgorithms = only(check.SignatureAlgorithms, allowSha1 ? [rsaSha256, rsaSha1] : [rsaSha256]);
  check.HashAlgorithms = only(check.HashAlgorithms, allowSha1 ? [sha256, sha1] : [sha256]);
  try {
    check.loadSignature(signature.toString());
    if (!isValueOver(check, document, certificate)) {
      return { failure: 'the signature is not by the pinned key' };
    }
    if (!check.checkSignature(xml)) {
      return { failure: 'the content was changed after signing' };
    }
    const [content, ...others] = check.getSignedReferences();
    return content === undefined || others.length > 0
      ? { failure: 'not one signature over the whole message' }
      : { content };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : 'the signature cannot be checked' };
  }
}

/**
 * Whether the value of a loaded signature is by this key. `checkSignature` looks at it after the digests; so it is
 * asked beforehand for exactly what it will compare, which the library offers to nobody outside.
 */
function isValueOver(check: SignedXml, document: XmlDocument, certificate: string): boolean {
  const signedInfo = check['getCanonSignedInfoXml'](document);
  const algorithm = check['findSignatureAlgorithm'](check.signatureAlgorithm);
  return algorithm.verifySignature(signedInfo, certificate, check['signatureValue']);
}

function only<Algorithm>(all: Record<string, Algorithm>, names: readonly string[]): Record<string, Algorithm> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
}

function keyInfoFor(certificate: X509Certificate): string {
  const issuer = certificate.issuer.split('\n').reverse().join(',');
  const serial = BigInt(`0x${certificate.serialNumber}`).toString();
  const body = certificate.raw.toString('base64');
  return (
    `<X509Data><X509IssuerSerial><X509IssuerName>${escapeXml(issuer)}</X509IssuerName>` +
    `<X509SerialNumber>${serial}</X509SerialNumber>` +
    `</X509IssuerSerial><X509Certificate>${body}</X509Certificate></X509Data>`
  );
}
