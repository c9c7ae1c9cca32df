/**
 * Bundles the programs of one Nx project for Node 24. Workspace code (`@ns/*`) goes into the bundle, npm packages stay outside.
 *
 *   node tools/build/bundle.mjs <output folder> <name>=<entry> [<name>=<entry> …]
 */
import { rm } from 'node:fs/promises';
import { build } from 'esbuild';

const [outdir, ...entries] = process.argv.slice(2);
if (!outdir || entries.length === 0) {
  console.error('usage: node tools/build/bundle.mjs <output folder> <name>=<entry> …');
  process.exit(2);
}

const entryPoints = entries.map((entry) => {
  const [out, input] = entry.split('=');
  return { in: input, out };
});

for (const { out } of entryPoints) await rm(`${outdir}/${out}.js`, { force: true });
const bundled = build({
  entryPoints,
  outdir,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  packages: 'external',
  tsconfig: 'tsconfig.base.json',
  sourcemap: true,
  sourcesContent: false,
  charset: 'utf8',
  keepNames: true,
  logLevel: 'warning',
});
// esbuild has already shown what is wrong.
await bundled.catch(() => process.exit(1));
