import type { RecordsConfig } from '@ns/records';
import { fault, type Finding, ok, warning } from './finding.ts';
import { textOf, type Text } from './texts/index.ts';

const guidForm = /^\{?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i;
const kinds: Readonly<Record<RecordsConfig['profile'], Text>> = {
  seos: textOf('kind.seos'),
  rest: textOf('kind.rest'),
  builtin: textOf('kind.builtin'),
};

/** Looks at the settings themselves, before anything is read or asked. */
export function checkConfiguration(config: RecordsConfig): Finding[] {
  const kind = kinds[config.profile];
  const findings = [ok(textOf('recordsSystem', { kind, profile: config.profile }))];
  if (config.profile === 'builtin') {
    findings.push(ok(textOf('ownNumbers', { index: config.index })));
    return findings;
  }
  findings.push(...missing(config), ...address(config));
  findings.push(...access(config));
  if (config.profile === 'seos') {
    findings.push(...parties(config));
  }
  findings.push(...outdatedSignatures(config));
  return findings;
}

/**
 * Who may sign with SHA-1, and who is named for it in vain: besides the records system messages are exchanged with the
 * receivers of forwarded reports, where the settings name a register of participants.
 */
function outdatedSignatures(config: RecordsConfig): Finding[] {
  const { allowSha1, sha1Participants = [], peer, profile, registerUrl, peerAuthoritiesFile } = config;
  const guid = peer.guid.replace(/[{}]/g, '').toLowerCase();
  const others = sha1Participants.filter((named) => named !== guid);
  const areReached = profile === 'seos' && registerUrl !== undefined && peerAuthoritiesFile !== undefined;
  const guids = others.join(', ');
  return [
    ...(allowSha1 ? [warning(textOf('sha1Accepted', { name: peer.name, guid }))] : []),
    ...(others.length > 0 ? [warning(textOf(areReached ? 'sha1OfReceivers' : 'sha1NotPartner', { guids }))] : []),
  ];
}

function missing(config: RecordsConfig): Finding[] {
  const byRegister = config.registerUrl !== undefined && config.peerCertificateFile === undefined;
  const needed: readonly (readonly [string, string | undefined])[] = [
    ['RECORDS_URL', config.url],
    ...(config.profile === 'seos'
      ? ([
          ['RECORDS_KEY_FILE', config.keyFile],
          ['RECORDS_CERT_FILE', config.certificateFile],
          byRegister
            ? (['RECORDS_PEER_CA_FILE', config.peerAuthoritiesFile] as const)
            : (['RECORDS_PEER_CERT_FILE', config.peerCertificateFile] as const),
        ] as const)
      : []),
  ];
  return needed.filter(([, value]) => value === undefined).map(([name]) => fault(textOf('settingMissing', { name })));
}

function address({ url }: RecordsConfig): Finding[] {
  if (url === undefined) {
    return [];
  }
  const { protocol, hostname } = new URL(url);
  const here = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  if (protocol === 'https:' || here) {
    return [ok(textOf('address', { url }))];
  }
  return [warning(textOf('addressNotProtected', { url }))];
}

/** How the service knows us, and settings that are of no use with this profile and address. */
function access({ profile, url, credentials, tls }: RecordsConfig): Finding[] {
  const findings: Finding[] = [];
  if (profile === 'rest') {
    findings.push(
      credentials === undefined
        ? ok(textOf('accessOpen'))
        : credentials.kind === 'basic'
          ? ok(textOf('accessByPassword'))
          : ok(textOf('accessByToken')),
    );
  } else if (credentials !== undefined) {
    findings.push(warning(textOf('restSettingsUnused')));
  }
  const hasTlsFiles = [tls.keyFile, tls.certificateFile, tls.authoritiesFile].some((file) => file !== undefined);
  if (hasTlsFiles && !url?.startsWith('https:')) {
    findings.push(warning(textOf('tlsSettingsUnused')));
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
      findings.push(fault(textOf('guidShape', { name })));
    }
  }
  if (our.guid.toLowerCase() === peer.guid.toLowerCase()) {
    findings.push(fault(textOf('guidsEqual')));
  }
  if (findings.length === 0) {
    findings.push(
      ok(
        textOf('parties', {
          our: our.name,
          ourIdentifier: our.identifier,
          peer: peer.name,
          peerIdentifier: peer.identifier,
        }),
      ),
    );
  }
  return findings;
}
