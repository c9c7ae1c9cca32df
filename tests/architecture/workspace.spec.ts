import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, paths, projects, root, typescriptFiles } from './workspace.ts';

const everywhere = ['apps', 'libs', 'tools', 'tests'];

/** Files whose lines are not ours to break, by the reason. */
const wideFiles: Readonly<Record<string, readonly RegExp[]>> = {
  'written by npm run schema, codegen and mails:compile, and by npm': [
    /^libs\/notifications\/src\/templates\/mail-template\.generated\.ts$/,
    /^libs\/contract\/(schema\.graphql|src\/[\w-]+\.generated\.(ts|json))$/,
    /^(tools\/[\w/]+\/)?package-lock\.json$/,
  ],
  'written by Capacitor, Gradle and Xcode': [
    /^apps\/citizen\/android\/(capacitor\.settings\.gradle|gradlew(\.bat)?)$/,
    /^apps\/citizen\/ios\/App\/(CapApp-SPM\/Package\.swift|.+\.(pbxproj|storyboard))$/,
  ],
  'texts of others: licences, schemas and signed messages': [
    /(^|\/)LICENSE$/,
    /^libs\/records\/src\/adapters\/seos\/(schema|testing\/published)\/[\w-]+\.(xsd|xml)$/,
  ],
  'expressions of Grafana, each a text of JSON': [/^tools\/operation\/grafana\/operation\.json$/],
  'reports as citizens write them': [
    /^libs\/signals\/src\/search\/questions\/reports\.json$/,
    /^tools\/(seed\/category-training|bench\/category-suggestion\/held-out)\.jsonl$/,
  ],
  'data with a record on each line': [/^tools\/seed\/(ruse(-area|-streets)?|other-matters)\.json$/],
};

describe('the workspace', () => {
  it('has a project for every folder in apps and libs', () => {
    const known = new Set(projects().map(({ folder }) => folder));
    const folders = ['apps', 'libs'].flatMap((parent) =>
      readdirSync(`${root}/${parent}`).map((name) => `${parent}/${name}`),
    );
    expect(folders.filter((folder) => !known.has(folder))).toEqual([]);
  });

  it.each(projects())('$folder says what it is: one scope, one type, one runtime', ({ tags }) => {
    for (const dimension of ['scope:', 'type:', 'runtime:']) {
      expect(
        tags.filter((tag) => tag.startsWith(dimension)),
        dimension,
      ).toHaveLength(1);
    }
  });

  it('installs what a single command needs when that is run, and nothing of it before', () => {
    const lockedOf = (folder: string) =>
      (
        JSON.parse(readFileSync(`${root}/${folder}/package-lock.json`, 'utf8')) as {
          readonly packages: Readonly<Record<string, { readonly version?: string; readonly resolved?: string }>>;
        }
      ).packages;
    const whole = lockedOf('.');
    const folders = [...paths('tools')]
      .filter(({ path }) => path.endsWith('/package.json'))
      .map(({ path }) => path.slice(0, -'/package.json'.length));
    expect(folders.length).toBeGreaterThan(2);
    for (const folder of folders) {
      const { dependencies } = JSON.parse(readFileSync(`${root}/${folder}/package.json`, 'utf8')) as {
        readonly dependencies: Readonly<Record<string, string>>;
      };
      const places = Object.keys(dependencies).map((name) => `node_modules/${name}`);
      const packages = lockedOf(folder);
      // What both have, such as graphql, has one version.
      expect(places.filter((place) => place in whole && whole[place]?.version !== packages[place]?.version)).toEqual(
        [],
      );
      expect(places.filter((place) => !(place in whole)).length).toBeGreaterThan(0);
      // The lock names no registry, which is another one on each machine.
      expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
    }
  });

  it('has no two projects of one name', () => {
    const names = projects().map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('has no room for leftovers: nothing is called common, utils, helpers, shared or misc', () => {
    const leftovers = /^(commons?|utils?|utilities|helpers?|shared|misc)(\.|$)/i;
    const found = everywhere
      .flatMap((folder) => [...paths(folder)])
      .filter(({ path }) => leftovers.test(basename(path)));
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it('keeps files short enough to read in one go', () => {
    // Migrations are only ever appended.
    const grow = /\.schema\.ts$/;
    const long = everywhere.flatMap(typescriptFiles).filter((path) => !grow.test(path) && lines(path) > 340);
    expect(long).toEqual([]);
  });

  it('keeps lines within 120 columns', () => {
    const exceptions = Object.values(wideFiles).flat();
    const wide = textFiles().filter((path) => isWide(path));
    expect(wide.filter((path) => !exceptions.some((each) => each.test(path)))).toEqual([]);
    const needless = exceptions.filter((each) => !wide.some((path) => each.test(path)));
    expect(needless).toEqual([]);
  });
});

describe('a domain folder', () => {
  const domainFiles = typescriptFiles('libs').filter((path) => path.includes('/domain/') && !path.endsWith('.spec.ts'));

  it('exists where there are rules', () => {
    expect(domainFiles.length).toBeGreaterThan(0);
  });

  it('imports no framework, no platform and nothing of the machine', () => {
    const foreign = new RegExp(
      '^(@mikro-orm/|type-graphql|graphql|@apollo/|fastify|@fastify/|bullmq|ioredis|nodemailer|pg$|' +
        '@ns/platform(?!/outgoing$)|node:(fs|net|http|child_process))',
    );
    const offences = domainFiles.flatMap((path) =>
      importsOf(path)
        .filter((name) => foreign.test(name))
        .map((name) => `${path} imports ${name}`),
    );
    expect(offences).toEqual([]);
  });

  it('knows the domain of another slice only, so that a spec of a rule loads no framework', () => {
    const slice = new RegExp(
      '^@ns/(areas|desk|identity|insights|media|menus|municipality|notifications|records|referrals|retention|' +
        'signals|streets)$',
    );
    const offences = typescriptFiles('libs')
      .filter((path) => path.includes('/domain/'))
      .flatMap((path) =>
        importsOf(path)
          .filter((name) => slice.test(name) || name === '@ns/platform')
          .map((name) => `${path} imports ${name}`),
      );
    expect(offences).toEqual([]);
  });
});

describe('a slice', () => {
  it('is entered by its index only', () => {
    const offences = ['apps', 'libs'].flatMap(typescriptFiles).flatMap((path) =>
      importsOf(path)
        .filter((name) => /(^|\/)libs\/|^(\.\.\/)+(apps|libs)\//.test(name))
        .map((name) => `${path} imports ${name}`),
    );
    expect(offences).toEqual([]);
  });
});

/** Files of the repository, and those that will be added to it, that hold text. */
function textFiles(): readonly string[] {
  const { stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  const withoutText = /\.(png|jpg|bin|ico|jar|woff2|heic)$/;
  return [...new Set(stdout.split('\0'))].filter(
    (path) => path !== '' && !withoutText.test(path) && existsSync(`${root}/${path}`),
  );
}

function isWide(path: string): boolean {
  return readFileSync(`${root}/${path}`, 'utf8')
    .split('\n')
    .some((line) => line.length > 120);
}

function lines(path: string): number {
  return readFileSync(`${root}/${path}`, 'utf8').trimEnd().split('\n').length;
}
