import type { RecordsConfig } from '@ns/records';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeMessage, writeSubmitResponse } from '@ns/records/seos';
import { Authority, type Issued } from '@ns/platform/authority';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SignedXml } from 'xml-crypto';
import { SimulatedRegistry } from '../../records-simulator/src/testing/simulated-registry.ts';
import type { SimulatorOptions } from '../../records-simulator/src/simulator-options.ts';
import { checkRecords } from './check-records.ts';
import { inEveryLanguage } from '@ns/platform';

const root = join(import.meta.dirname, '../../..');
let folder: string;
const open: Server[] = [];
const [registry, authority, stranger] = await Promise.all([
  SimulatedRegistry.create(),
  Authority.create('Authority'),
  Authority.create('Stranger'),
]);
const server = await authority.issue({ name: 'records', hosts: ['127.0.0.1'] });
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'records-remedies-'));
});
afterEach(async () => {
  for (const each of open.splice(0)) {
    each.close();
  }
  await registry.close();
  await rm(folder, { recursive: true, force: true });
});
afterAll(() => registry.close());

const file = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

/** A records system over https, and the settings of one who trusts its authority. */
async function protectedSystem(
  over: { readonly tls?: Partial<SimulatorOptions['tls'] & object>; readonly from?: Authority } = {},
): Promise<RecordsConfig> {
  const tls = { ...server, ...over.tls };
  const simulator = await registry.start({ tls });
  const config = await registry.seosConfig(simulator.url, folder);
  const authoritiesFile = await file('ca.pem', (over.from ?? authority).certificate);
  return { ...config, tls: { keyFile: undefined, certificateFile: undefined, authoritiesFile } };
}

/** Faults that the check finds, each in both languages. */
async function faults(config: RecordsConfig): Promise<string> {
  const found: string[] = [];
  for await (const { findings } of checkRecords(config, { root, send: false })) {
    found.push(...findings.filter(({ level }) => level === 'fault').map(({ text }) => inEveryLanguage(text, '\n')));
  }
  return found.join('\n');
}

const ownPair = async ({ key, certificate }: Issued) => ({
  keyFile: await file('tls-key.pem', key),
  certificateFile: await file('tls-cert.pem', certificate),
});

describe('a connection over https', () => {
  it('is right with the authority of the server, and with a pair of its own', async () => {
    const config = await protectedSystem({ tls: { clientAuthorities: authority.certificate } });
    const pair = await ownPair(await authority.issue({ name: 'signals' }));
    expect(await faults({ ...config, tls: { ...config.tls, ...pair } })).toBe('');
  });

  it('names RECORDS_TLS_CA_FILE when the server is of another authority, or none is set', async () => {
    const config = await protectedSystem({ from: stranger });
    expect(await faults(config)).toMatch(/не е от удостоверителя в RECORDS_TLS_CA_FILE/);
    const withoutAuthority = { ...config, tls: { ...config.tls, authoritiesFile: undefined } };
    expect(await faults(withoutAuthority)).toMatch(/authority that this machine does not know.*RECORDS_TLS_CA_FILE/);
  });

  it('says that the certificate of the server has expired', async () => {
    const expired = await authority.issue({ name: 'records', hosts: ['127.0.0.1'], from: -60, until: -2 });
    expect(await faults(await protectedSystem({ tls: expired }))).toMatch(/certificate of the server .* has expired/);
  });

  it('says that the certificate of the server is self-signed', async () => {
    const { url } = await registry.start({ tls: await registry.selfSigned() });
    const config = await registry.seosConfig(url, folder);
    expect(await faults(config)).toMatch(/самоподписан.*RECORDS_TLS_CA_FILE/);
  });

  it('says that the certificate is for another name', async () => {
    const tls = await authority.issue({ name: 'records', hosts: ['records.test'] });
    expect(await faults(await protectedSystem({ tls }))).toMatch(/за друго име, не за 127\.0\.0\.1.*RECORDS_URL/);
  });

  it('to a port without https, and the other way round, names the address', async () => {
    const plain = await registry.start();
    const config = await registry.seosConfig(plain.url, folder);
    expect(await faults({ ...config, url: `${plain.url.replace('http:', 'https:')}/seos` })).toMatch(
      /На този порт няма https.*RECORDS_URL/,
    );
    const secure = await protectedSystem();
    expect(await faults({ ...secure, url: secure.url?.replace('https:', 'http:') })).toMatch(
      /очаква https.*RECORDS_URL/,
    );
  });

  it('names our certificate when the server does not take it, of its own pair or of the one that signs', async () => {
    const config = await protectedSystem({ tls: { clientAuthorities: authority.certificate } });
    expect(await faults(config)).toMatch(/не приема нашия сертификат \(RECORDS_CERT_FILE\)/);
    const pair = await ownPair(await stranger.issue({ name: 'signals' }));
    expect(await faults({ ...config, tls: { ...config.tls, ...pair } })).toMatch(
      /не приема нашия сертификат \(RECORDS_TLS_CERT_FILE\)/,
    );
  });
});

describe('keys and certificates', () => {
  const withPair = async (pair: Partial<RecordsConfig['tls']>) => {
    const config = await protectedSystem();
    return faults({ ...config, tls: { ...config.tls, ...pair } });
  };

  it('of the connection are looked at like those that sign: match, dates, files', async () => {
    const [one, other, old] = await Promise.all([
      authority.issue({ name: 'a' }),
      authority.issue({ name: 'b' }),
      authority.issue({ name: 'c', from: -60, until: -1 }),
    ]);
    expect(await withPair(await ownPair({ ...one, key: other.key }))).toMatch(
      /RECORDS_TLS_KEY_FILE: Ключът .* не е на сертификата .*RECORDS_TLS_CERT_FILE/,
    );
    expect(await withPair(await ownPair(old))).toMatch(/RECORDS_TLS_CERT_FILE: Сертификатът .* е изтекъл на/);
    expect(await withPair({ ...(await ownPair(one)), keyFile: '/no/such/key.pem' })).toMatch(
      /RECORDS_TLS_KEY_FILE: Файлът \/no\/such\/key\.pem не може да се прочете/,
    );
    expect(await withPair({ ...(await ownPair(one)), keyFile: undefined })).toMatch(
      /Липсва настройката RECORDS_TLS_KEY_FILE/,
    );
    expect(await withPair({ authoritiesFile: '/no/such/ca.pem' })).toMatch(/RECORDS_TLS_CA_FILE: Файлът/);
  });

  it('with a password, or in a .p12, come with the command that helps', async () => {
    const pair = await authority.issue({ name: 'a' });
    const encrypted = createPrivateKey(pair.key).export({
      type: 'pkcs8',
      format: 'pem',
      cipher: 'aes-256-cbc',
      passphrase: 'x',
    });
    const certificateFile = await file('tls-cert.pem', pair.certificate);
    expect(await withPair({ certificateFile, keyFile: await file('locked.pem', String(encrypted)) })).toMatch(
      /RECORDS_TLS_KEY_FILE: Ключът .* е с парола.*openssl pkey/,
    );
    const container = await file('pair.p12', new X509Certificate(pair.certificate).raw);
    expect(await withPair({ certificateFile, keyFile: container })).toMatch(
      /RECORDS_TLS_KEY_FILE: .* не е във вида PEM.*openssl pkcs12/,
    );
  });
});

describe('the two sides', () => {
  it('a wrong GUID says whose it is', async () => {
    const { url } = await registry.start();
    const config = await registry.seosConfig(url, folder);
    const guid = '{11111111-2222-3333-4444-555555555555}';
    expect(await faults({ ...config, peer: { ...config.peer, guid } })).toMatch(/RECORDS_PEER_GUID не е нейният/);
    expect(await faults({ ...config, our: { ...config.our, guid } })).toMatch(/не сме вписани с RECORDS_OUR_GUID/);
  });

  it('a peer that signs with SHA-1 leads to RECORDS_SHA1_PARTICIPANTS, without base64 in the words', async () => {
    const found = await faults(await sha1Peer());
    expect(found).toMatch(/остарелия SHA-1.*RECORDS_SHA1_PARTICIPANTS=7b1e2c44/s);
    expect(found).not.toMatch(/[A-Za-z0-9+/]{40}/);
  });

  it('another certificate of the peer is named without 340 characters of base64', async () => {
    const { url } = await registry.start();
    const config = await registry.seosConfig(url, folder);
    await writeFile(join(folder, 'peer.pem'), (await registry.selfSigned()).certificate);
    const found = await faults(config);
    expect(found).toMatch(/не е от сертификата в RECORDS_PEER_CERT_FILE/);
    expect(found).not.toMatch(/[A-Za-z0-9+/]{40}/);
  });
});

describe('a vendor’s service', () => {
  it('says which credentials are missing or wrong', async () => {
    const { url } = await registry.start({ restCredentials: { kind: 'basic', user: 'signals', password: 'right' } });
    const config = { ...registry.restConfig(`${url}/rest`), timeoutMs: 5_000 };
    expect(await faults(config)).toMatch(/Задайте RECORDS_REST_USER и RECORDS_REST_PASSWORD или RECORDS_REST_TOKEN/);
    const wrong = { kind: 'basic', user: 'signals', password: 'wrong' } as const;
    const found = await faults({ ...config, credentials: wrong });
    expect(found).toMatch(/не приема RECORDS_REST_USER и RECORDS_REST_PASSWORD/);
    expect(found).not.toContain('wrong');
    expect(await faults({ ...config, credentials: { ...wrong, password: 'right' } })).toBe('');
  });

  it('asks for a client certificate by the name of its variable', async () => {
    const { url } = await registry.start({ tls: { ...server, clientAuthorities: authority.certificate } });
    const authoritiesFile = await file('ca.pem', authority.certificate);
    const none = { keyFile: undefined, certificateFile: undefined };
    const config = { ...registry.restConfig(`${url}/rest`), timeoutMs: 5_000, tls: { ...none, authoritiesFile } };
    expect(await faults(config)).toMatch(/Задайте RECORDS_TLS_CERT_FILE и RECORDS_TLS_KEY_FILE/);
    const pair = await ownPair(await authority.issue({ name: 'signals' }));
    expect(await faults({ ...config, tls: { ...pair, authoritiesFile } })).toBe('');
  });
});

/** A peer as they were years ago: its answers are signed with RSA-SHA1. */
async function sha1Peer(): Promise<RecordsConfig> {
  const identity = await registry.selfSigned();
  const config = await registry.seosConfig('http://unused.test', folder);
  const sign = (xml: string): string => {
    const signature = new SignedXml({
      privateKey: identity.key,
      publicCert: identity.certificate,
      signatureAlgorithm: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
      canonicalizationAlgorithm: 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
    });
    signature.addReference({
      xpath: '/*',
      isEmptyUri: true,
      transforms: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature'],
      digestAlgorithm: 'http://www.w3.org/2000/09/xmldsig#sha1',
    });
    signature.computeSignature(xml);
    return signature.getSignedXml();
  };
  const answer = writeSubmitResponse(
    sign(
      writeMessage({
        header: {
          messageGuid: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
          sentAt: new Date().toISOString(),
          sender: registry.pushOptions.peer,
          recipient: registry.pushOptions.us,
        },
        body: { type: 'error', errorType: 'ERR_EXTERNAL', description: 'x' },
      }),
    ),
  );
  const listening = createServer((request, response) => {
    request.resume();
    response.end(answer);
  });
  open.push(listening);
  listening.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  if (typeof address !== 'object' || address === null) {
    throw new Error('no port');
  }
  await writeFile(join(folder, 'peer.pem'), identity.certificate);
  return { ...config, url: `http://127.0.0.1:${String(address.port)}/seos` };
}
