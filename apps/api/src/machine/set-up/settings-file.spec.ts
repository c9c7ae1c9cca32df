import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadApiConfig } from '../../config/api-config.ts';
import { readEnvironmentFile } from '../../installations/environment-file.ts';
import { placesBelow } from '../places.ts';
import { readWishes } from './options.ts';
import { environmentFile, settingsOf, writeOnce } from './settings-file.ts';

const wishes = readWishes([
  ...['--url', 'https://signali.demo.test', '--mail', "smtp://demo:a'b@mail.demo.test".replace("'", '%27')],
  ...['--operator', 'it@demo.test'],
]);
const database = { app: 'postgres://x_app:y@127.0.0.1:5432/x', owner: 'postgres://x_owner:z@127.0.0.1:5432/x' };
const settings = () =>
  settingsOf(wishes, placesBelow('/usr/lib/signali'), { database, port: 3100, seedFile: undefined });

describe('the settings of a new installation', () => {
  it('are usable in production as they stand in their file', () => {
    const read = readEnvironmentFile('signali.env', Buffer.from(environmentFile(settings())));
    expect(read).toMatchObject({
      MAIL_FROM: 'Сигнали <signali@signali.demo.test>',
      DATA_FOLDER: '/var/lib/signali/signali',
    });
    expect(loadApiConfig(read).production).toBe(true);
  });

  it('have secrets of their own each time', () => {
    expect(settings()['APP_SECRET']).not.toBe(settings()['APP_SECRET']);
  });

  it('are refused where systemd, commands and a shell would read them in different ways', () => {
    expect(() => environmentFile({ NAME: "it's" })).toThrow('NAME: holds a single quote');
    expect(() => environmentFile({ NAME: 'a\nB=c' })).toThrow('NAME: holds a single quote or a line break');
  });

  it('are written once, for the account alone', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ns-settings-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const file = join(folder, 'signali.env');
    expect([await writeOnce(file, 'A=1\n', undefined), await writeOnce(file, 'A=2\n', undefined)]).toEqual([
      true,
      false,
    ]);
    expect([await readFile(file, 'utf8'), (await stat(file)).mode & 0o777]).toEqual(['A=1\n', 0o600]);
  });
});
