import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Programs of the machine that some tests need, and the Debian package that brings each. `users` names the
 * modules through which spec files call the program: those that import one of them are left out without it.
 */
const needed = [
  {
    programs: ['/usr/lib/postgresql/17/bin/postgres'],
    debian: 'postgresql-17',
    without: 'stories on the PostgreSQL of Debian',
    users: ['debian-postgres', 'cluster'],
  },
  { programs: ['openssl'], debian: 'openssl', without: 'the installation', users: 'operator-shell' },
  { programs: ['curl'], debian: 'curl', without: 'the installation', users: 'operator-shell' },
  { programs: ['curl'], debian: 'curl', without: 'the upgrade', users: 'two-releases' },
  { programs: ['/usr/sbin/nginx'], debian: 'nginx', without: 'stories behind nginx', users: ['nginx', 'cluster'] },
  { programs: ['chromium', 'chromium-browser', 'google-chrome'], debian: 'chromium', without: 'browser stories' },
  {
    programs: ['redis-server'],
    debian: 'redis-server',
    without: 'stories with Redis',
    users: ['test-redis', 'cluster'],
  },
  {
    programs: ['xmllint'],
    debian: 'libxml2-utils',
    without: 'conformance of the records messages (schema)',
    users: 'independent-xml-tools',
  },
  {
    programs: ['xmlsec1'],
    debian: 'xmlsec1',
    without: 'conformance of the records messages (signatures)',
    users: 'independent-xml-tools',
  },
  {
    programs: ['pdftotext'],
    debian: 'poppler-utils',
    without: 'reading the PDFs that are registered',
    users: 'read-pdf',
  },
  { programs: ['osmium'], debian: 'osmium-tool', without: 'the import of a map', users: 'map-programs' },
  { programs: ['tilemaker'], debian: 'tilemaker', without: 'the import of a map', users: 'map-programs' },
  { programs: ['systemd-notify'], debian: 'systemd', without: 'notes to systemd', users: 'notify-socket' },
  { programs: ['python3'], debian: 'python3', without: 'the example for Python', users: 'notify-socket' },
  {
    programs: ['/usr/lib/python3/dist-packages/graphql'],
    debian: 'python3-graphql-core',
    without: 'reading the schema in Python',
    users: 'graphql-core',
  },
  { programs: ['moto_server'], debian: 'python3-moto', without: 'files on S3', users: ['s3-server', 'cluster'] },
  {
    // The package of moto does not ask for it.
    programs: ['/usr/lib/python3/dist-packages/flask_cors'],
    debian: 'python3-flask-cors',
    without: 'files on S3',
    users: ['s3-server', 'cluster'],
  },
  {
    programs: ['systemd-analyze', 'systemd-sysusers', 'systemd-tmpfiles'],
    debian: 'systemd',
    without: 'the units',
    users: 'systemd-machine',
  },
  { programs: ['/usr/sbin/logrotate'], debian: 'logrotate', without: 'the logs of nginx', users: 'systemd-machine' },
  { programs: ['docker-compose'], debian: 'docker-compose', without: 'compose.yaml', users: 'docker-compose' },
  { programs: ['dkimverify'], debian: 'python3-dkim', without: 'signatures of mails', users: 'dkim-verifier' },
  {
    programs: ['/usr/sbin/dovecot'],
    debian: 'dovecot-imapd',
    without: 'letters of a mailbox',
    users: ['imap-server', 'letters-test-bed'],
  },
  { programs: ['promtool'], debian: 'prometheus', without: 'the alert rules', users: 'promtool' },
  { programs: ['dpkg-deb'], debian: 'dpkg', without: 'a release', users: 'release-checks' },
  { programs: ['zstd'], debian: 'zstd', without: 'a release', users: 'release-checks' },
  { programs: ['openssl'], debian: 'openssl', without: 'a release', users: 'release-checks' },
  { programs: ['lintian'], debian: 'lintian', without: 'a release', users: 'release-checks' },
  {
    programs: ['/usr/lib/python3/dist-packages/cyclonedx'],
    debian: 'python3-cyclonedx-lib',
    without: 'a release',
    users: 'release-checks',
  },
  {
    // Only suggested by the package of cyclonedx.
    programs: ['/usr/lib/python3/dist-packages/jsonschema'],
    debian: 'python3-jsonschema',
    without: 'a release',
    users: 'release-checks',
  },
  // Left out one by one in their own file, which has examples of other tools too; so is that for Python.
  { programs: ['Rscript'], debian: 'r-cran-jsonlite', without: 'the example for R' },
  { programs: ['soffice'], debian: 'libreoffice-calc-nogui', without: 'opening exports in LibreOffice Calc' },
];

/** Full path of the first of these programs that the machine has; a name may be a path where PATH does not lead to. */
export function findProgram(names) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) {
      const path = resolve(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not in this folder.
      }
    }
  }
  return undefined;
}

/** Programs without which the tests take longer. */
const helpful = [{ programs: ['chromium-headless-shell'], debian: 'chromium-headless-shell' }];

const missing = (programs) => programs.filter((program) => findProgram(program.programs) === undefined);

/** Spec files that cannot run without these absent programs. */
export function specsWithout(absent) {
  const users = [...new Set(absent.flatMap((program) => program.users ?? []))];
  const specs = ['apps', 'libs', 'tools', 'tests'].flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((file) => join(folder, file)),
  );
  return specs.filter(
    (file) => file.endsWith('.spec.ts') && users.some((user) => readFileSync(file, 'utf8').includes(`/${user}`)),
  );
}

/** @returns {{ without: string, debian: string, users?: string }[]} what the machine does not have */
export function missingPrograms() {
  return missing(needed);
}

/**
 * Installs the missing programs where that is ours to do: as root on Debian. Runs before the packages of npm are there.
 */
function prepareMachine() {
  const packages = [...new Set(missing([...needed, ...helpful]).map(({ debian }) => debian))];
  if (packages.length === 0) return;
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) {
    console.log(`npm test leaves out what needs programs that are missing here. On Debian: ${packages.join(' ')}`);
    return;
  }
  console.log(
    `npm test runs as root on Debian and installs programs that its tests need: apt-get install ${packages.join(' ')}`,
  );
  const apt = (...args) => {
    const { status, stdout, stderr } = spawnSync('apt-get', args, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) console.error(String(stdout) + String(stderr));
    return status === 0;
  };
  // A machine for tests need not outlive a power cut between two files.
  const install = (...names) =>
    apt('install', '-y', '-qq', '--no-install-recommends', '-o', 'Dpkg::Options::=--force-unsafe-io', ...names);
  apt('update', '-qq');
  if (install(...packages)) return;
  // One by one: a package that this release does not have must not keep the others away.
  for (const name of packages) install(name);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) prepareMachine();
