import { type RecordsConfig } from '@ns/records';
import { fault, type Finding, ok, warning } from './finding.ts';

const guidForm = /^\{?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i;
const kinds: Readonly<Record<RecordsConfig['profile'], { readonly bg: string; readonly en: string }>> = {
  seos: { bg: 'обмен на съобщения СЕОС', en: 'the message exchange СЕОС' },
  rest: { bg: 'уеб услуга на доставчик', en: 'a vendor’s web service' },
  builtin: { bg: 'собствен регистър', en: 'our own register' },
};

/** Looks at the settings themselves, before anything is read or asked. */
export function checkConfiguration(config: RecordsConfig): Finding[] {
  const kind = kinds[config.profile];
  const findings = [
    ok(
      `Деловодна система: ${kind.bg} (RECORDS_PROFILE=${config.profile}).`,
      `Records system: ${kind.en} (RECORDS_PROFILE=${config.profile}).`,
    ),
  ];
  if (config.profile === 'builtin') {
    findings.push(
      ok(
        `Номерата се дават от тази система с индекс ${config.index}. Няма какво друго да се проверява.`,
        `Numbers are given by this system with the index ${config.index}. There is nothing else to check.`,
      ),
    );
    return findings;
  }
  findings.push(...missing(config), ...address(config));
  findings.push(...access(config));
  if (config.profile === 'seos') {
    findings.push(...parties(config));
  }
  if (config.allowSha1) {
    findings.push(
      warning(
        'Приемат се и остарели подписи SHA-1 (RECORDS_ALLOW_SHA1). Изключете ги, щом е възможно.',
        'Outdated SHA-1 signatures are accepted, too (RECORDS_ALLOW_SHA1). Switch them off as soon as possible.',
      ),
    );
  }
  return findings;
}

function missing(config: RecordsConfig): Finding[] {
  const needed: readonly (readonly [string, string | undefined])[] = [
    ['RECORDS_URL', config.url],
    ...(config.profile === 'seos'
      ? ([
          ['RECORDS_KEY_FILE', config.keyFile],
          ['RECORDS_CERT_FILE', config.certificateFile],
          ['RECORDS_PEER_CERT_FILE', config.peerCertificateFile],
        ] as const)
      : []),
  ];
  return needed
    .filter(([, value]) => value === undefined)
    .map(([name]) => fault(`Липсва настройката ${name}.`, `The setting ${name} is missing.`));
}

function address({ url }: RecordsConfig): Finding[] {
  if (url === undefined) {
    return [];
  }
  const { protocol, hostname } = new URL(url);
  const here = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  if (protocol === 'https:' || here) {
    return [ok(`Адрес: ${url}`, `Address: ${url}`)];
  }
  return [
    warning(
      `Адресът ${url} не е защитен (https). Сигналите съдържат лични данни.`,
      `The address ${url} is not protected (https). Signals carry personal data.`,
    ),
  ];
}

/** How the service knows us, and settings that are of no use with this profile and address. */
function access({ profile, url, credentials, tls }: RecordsConfig): Finding[] {
  const findings: Finding[] = [];
  if (profile === 'rest') {
    findings.push(
      credentials === undefined
        ? ok('Достъп: без потребител и парола.', 'Access: without credentials.')
        : credentials.kind === 'basic'
          ? ok('Достъп: потребител и парола (RECORDS_REST_USER).', 'Access: user and password (RECORDS_REST_USER).')
          : ok('Достъп: токен (RECORDS_REST_TOKEN).', 'Access: a token (RECORDS_REST_TOKEN).'),
    );
  } else if (credentials !== undefined) {
    findings.push(
      warning('RECORDS_REST_… не се ползва при този вид система.', 'RECORDS_REST_… is not used with this profile.'),
    );
  }
  const hasTlsFiles = [tls.keyFile, tls.certificateFile, tls.authoritiesFile].some((file) => file !== undefined);
  if (hasTlsFiles && !url?.startsWith('https:')) {
    findings.push(
      warning(
        'RECORDS_TLS_… се ползва само с адрес https://.',
        'RECORDS_TLS_… is used with an address of https:// only.',
      ),
    );
  }
  return findings;
}

function parties({ our, peer }: RecordsConfig): Finding[] {
  const findings: Finding[] = [];
  for (const [name, { guid }] of [
    ['RECORDS_OUR_GUID', our],
    ['RECORDS_PEER_GUID', peer],
  ] as const) {
    if (!guidForm.test(guid)) {
      findings.push(
        fault(
          `${name} не е във вида {XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX}.`,
          `${name} does not look like {XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX}.`,
        ),
      );
    }
  }
  if (our.guid.toLowerCase() === peer.guid.toLowerCase()) {
    findings.push(
      fault('RECORDS_OUR_GUID и RECORDS_PEER_GUID са еднакви.', 'RECORDS_OUR_GUID and RECORDS_PEER_GUID are the same.'),
    );
  }
  if (findings.length === 0) {
    findings.push(
      ok(
        `Подател: ${our.name} (${our.identifier}); получател: ${peer.name} (${peer.identifier}).`,
        `Sender: ${our.name} (${our.identifier}); recipient: ${peer.name} (${peer.identifier}).`,
      ),
    );
  }
  return findings;
}
