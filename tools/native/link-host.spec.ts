import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeLinkHost } from './link-host.ts';

it('both native projects get the host whose links they open, without its port', async () => {
  const app = await mkdtemp(join(tmpdir(), 'ns-link-host-'));
  await Promise.all(['android', 'ios'].map((folder) => mkdir(join(app, folder))));
  await writeLinkHost(app, 'https://signali.example.bg:8443');
  expect(await readFile(join(app, 'android/server.properties'), 'utf8')).toBe('linkHost=signali.example.bg\n');
  expect(await readFile(join(app, 'ios/server.xcconfig'), 'utf8')).toBe('NS_LINK_HOST = signali.example.bg\n');
  await rm(app, { recursive: true });
});
