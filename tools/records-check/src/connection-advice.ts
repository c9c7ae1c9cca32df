import type { RecordsConfig, StatusOutcome, UnknownCause } from '@ns/records';
import { textOf, type Text } from './texts/index.ts';

type Unknown = Extract<StatusOutcome, { kind: 'unknown' }>;

/** The remedy for an exchange without a usable answer. */
export function adviceFor({ cause, detail }: Pick<Unknown, 'cause' | 'detail'>, config: RecordsConfig): Text {
  switch (cause) {
    case 'CONNECTION_LOST':
      return brokenConnection(detail, config);
    case 'ACCESS_DENIED':
      return detail.startsWith('HTTP ') ? noAccess(config) : ownCertificateRefused(config);
    case 'CERTIFICATE_NOT_TRUSTED':
      return untrusted(detail, config);
    case 'TLS_MISMATCH':
      return config.url?.startsWith('http:') ? plainToProtected : general.TLS_MISMATCH;
    case 'HTTP_ERROR':
      return httpError(detail);
    case 'BAD_SIGNATURE':
      return badSignature(detail, config);
    case 'ERROR_ANSWER':
      return refusedMessage(detail);
    case 'UNREACHABLE':
    case 'TIMEOUT':
    case 'UNREADABLE_ANSWER':
    case 'UNEXPECTED_ANSWER':
    case 'NO_LOOKUP':
    case 'OUR_FAULT':
      return general[cause];
  }
}

function badSignature(detail: string, { peer, peerCertificateFile }: RecordsConfig): Text {
  if (/sha-?1\b/i.test(detail)) {
    return textOf('outdatedSignature', { guid: peer.guid.replace(/[{}]/g, '') });
  }
  return peerCertificateFile === undefined ? textOf('advice.notAsRegistered') : general.BAD_SIGNATURE;
}

const general: Readonly<Record<UnknownCause, Text>> = {
  UNREACHABLE: textOf('advice.unreachable'),
  ACCESS_DENIED: textOf('accessDenied'),
  CERTIFICATE_NOT_TRUSTED: textOf('unknownAuthority'),
  TLS_MISMATCH: textOf('protectedToPlain'),
  TIMEOUT: textOf('advice.timeout'),
  CONNECTION_LOST: textOf('advice.connectionLost'),
  HTTP_ERROR: textOf('advice.httpError'),
  UNREADABLE_ANSWER: textOf('advice.unreadableAnswer'),
  BAD_SIGNATURE: textOf('advice.badSignature'),
  ERROR_ANSWER: textOf('advice.errorAnswer'),
  UNEXPECTED_ANSWER: textOf('advice.unexpectedAnswer'),
  NO_LOOKUP: textOf('advice.noLookup'),
  OUR_FAULT: textOf('advice.ourFault'),
};

/** Codes of OpenSSL for a certificate that the server should not have. */
const certificateFaults: Readonly<Record<string, Text>> = {
  CERT_HAS_EXPIRED: textOf('serverExpired'),
  CERT_NOT_YET_VALID: textOf('serverNotYetValid'),
  DEPTH_ZERO_SELF_SIGNED_CERT: textOf('selfSigned'),
};
const plainToProtected = textOf('plainToProtected');

/** What to do about a certificate of the server that we do not accept. @param code of OpenSSL or Node */
function untrusted(code: string, config: RecordsConfig): Text {
  return code === 'ERR_TLS_CERT_ALTNAME_INVALID'
    ? otherName(config)
    : (certificateFaults[code] ?? unknownAuthority(config));
}

function brokenConnection(code: string, config: RecordsConfig): Text {
  // A server that does not take our certificate may close the connection without a word.
  const isClosed = ['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'socket hang up'].includes(code);
  return isClosed && config.url?.startsWith('https:') ? ownCertificateRefused(config) : general.CONNECTION_LOST;
}

function otherName({ url = '' }: RecordsConfig): Text {
  const host = new URL(url).hostname;
  return textOf('otherName', { host });
}

function unknownAuthority({ tls }: RecordsConfig): Text {
  return tls.authoritiesFile === undefined ? textOf('unknownAuthority') : textOf('authorityNotListed');
}

function ownCertificateRefused({ profile, tls }: RecordsConfig): Text {
  const variable =
    tls.certificateFile === undefined && profile === 'seos' ? 'RECORDS_CERT_FILE' : 'RECORDS_TLS_CERT_FILE';
  return tls.certificateFile === undefined && profile === 'rest'
    ? textOf('ownCertificateWanted')
    : textOf('ownCertificateRefused', { variable });
}

function httpError(detail: string): Text {
  const status = Number(/^HTTP (\d{3})/.exec(detail)?.[1]);
  return status >= 300 && status < 400 ? textOf('onlyRedirects') : general.HTTP_ERROR;
}

function noAccess({ profile, credentials }: RecordsConfig): Text {
  if (profile !== 'rest') {
    return textOf('accessDenied');
  }
  if (credentials === undefined) {
    return textOf('credentialsWanted');
  }
  return textOf(credentials.kind === 'basic' ? 'passwordRefused' : 'tokenRefused');
}

/** What peers write about, and what it means for our settings; the first that a text names counts. */
const refusals: readonly { readonly about: RegExp; readonly advice: Text }[] = [
  { about: /получател/i, advice: textOf('refused.recipientGuid') },
  { about: /подател/i, advice: textOf('refused.senderUnknown') },
  { about: /подпис|сертификат/i, advice: textOf('refused.certificateUnknown') },
];

function refusedMessage(detail: string): Text {
  const named = refusals
    .map(({ about, advice }) => ({ advice, at: detail.search(about) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at);
  return named[0]?.advice ?? general.ERROR_ANSWER;
}

/** The technical words without what nobody reads: signatures and certificates in base64. */
export function withoutNoise(detail: string): string {
  return detail
    .replace(/[A-Za-z0-9+/=\s]*[A-Za-z0-9+/]{40,}={0,2}/g, ' … ')
    .replace(/\s+/g, ' ')
    .trim();
}
