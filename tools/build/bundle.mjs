/**
 * Bundles programs for Node 24. Workspace code (`@ns/*`) goes into the bundle; npm packages stay outside or, with
 * `--with-packages`, come along in a file of their own: a program then starts in half the time, because Node reads
 * some files instead of two thousand.
 *
 * node tools/build/bundle.mjs [--with-packages] <output folder> <name>=<entry> [<name>=<entry> …] [--apart
 * <name>=<entry>]
 *
 * What stands after `--apart` shares no file with the others and carries only the packages it uses: a thread starts
 * with it in a moment.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { rolldown } from 'rolldown';

const withPackages = process.argv.includes('--with-packages');
const [outdir, ...rest] = process.argv.slice(2).filter((argument) => argument !== '--with-packages');
const asEntries = (list) => list.filter((argument) => argument !== '--apart').map((entry) => entry.split('='));
const apart = rest.includes('--apart') ? rest.indexOf('--apart') : rest.length;
const [entries, separate] = [asEntries(rest.slice(0, apart)), asEntries(rest.slice(apart))];
if (!outdir || entries.length === 0) {
  console.error('usage: node tools/build/bundle.mjs [--with-packages] <output folder> <name>=<entry> …');
  process.exit(2);
}

/** Packages with native code, or that load files from their own folder. */
const outside = new Set([
  '@duckdb/node-api',
  '@node-rs/argon2',
  'fontkit',
  'libxml2-wasm',
  'pdfkit',
  'pg',
  'pg-native',
  'pino',
  'sharp',
]);

/**
 * @returns name of the npm package that a path begins with; undefined for workspace code and what the bundler itself
 * brings along
 */
function packageOf(path) {
  if (/^(\.|\/|\0|@ns\/|node:|@oxc-project\/)/.test(path)) return undefined;
  return path.split('/', path.startsWith('@') ? 2 : 1).join('/');
}

function staysOutside(path) {
  const name = packageOf(path);
  return name !== undefined && (!withPackages || outside.has(name));
}

const shared = {
  platform: 'node',
  tsconfig: 'tsconfig.base.json',
  external: staysOutside,
  transform: { target: 'node24' },
  checks: { eval: false },
};
const output = { format: 'esm', keepNames: true, sourcemap: 'hidden', sourcemapExcludeSources: true };

/**
 * Writes a script; its map too where it holds code of ours: reading a map of what others wrote would cost a tenth of a
 * second at every start.
 */
async function write({ fileName, code, map, moduleIds }) {
  const file = join(outdir, fileName);
  await mkdir(dirname(file), { recursive: true });
  const isOurs = moduleIds.some((id) => !id.includes('/node_modules/') && isAbsolute(id));
  if (isOurs) await writeFile(`${file}.map`, JSON.stringify(map));
  await writeFile(file, isOurs ? `${code}//# sourceMappingURL=${basename(fileName)}.map\n` : code);
}

async function bundle(input, more) {
  const bundled = await rolldown({ ...shared, input });
  const { output: files } = await bundled.generate({ ...output, ...more });
  await bundled.close();
  await Promise.all(files.filter(({ type }) => type === 'chunk').map(write));
}

if (withPackages) {
  await rm(outdir, { recursive: true, force: true });
  await bundle(Object.fromEntries(entries), {
    chunkFileNames: 'parts/[name].js',
    codeSplitting: {
      groups: [
        { name: 'packages', test: /node_modules/, tags: ['$initial'] },
        // Loaded where files are kept on S3, or traces are written: other installations pay nothing for it.
        { name: 's3', test: /node_modules\/(@aws-sdk|@smithy|@tus\/s3-store)\// },
        { name: 'traces', test: /node_modules\/@opentelemetry\// },
        { name: 'packages-on-demand', test: /node_modules/ },
      ],
    },
  });
  for (const [name, entry] of separate) await bundle({ [name]: entry }, { codeSplitting: false });
} else {
  for (const [name, entry] of entries) await bundle({ [name]: entry }, { codeSplitting: false });
}
