import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Places, placesBelow } from './places.ts';
import { replaceProcesses, upgrade } from './replace.ts';

const [api, otherApi] = ['signali-api@3000.service', 'signali-api@3001.service'];
const [worker, otherWorker] = ['signali-worker@3010.service', 'signali-worker@3011.service'];
const site = 'upstream signali {\n  server 127.0.0.1:3000 max_fails=0;\n  server 127.0.0.1:3001 max_fails=0;\n}\n';

let folder: string;
let places: Places;
let words: string[];
const say = (line: string) => void words.push(line);
const at = (...path: readonly string[]) => join(folder, ...path);
/** The calls of systemctl, each with the ports that nginx did not ask at that moment. */
const calls = async () => (await readFile(at('calls'), 'utf8').catch(() => '')).trim().split('\n').filter(Boolean);

/** A machine in a folder: settings, a site of nginx, and a systemctl that notes its calls. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ns-replace-'));
  places = placesBelow('/usr/lib/signali', folder);
  words = [];
  for (const path of ['bin', 'run/systemd/system', 'etc/signali', 'etc/nginx/sites-available']) {
    await mkdir(at(path), { recursive: true });
  }
  await writeFile(at('etc/nginx/sites-available/signali.conf'), site);
  await writeFile(at('running'), [api, otherApi, worker, otherWorker].map((unit) => `${unit} loaded\n`).join(''));
  await writeFile(
    at('bin/systemctl'),
    `#!/bin/sh
case $1 in
  list-units) cat ${at('running')}; exit ;;
esac
down=$(sed -n 's/.*:\\([0-9]*\\) .* down;/ without \\1/p' ${at('etc/nginx/sites-available/signali.conf')})
echo "$*$down" >> ${at('calls')}
grep -qsxF "$2" ${at('failing')} || exit 0
echo "Job for $2 failed."
exit 1
`,
    { mode: 0o755 },
  );
  vi.stubEnv('PATH', `${at('bin')}:${process.env['PATH'] ?? ''}`);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

async function install(name: string): Promise<void> {
  await writeFile(at('etc/signali', `${name}.env`), 'NODE_ENV=production\n');
  await writeFile(at('etc/signali', `${name}.migrate.env`), '');
}

async function backUp(name: string, hoursAgo: number): Promise<void> {
  const backup = at('var/backups/signali', name, '2026-11-30T023000000Z');
  await mkdir(backup, { recursive: true });
  await writeFile(join(backup, 'backup.json'), '{}');
  const then = Date.now() / 1_000 - hoursAgo * 3_600;
  await utimes(backup, then, then);
}

describe('the processes of a machine', () => {
  it('are replaced one after another: workers, then each api while nginx asks it no more', async () => {
    await replaceProcesses(places, say);
    expect(await calls()).toEqual([
      'daemon-reload',
      `restart ${worker}`,
      `restart ${otherWorker}`,
      `restart ${api} without 3000`,
      `restart ${otherApi} without 3001`,
    ]);
    expect(await readFile(at('etc/nginx/sites-available/signali.conf'), 'utf8')).toBe(site);
    expect(words).toEqual([worker, otherWorker, api, otherApi].map((unit) => `${unit}: replaced`));
  });

  it('go on as they were behind one that does not get ready, which is said', async () => {
    await writeFile(at('failing'), api);
    await expect(replaceProcesses(places, say)).rejects.toThrow(
      new RegExp(`Job for ${api} failed\\.\n${api} DID NOT GET READY, and these go on as they were: ${otherApi}\\.`),
    );
    expect((await calls()).at(-1)).toBe(`restart ${api} without 3000`);
    expect(words).toEqual([`${worker}: replaced`, `${otherWorker}: replaced`]);
    expect(await readFile(at('etc/nginx/sites-available/signali.conf'), 'utf8')).toBe(site);
  });

  it('keep every api when a worker does not get ready', async () => {
    await writeFile(at('failing'), worker);
    await expect(replaceProcesses(places, say)).rejects.toThrow(`as they were: ${otherWorker}, ${api}, ${otherApi}.`);
    expect(await calls()).toEqual(['daemon-reload', `restart ${worker}`]);
  });

  it('stay as they are where there is no systemd', async () => {
    await rm(at('run'), { recursive: true });
    await upgrade(places, say);
    await replaceProcesses(places, say);
    expect([await calls(), new Set(words)]).toEqual([[], new Set(['systemd does not run here: nothing to replace.'])]);
  });
});

describe('an upgrade', () => {
  it('changes the tables of every installation first, and names those without a fresh backup', async () => {
    await install('borovo');
    await install('ruse');
    await install('ivanovo');
    await backUp('borovo', 35);
    await backUp('ruse', 37);
    await upgrade(places, say);
    const migrations = ['borovo', 'ivanovo', 'ruse'].map((name) => `start signali-migrate@${name}.service`);
    expect((await calls()).slice(0, 4)).toEqual([...migrations, 'daemon-reload']);
    expect(words.filter((line) => line.includes('NO BACKUP')).map((line) => line.split(':')[0])).toEqual([
      'ivanovo',
      'ruse',
    ]);
    expect(words.at(-1)).toBe(`${otherApi}: replaced`);
  });

  it('whose tables cannot be changed touches no process', async () => {
    await install('ruse');
    await writeFile(at('failing'), 'signali-migrate@ruse.service');
    await expect(upgrade(places, say)).rejects.toThrow('Job for signali-migrate@ruse.service failed.');
    expect(await calls()).toEqual(['start signali-migrate@ruse.service']);
  });

  it('of a machine on which nothing is set up yet has nothing to do', async () => {
    await writeFile(at('running'), '');
    await upgrade(places, say);
    expect([await calls(), words]).toEqual([['daemon-reload'], []]);
  });
});
