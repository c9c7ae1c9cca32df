import { connect } from 'node:tls';

/** Why no whole answer came back. */
export type FailureCause =
  | 'UNREACHABLE'
  | 'TIMEOUT'
  | 'CONNECTION_LOST'
  | 'UNREADABLE_ANSWER'
  /** The other side does not accept our certificate, or wants one. */
  | 'ACCESS_DENIED'
  | 'CERTIFICATE_NOT_TRUSTED'
  | 'TLS_MISMATCH';

/** Error codes after which surely nothing of the request has been handed over. */
const nothingSent = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/** Codes of OpenSSL and Node for a certificate of the server that we do not accept. */
const certificateFaults = [
  ...[
    'CERT_HAS_EXPIRED',
    'CERT_NOT_YET_VALID',
    'CERT_REVOKED',
    'CERT_REJECTED',
    'CERT_UNTRUSTED',
    'CERT_CHAIN_TOO_LONG',
  ],
  ...['DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ...['UNABLE_TO_GET_ISSUER_CERT', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'CERT_SIGNATURE_FAILURE', 'INVALID_CA'],
  ...['INVALID_PURPOSE', 'HOSTNAME_MISMATCH', 'ERR_TLS_CERT_ALTNAME_INVALID'],
];

/** Words of OpenSSL when the other side speaks no TLS, or none that we speak. */
const noCommonTls =
  /wrong version number|packet length too long|http request|unsupported protocol|protocol version|no shared cipher/;

/** What an error of an exchange means; what cannot be distinguished is a lost connection. */
export function causeOfError(error: Error): FailureCause {
  if (error.name === 'AbortError' || error.name === 'TimeoutError') {
    return 'TIMEOUT';
  }
  const code = codeOf(error);
  if (nothingSent.includes(code)) {
    return 'UNREACHABLE';
  }
  if (certificateFaults.includes(code)) {
    return 'CERTIFICATE_NOT_TRUSTED';
  }
  if (noCommonTls.test(error.message)) {
    return 'TLS_MISMATCH';
  }
  // The other side ends a handshake with an alert when it wants a certificate of ours, or does not accept it.
  return code.includes('_ALERT_') || / alert /.test(error.message) ? 'ACCESS_DENIED' : 'CONNECTION_LOST';
}

/** Alerts by which the other side ends a handshake: it has then taken nothing that was sent after it. */
const handshakeRefused =
  /ALERT_(HANDSHAKE_FAILURE|CERTIFICATE_\w+|BAD_CERTIFICATE\w*|UNSUPPORTED_CERTIFICATE|UNKNOWN_CA|ACCESS_DENIED)$/;

/** Whether the other side refused the handshake. With TLS 1.3 it does so after our first bytes have left. */
export function isHandshakeRefused(error: Error): boolean {
  return handshakeRefused.test(codeOf(error));
}

/** The code of an error, or of the first one of several: a name with several addresses fails once per address. */
export function codeOf(error: Error): string {
  const own = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const first: unknown = error instanceof AggregateError ? error.errors[0] : undefined;
  return own ?? (first instanceof Error ? codeOf(first) : '');
}

/** What a status means that is no success. @param body what came with it */
export function causeOfStatus(status: number, body: string): 'ACCESS_DENIED' | 'TLS_MISMATCH' | 'HTTP_ERROR' {
  if (status === 401 || status === 403 || status === 407) {
    return 'ACCESS_DENIED';
  }
  // Servers that are asked without TLS at a port with TLS say so, where they can.
  return status === 400 && /\bhttps\b/i.test(body) ? 'TLS_MISMATCH' : 'HTTP_ERROR';
}

/** Long enough for a handshake on a slow line, milliseconds. */
const handshakeMs = 2_000;

/**
 * Whether the other side of an address with `http:` expects TLS: most servers then close the connection without a word,
 * which looks like a crash.
 */
export function expectsTls({ hostname, port }: URL): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  // Nothing is sent: only whether the handshake succeeds is looked at.
  const socket = connect({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? 80 : Number(port),
    rejectUnauthorized: false,
    timeout: handshakeMs,
  });
  const end = (isTls: boolean) => () => {
    socket.destroy();
    resolve(isTls);
  };
  socket.on('secureConnect', end(true)).on('error', end(false)).on('timeout', end(false)).on('close', end(false));
  return promise;
}
