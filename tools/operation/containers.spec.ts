import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { composeConfig, containerFolder } from './checks/docker-compose.ts';

interface Service {
  readonly image: string;
  readonly command: readonly string[] | null;
  readonly ports?: readonly { readonly published: string }[];
  readonly networks: Readonly<Record<string, { readonly ipv4_address?: string } | null>>;
  readonly cap_drop?: readonly string[];
  readonly read_only?: boolean;
}

const root = resolve(containerFolder, '../../..');
const passwords = { APP_PASSWORD: 'a', OWNER_PASSWORD: 'b', POSTGRES_PASSWORD: 'c' };

describe('compose.yaml', () => {
  it('is whole, with two apis and two workers, and publishes nothing but the site', async () => {
    const { code, output } = await composeConfig(passwords);
    expect([code, code === 0 || output]).toEqual([0, true]);
    const { services } = JSON.parse(output) as { services: Readonly<Record<string, Service>> };
    expect(Object.keys(services).sort()).toEqual([
      ...['api-1', 'api-2', 'backup', 'migrate', 'nginx', 'postgres', 'redis', 's3', 'worker-1', 'worker-2'],
    ]);
    const published = Object.entries(services).flatMap(([name, { ports = [] }]) => (ports.length > 0 ? [name] : []));
    expect(published).toEqual(['nginx']);
    for (const name of ['api-1', 'api-2', 'worker-1', 'worker-2', 'migrate']) {
      expect(services[name]).toMatchObject({ cap_drop: ['ALL'], read_only: true });
    }
    for (const { image } of Object.values(services)) {
      expect(image).toMatch(/^signali$|^docker\.io\/[\w/-]+:[\d.]+$/);
    }
    expect(services['backup']).toMatchObject({ cap_drop: ['ALL'], read_only: true });
    expect(services['backup']?.command?.join(' ')).toContain('backup.js --to /var/backups/signali/signali --keep 14');
    const addresses = ['api-1', 'api-2'].map((name) => services[name]?.networks['default']?.ipv4_address);
    const site = readFileSync(join(containerFolder, 'site.sed'), 'utf8');
    expect([...site.matchAll(/\|(\d[\d.]+):3000\|$/gm)].map(([, address]) => address)).toEqual(addresses);
  });

  it('takes images that are pinned by their digest', async () => {
    const pinned = `docker.io/library/nginx@sha256:${'0'.repeat(64)}`;
    const { output } = await composeConfig({ ...passwords, NGINX_IMAGE: pinned });
    const { services } = JSON.parse(output) as { services: Readonly<Record<string, Service>> };
    expect(services['nginx']?.image).toBe(pinned);
  });

  it('does not start without passwords', async () => {
    const { code, output } = await composeConfig({});
    expect([code, output]).toEqual([expect.any(Number), expect.stringContaining('required variable')]);
    expect(code).not.toBe(0);
  });
});

describe('the Containerfile', () => {
  const text = readFileSync(join(containerFolder, 'Containerfile'), 'utf8');
  const last = text.slice(text.lastIndexOf('\nFROM '));

  it('builds in one stage and runs what is needed in another, not as root', () => {
    expect(text.match(/^FROM /gm)).toHaveLength(2);
    expect(text).toContain('npm prune --omit=dev');
    expect(last).toMatch(/^USER signali$/m);
    expect(last).toMatch(/^HEALTHCHECK .* CMD \["node", "dist\/apps\/api\/health\.js"\]$/m);
    expect(last).toMatch(/^ENV .*\bLIVE_PORT=\d+/m);
    expect(last).not.toMatch(/SECRET|PASSWORD|_KEY/);
  });

  it('copies what there is, and nothing that is left out', () => {
    const copied = [...text.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names = '']) => names.split(' '));
    expect(copied.filter((name) => !existsSync(join(root, name)))).toEqual([]);
    const ignored = readFileSync(join(containerFolder, 'Containerfile.dockerignore'), 'utf8').split('\n');
    expect(ignored.find((line) => line !== '' && !line.startsWith('#'))).toBe('*');
    const kept = ignored.flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));
    expect(copied.filter((name) => !kept.includes(name.split('/')[0] ?? ''))).toEqual([]);
  });
});
