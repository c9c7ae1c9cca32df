import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installPackages } from '../start/install-packages.mjs';

/** `npm run codegen`: the operations of the front ends as typed constants. `--check` compares instead of writing. */
installPackages(import.meta.dirname, 'Installing the generator of typed operations (once)');
const generator = join(import.meta.dirname, 'node_modules/@graphql-codegen/cli/esm/bin.js');
const ended = spawnSync(
  process.execPath,
  [generator, '--config', 'tools/schema/codegen.ts', ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exitCode = ended.status ?? 1;
