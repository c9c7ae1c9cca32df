/** @module-tag long */
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundledPlaces, makeDebianPackage, makeRelease, packageAt, readSource } from '@ns/release';
import { afterAll, describe, expect, it } from 'vitest';
import { lintian, readBillOfMaterials } from '../support/release-checks.ts';
import { type Ended, runCommand } from '../support/run-command.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = await mkdtemp(join(tmpdir(), 'ns-release-story-'));
const at = (...path: readonly string[]) => join(folder, ...path);
const source = await readSource(root);
const { version } = source;
const files = {
  package: `signali_${version}_amd64.deb`,
  archive: `signali-${version}-linux-x64.tar.zst`,
  bill: `signali-${version}.cdx.json`,
};
/** Bytes, of which 6.5 million find faces and plates: programs and model, for the worker and the process of both. */
const mostUnpacked = 367_000_000;
/** Of zstd: what is in the files is the same with the fastest. */
const fastest = 1;

async function run(...program: [string, ...string[]]): Promise<Ended> {
  return runCommand(program, {}, { cwd: folder });
}

/** Runs a program of the unpacked tree, with its own Node and nothing else of this machine. */
function unpacked(program: string, ...args: readonly string[]): Promise<Ended> {
  return unpackedWith({}, program, ...args);
}

/** The same with settings. */
function unpackedWith(
  settings: Readonly<Record<string, string>>,
  program: string,
  ...args: readonly string[]
): Promise<Ended> {
  const tree = at('tree', 'usr/lib/signali');
  const environment = { ...settings, PATH: '/usr/bin' };
  return runCommand([join(tree, 'node_modules/.bin/node'), program, ...args], environment, { cwd: tree });
}

await run('openssl', 'genpkey', '-algorithm', 'ed25519', '-out', 'release.key');
await run('openssl', 'pkey', '-in', 'release.key', '-pubout', '-out', 'release.pub');
await makeRelease(source, at('out'), at('release.key'), fastest);
await run('dpkg-deb', '--extract', join('out', files.package), 'tree');

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a release of what is built', () => {
  it('has sums, which are signed', async () => {
    const verify = (file: string) =>
      run(
        ...(['openssl', 'pkeyutl', '-verify', '-rawin', '-pubin', '-inkey', 'release.pub'] as const),
        ...['-in', file, '-sigfile', 'out/SHA256SUMS.sig'],
      );
    expect(await verify('out/SHA256SUMS')).toMatchObject({ code: 0, output: 'Signature Verified Successfully\n' });
    const changed = (await readFile(at('out/SHA256SUMS'), 'utf8')).replace(/^./, (digit) =>
      digit === '0' ? '1' : '0',
    );
    await writeFile(at('changed'), changed);
    expect((await verify('changed')).code).not.toBe(0);
    const check = await runCommand(['sha256sum', '--check', '--strict', 'SHA256SUMS'], {}, { cwd: at('out') });
    expect(check).toMatchObject({
      code: 0,
      output: Object.values(files)
        .toSorted()
        .map((file) => `${file}: OK\n`)
        .join(''),
    });
  });

  it('has a bill of materials that others read, with what is in bundles and what lies beside them', async () => {
    const { code, output, words } = await readBillOfMaterials(at('out', files.bill));
    expect([code, words]).toEqual([0, '']);
    const [product, ...packages] = output.trim().split('\n');
    expect(product).toBe(`nespeshni-signali ${version}`);
    const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
      readonly dependencies: Readonly<Record<string, string>>;
    };
    const addressOf = ([name, exact]: readonly [string, string]) => `pkg:npm/${name.replace('@', '%40')}@${exact}`;
    expect(
      Object.entries(dependencies)
        .map(addressOf)
        .filter((each) => !packages.includes(each)),
    ).toEqual([]);
    const { packages: locked } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
      readonly packages: Readonly<Record<string, { readonly version: string }>>;
    };
    const bundled = await bundledPlaces(root);
    expect(bundled.length).toBeGreaterThan(100);
    const listed = bundled.map((place) => addressOf([packageAt(place), locked[place]?.version ?? 'not locked']));
    expect(listed.filter((each) => !packages.includes(each))).toEqual([]);
    expect(packages.filter((each) => /\/(typescript|vitest|eslint|lighthouse|postgraphile)@/.test(each))).toEqual([]);
  });

  it('is a package that Debian knows', async () => {
    const info = await run('dpkg-deb', '--info', join('out', files.package));
    expect(info).toMatchObject({ code: 0, output: expect.stringContaining(` Version: ${version}\n`) });
    const contents = (await run('dpkg-deb', '--contents', join('out', files.package))).output.trim().split('\n');
    expect(contents.filter((line) => !/^[-dl]r[w-]x?/.test(line) || !line.includes(' root/root '))).toEqual([]);
    const time = new Date(source.epoch * 1000).toISOString().slice(0, 16).replace('T', ' ');
    expect(contents.filter((line) => !line.includes(time))).toEqual([]);
  });

  it('is a package that Debian has nothing to say about, apart from what others wrote', async () => {
    const tree = at('own', 'signali');
    await mkdir(tree, { recursive: true });
    await writeFile(join(tree, 'LICENSE'), 'of the tree\n');
    await mkdir(at('own-out'));
    const file = await makeDebianPackage(source, tree, at('own'), at('own-out'));
    const { code, output, words } = await lintian(file);
    expect([code, output, words]).toEqual([0, '', expect.anything()]);
  });

  it('has one tree in package and archive', async () => {
    const list = async (...program: [string, ...string[]]) => {
      const { output } = await run(...program);
      const paths = output.split('\n').map((path) => path.replace(/^\.\/usr\/lib\/signali\/|^signali-[\w.-]+\//, ''));
      return paths.filter((path) => path !== '').toSorted();
    };
    const archive = await list('tar', '--zstd', '-tf', join('out', files.archive));
    const inPackage = await list('sh', '-c', `dpkg-deb --fsys-tarfile out/${files.package} | tar -t`);
    expect(archive.length).toBeGreaterThan(1000);
    expect(inPackage.filter((path) => !/^\.\/($|usr\/|etc\/)/.test(path))).toEqual(archive);
  });

  it('is small, and names no folder of the machine that made it', async () => {
    const [bytes] = (await run('du', '--apparent-size', '--block-size=1', '-s', 'tree')).output.split('\t');
    expect(Number(bytes)).toBeLessThan(mostUnpacked);
    const places = [root, folder, join(homedir(), '.npm')];
    const named = places.flatMap((place) => ['-e', place]);
    const found = await run('grep', '-rlaF', ...named, 'tree', join('out', files.bill));
    expect(found).toEqual({ code: 1, output: '', words: '' });
  });
});

describe('the programs of a release, from its tree alone', () => {
  it('say of which release they are', async () => {
    const applications = await Promise.all(['api', 'worker', 'solo'].map(commandsOf));
    applications.push(['dist/tools/records-check/main.js', 'dist/tools/map-import/main.js']);
    expect(applications.flat().length).toBeGreaterThan(15);
    for (const programs of applications) {
      // Commands of one application share most of their code: one process loads it once.
      const asked = `for (const program of ${JSON.stringify(programs)}) {
        process.argv = [process.execPath, program, '--version'];
        console.log(program);
        await import(process.cwd() + '/' + program);
      }`;
      expect(await unpacked('--input-type=module', '--eval', asked)).toEqual({
        code: 0,
        output: programs.map((program) => `${program}\n${version}\n`).join(''),
        words: '',
      });
    }
  });

  it('say how they are used', async () => {
    const say = (...asked: readonly string[]) => unpacked('dist/apps/api/machine.js', ...asked);
    expect(await say('help')).toEqual({ code: 0, output: expect.stringMatching(/^usage: signali .+/), words: '' });
    expect(await say('setup', '--help')).toEqual({
      code: 0,
      output: expect.stringMatching(/^usage: signali-setup .+/),
      words: '',
    });
  });

  it.each(['dist/apps/api/main.js', 'dist/apps/worker/main.js', 'dist/apps/solo/main.js'])(
    '%s says which settings it lacks',
    async (program) => {
      const { code, words } = await unpacked(program);
      expect([code, words]).toEqual([1, expect.stringContaining('DATABASE_URL')]);
    },
  );

  it('check settings of a records system with what the tree has', async () => {
    const files = { key: at('records.key'), certificate: at('records.pem') };
    await run(
      ...(['openssl', 'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=demo'] as const),
      ...['-keyout', files.key, '-out', files.certificate],
    );
    const { output } = await unpackedWith(
      {
        NODE_ENV: 'production',
        RECORDS_PROFILE: 'seos',
        RECORDS_URL: 'http://127.0.0.1:9/seos',
        RECORDS_OUR_EIK: '000000000',
        RECORDS_OUR_NAME: 'Сигнали',
        RECORDS_OUR_GUID: `{${randomUUID()}}`,
        RECORDS_PEER_EIK: '000000000',
        RECORDS_PEER_NAME: 'Деловодство',
        RECORDS_PEER_GUID: `{${randomUUID()}}`,
        RECORDS_KEY_FILE: files.key,
        RECORDS_CERT_FILE: files.certificate,
        RECORDS_PEER_CERT_FILE: files.certificate,
      },
      'dist/tools/records-check/main.js',
    );
    expect(output).toContain('ECONNREFUSED');
    expect(output).not.toContain('ENOENT');
  });

  it('load what they keep outside of themselves', async () => {
    const packages = JSON.parse(await readFile(join(root, 'tools/build/outside-packages.json'), 'utf8')) as string[];
    // The program Node is no module, and the font is read by its files.
    const modules = packages.filter((name) => name !== 'node' && !name.startsWith('@expo-google-fonts/'));
    const program = `await Promise.all(${JSON.stringify(modules)}.map((name) => import(name))); console.log('loaded')`;
    expect(await unpacked('--input-type=module', '--eval', program)).toEqual({
      code: 0,
      output: 'loaded\n',
      words: '',
    });
  });
});

/** Commands of a built application; threads are started by it alone. */
async function commandsOf(name: string): Promise<readonly string[]> {
  const found = await readdir(at('tree', 'usr/lib/signali/dist/apps', name));
  return found
    .filter((file) => file.endsWith('.js') && !file.endsWith('-thread.js'))
    .map((file) => `dist/apps/${name}/${file}`);
}
