import { type RecordsConfig, type StatusOutcome, type UnknownCause } from '@ns/records';

/** What an operator has to do, in both languages. */
export interface Advice {
  readonly bg: string;
  readonly en: string;
}

type Unknown = Extract<StatusOutcome, { kind: 'unknown' }>;

/** The remedy for an exchange that brought no usable answer. */
export function adviceFor({ cause, detail }: Pick<Unknown, 'cause' | 'detail'>, config: RecordsConfig): Advice {
  switch (cause) {
    case 'CONNECTION_LOST':
      return brokenConnection(detail, config);
    case 'HTTP_ERROR':
      return httpError(detail, config);
    case 'BAD_SIGNATURE':
      return /sha-?1\b/i.test(detail) ? outdatedSignature : general.BAD_SIGNATURE;
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

const general: Readonly<Record<UnknownCause, Advice>> = {
  UNREACHABLE: {
    bg: 'Никой не отговаря на този адрес. Проверете адреса, защитната стена и дали деловодната система работи.',
    en: 'Nobody answers at this address. Check the address, the firewall and whether the records system runs.',
  },
  TIMEOUT: {
    bg: 'Отговорът не дойде навреме. Проверете мрежата или увеличете RECORDS_TIMEOUT_MS.',
    en: 'The answer did not come in time. Check the network or raise RECORDS_TIMEOUT_MS.',
  },
  CONNECTION_LOST: {
    bg: 'Връзката прекъсна. Проверете мрежата и защитната стена и опитайте отново.',
    en: 'The connection broke. Check the network and the firewall and try again.',
  },
  HTTP_ERROR: {
    bg: 'Сървърът върна грешка. Проверете дали адресът е точно този на услугата.',
    en: 'The server answered with an error. Check whether this is exactly the address of the service.',
  },
  UNREADABLE_ANSWER: {
    bg: 'Отговорът не е от деловодна система. Вероятно адресът е друг.',
    en: 'The answer is not that of a records system. Probably the address is another one.',
  },
  BAD_SIGNATURE: {
    bg: 'Подписът под отговора не е от сертификата в RECORDS_PEER_CERT_FILE. Поискайте актуалния сертификат.',
    en:
      'The signature of the answer is not by the certificate in RECORDS_PEER_CERT_FILE. Ask for the current ' +
      'certificate.',
  },
  ERROR_ANSWER: {
    bg:
      'Деловодната система не приема съобщенията ни. Проверете дали сме вписани като подател с този GUID и ' +
      'сертификат.',
    en:
      'The records system does not take our messages. Check whether we are entered there as a sender with ' +
      'this GUID and certificate.',
  },
  UNEXPECTED_ANSWER: {
    bg: 'Деловодната система отговори неочаквано. Покажете отговора на доставчика ѝ.',
    en: 'The records system gave an unexpected answer. Show it to its vendor.',
  },
  NO_LOOKUP: {
    bg: 'Услугата не може да бъде питана за документ. При неясен изход ще се налага проверка от служител.',
    en: 'The service cannot be asked about a document. After an unclear outcome a member of staff will have to look.',
  },
  OUR_FAULT: { bg: 'Грешката е в тази система.', en: 'The fault is in this system.' },
};

const outdatedSignature: Advice = {
  bg:
    'Деловодната система подписва с остарелия SHA-1. Поискайте SHA-256; докато стане, включете ' +
    'RECORDS_ALLOW_SHA1=true.',
  en: 'The records system signs with the outdated SHA-1. Ask for SHA-256; until then set RECORDS_ALLOW_SHA1=true.',
};

/** Codes of OpenSSL for a certificate of the server that cannot be traced back to anybody whom we trust. */
const untrusted = [
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'CERT_UNTRUSTED',
];
/** Codes for an answer that is no TLS at all. */
const notTls = ['ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_PACKET_LENGTH_TOO_LONG', 'ERR_SSL_HTTP_REQUEST', 'EPROTO'];

function brokenConnection(code: string, config: RecordsConfig): Advice {
  if (config.url?.startsWith('http:')) {
    return plainToProtected;
  }
  if (code === 'CERT_HAS_EXPIRED') {
    return serverExpired;
  }
  if (code === 'CERT_NOT_YET_VALID') {
    return serverNotYetValid;
  }
  if (code === 'DEPTH_ZERO_SELF_SIGNED_CERT') {
    return selfSigned;
  }
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return otherName(config);
  }
  if (untrusted.includes(code)) {
    return unknownAuthority(config);
  }
  if (notTls.includes(code)) {
    return protectedToPlain;
  }
  // A server that does not take our certificate sends an alert, or closes the connection without a word.
  if (code.includes('ALERT') || ['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'socket hang up'].includes(code)) {
    return ownCertificateRefused(config);
  }
  return general.CONNECTION_LOST;
}

const plainToProtected: Advice = {
  bg: 'Портът не говори http: вероятно очаква https. Сменете адреса в RECORDS_URL на https://.',
  en: 'The port does not speak http: probably it expects https. Change the address in RECORDS_URL to https://.',
};
const protectedToPlain: Advice = {
  bg: 'На този порт няма https. Проверете порта в RECORDS_URL или дали услугата изобщо е с https.',
  en: 'There is no https on this port. Check the port in RECORDS_URL and whether the service has https at all.',
};
const serverExpired: Advice = {
  bg: 'Сертификатът на сървъра (или на удостоверителя му) е изтекъл. Поискайте от доставчика да го поднови.',
  en: 'The certificate of the server (or of its authority) has expired. Ask the vendor to renew it.',
};
const serverNotYetValid: Advice = {
  bg: 'Сертификатът на сървъра още не важи. Проверете часовниците на двете страни.',
  en: 'The certificate of the server is not valid yet. Check the clocks of both sides.',
};
const selfSigned: Advice = {
  bg:
    'Сертификатът на сървъра е самоподписан. Вземете го от доставчика по сигурен път и го задайте в ' +
    'RECORDS_TLS_CA_FILE.',
  en:
    'The certificate of the server is self-signed. Get it from the vendor in a safe way and set it in ' +
    'RECORDS_TLS_CA_FILE.',
};

function otherName({ url = '' }: RecordsConfig): Advice {
  const host = new URL(url).hostname;
  return {
    bg: `Сертификатът на сървъра е за друго име, не за ${host}. В RECORDS_URL използвайте името, за което е издаден.`,
    en:
      `The certificate of the server is for another name, not for ${host}. Use the name it was issued for ` +
      'in RECORDS_URL.',
  };
}

function unknownAuthority({ tls }: RecordsConfig): Advice {
  return tls.authoritiesFile === undefined
    ? {
        bg:
          'Сертификатът на сървъра е от удостоверител, когото машината не познава. Задайте сертификата му в ' +
          'RECORDS_TLS_CA_FILE.',
        en:
          'The certificate of the server is by an authority that this machine does not know. Set its ' +
          'certificate in RECORDS_TLS_CA_FILE.',
      }
    : {
        bg:
          'Сертификатът на сървъра не е от удостоверителя в RECORDS_TLS_CA_FILE. Поискайте веригата на ' +
          'сървъра и я сложете там.',
        en:
          'The certificate of the server is not by the authority in RECORDS_TLS_CA_FILE. Ask for the chain ' +
          'of the server and put it there.',
      };
}

function ownCertificateRefused({ profile, tls }: RecordsConfig): Advice {
  const variable =
    tls.certificateFile === undefined && profile === 'seos' ? 'RECORDS_CERT_FILE' : 'RECORDS_TLS_CERT_FILE';
  return tls.certificateFile === undefined && profile === 'rest'
    ? {
        bg:
          'Сървърът прекъсна връзката: вероятно иска наш сертификат. Задайте RECORDS_TLS_CERT_FILE и ' +
          'RECORDS_TLS_KEY_FILE.',
        en:
          'The server closed the connection: probably it wants a certificate of ours. Set ' +
          'RECORDS_TLS_CERT_FILE and RECORDS_TLS_KEY_FILE.',
      }
    : {
        bg:
          `Сървърът прекъсна връзката: вероятно не приема нашия сертификат (${variable}). Попитайте от кой ` +
          'удостоверител трябва да е и дали е вписан.',
        en:
          `The server closed the connection: probably it does not take our certificate (${variable}). Ask ` +
          'which authority it has to be from and whether it is entered there.',
      };
}

function httpError(detail: string, config: RecordsConfig): Advice {
  const status = Number(/^HTTP (\d{3})/.exec(detail)?.[1]);
  if (status === 401 || status === 403) {
    return noAccess(config);
  }
  if (status >= 300 && status < 400) {
    return {
      bg: 'Адресът само пренасочва. Задайте в RECORDS_URL адреса, към който води.',
      en: 'The address only redirects. Set the address to which it leads in RECORDS_URL.',
    };
  }
  return status === 400 && config.url?.startsWith('http:') ? plainToProtected : general.HTTP_ERROR;
}

function noAccess({ profile, credentials }: RecordsConfig): Advice {
  if (profile !== 'rest') {
    return {
      bg: 'Сървърът отказа достъп. Попитайте дали нашият адрес и сертификат са допуснати.',
      en: 'The server denied access. Ask whether our address and certificate are admitted.',
    };
  }
  return credentials === undefined
    ? {
        bg: 'Услугата иска достъп. Задайте RECORDS_REST_USER и RECORDS_REST_PASSWORD или RECORDS_REST_TOKEN.',
        en: 'The service asks for credentials. Set RECORDS_REST_USER and RECORDS_REST_PASSWORD, or RECORDS_REST_TOKEN.',
      }
    : {
        bg:
          'Услугата не приема ' +
          `${credentials.kind === 'basic' ? 'RECORDS_REST_USER и RECORDS_REST_PASSWORD' : 'RECORDS_REST_TOKEN'}. ` +
          'Поискайте валиден достъп.',
        en:
          'The service does not take ' +
          `${credentials.kind === 'basic' ? 'RECORDS_REST_USER and RECORDS_REST_PASSWORD' : 'RECORDS_REST_TOKEN'}. ` +
          'Ask for valid credentials.',
      };
}

/** What peers write about, and what it means for our settings; the first that a text names counts. */
const refusals: readonly { readonly about: RegExp; readonly advice: Advice }[] = [
  {
    about: /получател/i,
    advice: {
      bg:
        'Деловодната система не приема съобщенията ни: вероятно RECORDS_PEER_GUID не е нейният. Поискайте ' +
        'точния ѝ GUID.',
      en:
        'The records system does not take our messages: probably RECORDS_PEER_GUID is not its own. Ask for ' +
        'its exact GUID.',
    },
  },
  {
    about: /подател/i,
    advice: {
      bg:
        'Деловодната система не приема съобщенията ни: вероятно не сме вписани с RECORDS_OUR_GUID. ' +
        'Поискайте да ни впишат като подател.',
      en:
        'The records system does not take our messages: probably we are not entered with RECORDS_OUR_GUID. ' +
        'Ask to be entered as a sender.',
    },
  },
  {
    about: /подпис|сертификат/i,
    advice: {
      bg:
        'Деловодната система не приема съобщенията ни: вероятно не познава сертификата в RECORDS_CERT_FILE. ' +
        'Изпратете ѝ го за вписване.',
      en:
        'The records system does not take our messages: probably it does not know the certificate in ' +
        'RECORDS_CERT_FILE. Send it to be entered there.',
    },
  },
];

function refusedMessage(detail: string): Advice {
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
