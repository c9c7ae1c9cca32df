/**
 * Type-checks every tsconfig of the workspace; ends with 1 when one has an error. With `--built` the templates of the
 * front ends are left out: the build, which has just compiled them, refuses the same errors.
 */
import { run } from './run.mjs';

const compiler = 'node_modules/typescript/bin/tsc';
const templateCompiler = 'node_modules/@angular/compiler-cli/bundles/src/bin/ngc.js';

/** @type {readonly (readonly [string, string])[]} */
const programs = [
  [compiler, 'tsconfig.json'],
  [compiler, 'libs/web/tsconfig.json'],
  [compiler, 'apps/citizen/tsconfig.spec.json'],
  [compiler, 'apps/console/tsconfig.spec.json'],
];
const templates = [
  [templateCompiler, 'apps/citizen/tsconfig.app.json'],
  [templateCompiler, 'apps/console/tsconfig.app.json'],
];
const asked = process.argv.includes('--built') ? programs : [...programs, ...templates];

let failed = false;
for (const [program, project] of asked) {
  console.log(`types: ${project}`);
  if ((await run(process.execPath, [program, '--noEmit', '-p', project])) !== 0) {
    failed = true;
  }
}
process.exitCode = failed ? 1 : 0;
