import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '@ns/platform';
import { Authority } from '@ns/platform/authority';
import { expect, it, onTestFinished } from 'vitest';
import { referralChannelsConfig } from '../config/referrals.config.ts';
import { EdeliveryPeer, registeredReceiver, registeredSender } from '../testing/edelivery-peer.ts';
import { Open311Peer } from '../testing/open311-peer.ts';
import { newIdentity, outgoing } from '../testing/outgoing-referrals.ts';
import { configuredChannels } from './configured-channels.ts';

const load = (variables: Readonly<Record<string, string>>) =>
  loadConfig([referralChannelsConfig], {
    DATABASE_URL: 'postgres://unused',
    APP_SECRET: 'x'.repeat(32),
    ...variables,
  });

it('are those that the settings name, and send as they say', async () => {
  const authority = await Authority.create('Authority');
  const server = await authority.issue({ name: 'edelivery', hosts: ['127.0.0.1'] });
  const ours = await authority.issue({ name: 'signali' });
  const folder = await mkdtemp(join(tmpdir(), 'channels-'));
  const tls = { key: server.key, cert: server.certificate, ca: authority.certificate };
  const [edelivery, open311] = await Promise.all([
    new EdeliveryPeer(tls).start(),
    new Open311Peer({ apiKey: 'k-1' }).start(),
  ]);
  onTestFinished(async () => {
    await Promise.all([edelivery.stop(), open311.stop(), rm(folder, { recursive: true })]);
  });
  const files = { key: ours.key, certificate: ours.certificate, authorities: authority.certificate };
  await Promise.all(Object.entries(files).map(([name, pem]) => writeFile(join(folder, name), pem)));
  const channels = await configuredChannels(
    load({
      REFERRALS_OPEN311_URLS: `vik=${open311.url}`,
      REFERRALS_OPEN311_KEYS: 'vik=k-1',
      REFERRALS_EDELIVERY_URL: edelivery.url,
      REFERRALS_EDELIVERY_KEY_FILE: join(folder, 'key'),
      REFERRALS_EDELIVERY_CERT_FILE: join(folder, 'certificate'),
      REFERRALS_EDELIVERY_CA_FILE: join(folder, 'authorities'),
      REFERRALS_EDELIVERY_OID: registeredSender.oid,
      REFERRALS_EDELIVERY_CLIENT: registeredSender.client,
    }),
  );
  const { signal } = new AbortController();
  expect(await channels.open311('vik', '017')?.send(outgoing(), signal)).toMatchObject({ kind: 'SENT' });
  expect(await channels.edelivery(registeredReceiver)?.send(outgoing(), signal)).toMatchObject({ kind: 'SENT' });
  expect(channels.open311('road', '017')).toBeUndefined();
});

it('are none without settings', async () => {
  const channels = await configuredChannels(load({}));
  expect(channels.open311('vik', '017')).toBeUndefined();
  expect(channels.edelivery(registeredReceiver)).toBeUndefined();
  expect(channels.seos(newIdentity())).toBeUndefined();
});

it('do not begin with a key that is not there', async () => {
  const settings = {
    REFERRALS_EDELIVERY_URL: 'https://edelivery.test',
    REFERRALS_EDELIVERY_KEY_FILE: '/nowhere/key.pem',
    REFERRALS_EDELIVERY_CERT_FILE: '/nowhere/certificate.pem',
    REFERRALS_EDELIVERY_OID: registeredSender.oid,
    REFERRALS_EDELIVERY_CLIENT: registeredSender.client,
  };
  await expect(configuredChannels(load(settings))).rejects.toThrow(/nowhere/);
});
