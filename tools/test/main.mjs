import { availableParallelism } from 'node:os';
import { execa } from 'execa';
import pLimit from 'p-limit';
import { missingPrograms, specsWithout } from './machine.mjs';
import { componentStep, vitestStep } from './vitest-step.mjs';

const strict = process.env.CI === 'true';
const check = (passed) => (passed ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 });
const begun = Date.now();
const minutes = (milliseconds) => {
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};
const title = (name) => console.log(`\n=== ${name} (${minutes(Date.now() - begun)} since start)`);

/** Who started this installs the programs of the machine next to the build and the checks, and says when it is done. */
const machinePrepared = new Promise((resolve) => process.once('message', resolve));

/** Runs a target of Nx everywhere as one step; its output is shown in one piece, as steps run at the same time. */
async function nxStep(name, targets, options = []) {
  const stepBegun = Date.now();
  const nx = ['node_modules/nx/dist/bin/nx.js', 'run-many', '-t', targets, '--outputStyle=static-failures-only'];
  const { all, exitCode } = await execa(process.execPath, [...nx, ...options], {
    stdin: 'ignore',
    all: true,
    reject: false,
  });
  console.log(`\n=== ${name}\n${all}`);
  return { name, ...check(exitCode === 0), time: minutes(Date.now() - stepBegun) };
}

title('build');
const results = [await nxStep('build', 'build')];
const isBuilt = results[0].failed === 0;

title('format, lint, types, generated files');
// Writes the files that the others read.
results.push(await nxStep('generated files', 'generated'));
const onACore = pLimit(availableParallelism());
const checks = [
  ['lint', 'lint-all'],
  ['format', 'format'],
  // The build has just checked the templates of the front ends.
  ['types', isBuilt ? 'types' : 'types,templates', ['--parallel=1']],
];
results.push(...(await Promise.all(checks.map((each) => onACore(() => nxStep(...each))))));

await machinePrepared;
const absent = missingPrograms();
const lacks = (name) => absent.some(({ debian }) => debian === name);

const browserStories = lacks('chromium') ? ['tests/browser/**'] : [];
const programless = specsWithout(absent);
const storyProjects = lacks('redis-server') ? ['stories'] : ['stories', 'stories-redis'];
const steps = [
  ['unit and conformance', () => vitestStep('unit', ['unit', 'architecture', 'conformance'], programless)],
  ['components', componentStep],
  ['medium', () => vitestStep('medium', ['medium'], programless)],
  // The stories of both queue engines in one run, so that no core waits for the last story of one of them.
  ['stories', () => vitestStep('stories', storyProjects, browserStories, { retries: true })],
];

for (const [name, work] of steps) {
  title(name);
  const stepBegun = Date.now();
  results.push({ name, ...(await work()), time: minutes(Date.now() - stepBegun) });
}

console.log('\n=== summary');
for (const { name, passed, failed, skipped, time } of results) {
  console.log(
    `  ${failed === 0 ? '✓' : '✗'} ${name.padEnd(28)} ${time.padStart(6)}   ${passed} passed, ${failed} ` +
      `failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  );
}
for (const { name, retried = [] } of results) {
  for (const story of retried) console.log(`  ! ${name}: needed a second try: ${story}`);
}
for (const { without, debian } of absent)
  console.log(`  - left out: ${without} (needs the program of the Debian package ${debian})`);

const sum = (field) => results.reduce((total, result) => total + result[field], 0);
const notRun = absent.length + sum('skipped');
const failed = sum('failed') + (strict ? notRun : 0);
if (strict && notRun > 0) console.log(`  ✗ ${notRun} left out or skipped: counted as failures where CI=true`);
console.log(`  total time ${minutes(Date.now() - begun)}\n`);
console.log(`${sum('passed')} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
