import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paths, root } from './workspace.ts';

/** Sources that know where the built front ends are, and what each of them writes or removes. */
const writers: Readonly<Record<string, readonly string[]>> = {
  'tools/build/compress-file.ts': ['`${file}.gz`', '`${file}.br`'],
  // A copy for the native apps, which have no service worker: `to` is below dist/native.
  'tools/native/web-build.mjs': ['to', 'from', 'page'],
  // A copy for a release: it is read from `root`, and `file` is in the copy.
  'tools/release/program-tree.ts': ['join(root', 'file'],
  // Pages of the package, from what a built command says.
  'tools/release/manual-pages.ts': ['join(folder'],
  // A copy of the workspace, in which a language is tried.
  'tools/languages/try.ts': ['copy'],
  // Data of a run, and mails to look at.
  'tools/bench/database.ts': ['folder'],
  'tools/bench/web/main.ts': ['profiles'],
  'tools/cluster/main.ts': ['file'],
  'tools/cluster/parts/cluster.ts': ['certificateFile', 'join(folder'],
  'tools/mails/main.ts': ['folder', 'join(folder'],
  'tools/start/embedded/database.ts': ['mark'],
};

const knowsBuiltFiles = /dist\/apps|['"`]dist['"`]|index\.html|ngsw|built front end/;
/** A call that changes files, with the beginning of its first argument. */
const change =
  /\b(?:createWriteStream|(?:writeFile|appendFile|copyFile|rename|unlink|truncate|rm|cp)(?:Sync)?)\(\s*([^,)]+)/g;

const sources = [...paths('tools')].filter(({ path }) => /(?<!\.spec)\.(ts|mjs)$/.test(path)).map(({ path }) => path);

interface Target {
  readonly executor?: string;
  readonly command?: string;
  readonly dependsOn?: readonly string[];
  readonly outputs?: readonly string[];
  readonly cache?: boolean;
}

/** Projects and what they depend on, as Nx sees them. */
const { graph } = JSON.parse(
  execFileSync(process.execPath, ['node_modules/nx/dist/bin/nx.js', 'graph', '--print'], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '' },
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  }),
) as {
  readonly graph: {
    readonly nodes: Record<string, { readonly data: { readonly targets: Record<string, Target> } }>;
    readonly dependencies: Record<string, readonly { readonly target: string }[]>;
  };
};

describe('the files that the builder wrote', () => {
  it.each(['citizen', 'console'])('of the %s app come from Angular alone and are compressed afterwards', (app) => {
    const { targets } = JSON.parse(readFileSync(`${root}/apps/${app}/project.json`, 'utf8')) as {
      targets: Record<string, Target>;
    };
    expect(targets['bundle']?.executor).toBe('@angular/build:application');
    expect(targets['build']).toMatchObject({
      command: `node tools/build/precompress.ts dist/apps/${app}`,
      dependsOn: ['bundle'],
    });
  });

  it('are what `npm run build` leaves: it has no further step', () => {
    const { scripts } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { scripts: Record<string, string> };
    expect(scripts['build']).toBe('nx run-many -t build');
  });

  it('are kept by Nx, whatever makes them', () => {
    const making = Object.entries(graph.nodes).flatMap(([project, { data }]) =>
      Object.entries(data.targets)
        .filter(([, { outputs = [] }]) => outputs.length > 0)
        .map(([name, { cache = false }]) => ({ target: `${project}:${name}`, cache })),
    );
    expect(making.length).toBeGreaterThan(8);
    expect(making.filter(({ cache }) => !cache)).toEqual([]);
  });

  it('of the applications are not built again because a tool has changed', () => {
    const applications = ['api', 'worker', 'solo', 'citizen', 'console'];
    const onTools = applications.filter((name) => graph.dependencies[name]?.some(({ target }) => target === 'tools'));
    expect(onTools).toEqual([]);
  });

  it('are rewritten by no script: the service worker refuses a file whose hash is another', () => {
    const found = sources
      .map((path) => ({ path, text: readFileSync(`${root}/${path}`, 'utf8') }))
      .filter(({ text }) => knowsBuiltFiles.test(text))
      .flatMap(({ path, text }) =>
        [...text.matchAll(change)]
          .map(([, target = '']) => target)
          .filter((target) => !writers[path]?.includes(target))
          .map((target) => `${path} changes ${target}`),
      );
    expect(found).toEqual([]);
  });

  it('of the servers need no package that only building and tests have', () => {
    const { dependencies } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const needed = JSON.parse(readFileSync(`${root}/tools/build/outside-packages.json`, 'utf8')) as readonly string[];
    expect(needed.length).toBeGreaterThan(5);
    expect(needed.filter((name) => !(name in dependencies))).toEqual([]);
  });
});
