/**
 * Bundles a tool with the servers that it starts, and runs it.
 *
 * node tools/build/run.mjs <folder below tools> [arguments of the tool …]
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../test/run.mjs';

const [tool, ...rest] = process.argv.slice(2);
if (!tool) {
  console.error('usage: node tools/build/run.mjs <folder below tools> [arguments …]');
  process.exit(2);
}
const folder = existsSync(`tools/${tool}/main.ts`) ? `tools/${tool}` : `tools/${tool}/src`;
const programs = readdirSync(folder).filter((file) => file === 'main.ts' || file.endsWith('-server.ts'));
const entries = programs.map((file) => `${tool}/${file.replace('.ts', '')}=${join(folder, file)}`);
const bundled = await run(process.execPath, ['tools/build/bundle.mjs', 'dist/tools', ...entries]);
process.exitCode = bundled === 0 ? await run(process.execPath, [`dist/tools/${tool}/main.js`, ...rest]) : bundled;
