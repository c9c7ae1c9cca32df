import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigurationError } from '@ns/platform';
import { runQuietly } from './account.ts';
import type { Places } from './places.ts';

/** Milliseconds in which a reloaded nginx has changed over. */
const longestReload = 10_000;

/**
 * Marks an api in nginx as down, or as up again: `server 127.0.0.1:3000 … down;` in the sites that name it. A machine
 * whose sites name none of ours, or that has no nginx, is left alone.
 */
export async function askApi({ root, nginx }: Places, port: string, isAsked: boolean): Promise<void> {
  const files = await readdir(nginx).catch(() => []);
  let isChanged = false;
  for (const path of files.map((name) => join(nginx, name))) {
    const site = await readFile(path, 'utf8').catch(() => '');
    const changed = withApi(site, port, isAsked);
    if (changed !== site) {
      await writeFile(path, changed);
      isChanged = true;
    }
  }
  if (isChanged) {
    await reload(join(root, 'run/nginx.pid'));
  }
}

/** The text of a site, in which the api of this machine on that port is marked as down, or not. */
export function withApi(site: string, port: string, isAsked: boolean): string {
  return site.replaceAll(
    new RegExp(String.raw`^(\s*server\s+(?:127\.0\.0\.1|localhost|\[::1\]):${port}\b[^;\n]*?)(\s+down)?;`, 'gm'),
    (_, server: string) => `${server}${isAsked ? '' : ' down'};`,
  );
}

/** Until only workers with the new configuration take connections: the command itself waits for nothing. */
async function reload(pidFile: string): Promise<void> {
  const before = await workers(pidFile);
  if (before.length === 0) {
    return;
  }
  const { code, output } = await runQuietly(['nginx', '-s', 'reload']);
  if (code !== 0) {
    throw new ConfigurationError(`nginx -s reload:\n${output}`);
  }
  for (const deadline = Date.now() + longestReload; Date.now() < deadline;) {
    const now = await workers(pidFile);
    if (now.length > 0 && now.every((pid) => !before.includes(pid))) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Process numbers of the workers that take connections; those that only end their work are called otherwise. */
async function workers(pidFile: string): Promise<readonly string[]> {
  const pid = (await readFile(pidFile, 'utf8').catch(() => '')).trim();
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  const all = children.split(' ').filter(Boolean);
  const titles = await Promise.all(all.map((child) => readFile(`/proc/${child}/cmdline`, 'utf8').catch(() => '')));
  return all.filter((_, place) => titles[place]?.startsWith('nginx: worker process\0'));
}
