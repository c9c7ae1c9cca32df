/** What the configurations of rolldown (`rolldown.config.mjs` of a project) have in common: programs for Node 24. */
import { readFile } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import outsidePackages from './outside-packages.json' with { type: 'json' };

/**
 * Packages with native code, or that load files from their own folder. A release has these in its `node_modules`. pg
 * goes on without `pg-native`, which nobody installs.
 */
const outside = new Set([...outsidePackages, 'pg-native']);

/**
 * @returns name of the npm package that a path begins with; undefined for workspace code (`@ns/*`) and what the bundler
 * itself brings along
 */
function packageOf(path) {
  if (/^(\.|\/|\0|@ns\/|node:|@oxc-project\/)/.test(path)) return undefined;
  return path.split('/', path.startsWith('@') ? 2 : 1).join('/');
}

/** Only files with code of ours keep their map: Node reads the whole of it as soon as a stack is asked for. */
const ownMaps = {
  name: 'own-maps',
  generateBundle(_options, files) {
    const isOurs = (id) => isAbsolute(id) && !id.includes('/node_modules/');
    for (const file of Object.values(files)) {
      if (file.type === 'chunk' && !file.moduleIds.some(isOurs)) delete files[`${file.fileName}.map`];
    }
  },
};

/** Files that programs read, next to them. */
const filesNextTo = (files) => ({
  name: 'files-next-to',
  async buildStart() {
    for (const [fileName, path] of Object.entries(files)) {
      this.emitFile({ type: 'asset', fileName, source: await readFile(path) });
    }
  },
});

const output = {
  format: 'esm',
  keepNames: true,
  sourcemap: true,
  sourcemapExcludeSources: true,
  chunkFileNames: 'parts/[name].js',
};

function build(input, external, more, { files = {}, define = {} } = {}) {
  return {
    input,
    platform: 'node',
    tsconfig: 'tsconfig.base.json',
    transform: { target: 'node24', define },
    checks: { eval: false },
    plugins: [ownMaps, filesNextTo(files)],
    external,
    output: { ...output, ...more },
  };
}

/** Programs that are one file each. */
const alone = (entries, external, dir, settings) =>
  Object.entries(entries).map(([name, entry]) =>
    build({ [name]: entry }, external, { dir, codeSplitting: false }, settings),
  );

/**
 * Programs whose packages stay in node_modules: tools, benches, and servers under development.
 * @param {string} dir folder for the programs
 * @param {Record<string, string>} entries by the name of the program
 */
export function tools(dir, entries) {
  return alone(entries, (path) => packageOf(path) !== undefined, dir);
}

/**
 * Commands that a release has: one file each, with its packages.
 * @param {string} dir folder for the programs
 * @param {Record<string, string>} entries by the name of the program
 */
export function commands(dir, entries) {
  return alone(entries, (path) => outside.has(packageOf(path)), dir);
}

/**
 * Servers and their commands, with their packages in a file next to them: a program then starts in half the time,
 * because Node reads some files instead of two thousand.
 * @param {string} dir folder for the programs; what was in it goes
 * @param {Record<string, string>} input entries by the name of the program
 * @param {Record<string, string>} apart entries that share no file with the others and carry only the packages they
 *   use: a thread starts with it in a moment
 * @param {Record<string, string>} files what programs read while they run, by the name it gets in the folder
 */
export function programs(dir, input, apart, files = {}) {
  const staysOutside = (path) => outside.has(packageOf(path));
  const groups = [
    { name: 'packages', test: /node_modules/, tags: ['$initial'] },
    // Loaded where files are kept on S3, or traces are written: other installations pay nothing for it.
    { name: 's3', test: /node_modules\/(@aws-sdk|@smithy|@tus\/s3-store)\// },
    { name: 'traces', test: /node_modules\/@opentelemetry\// },
    { name: 'packages-on-demand', test: /node_modules/ },
  ];
  return [
    build(input, staysOutside, { dir, cleanDir: true, codeSplitting: { groups } }, { files }),
    // A package of CommonJS among theirs may ask for its folder, which a module of ECMAScript does not have.
    ...alone(apart, staysOutside, dir, { define: { __dirname: 'import.meta.dirname' } }),
  ];
}
