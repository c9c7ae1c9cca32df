import { missingPrograms, specsWithout } from './machine.mjs';
import { componentStep, nxStep, vitestStep } from './steps.mjs';
import { storiesTagged, storiesWith } from './story-tags.ts';
import { keepRecord, recordOf, testedCommit } from './test-record.ts';

/** `npm run test:all` runs what `npm test` does and the long stories, and the stories about queues on Redis again. */
const isWhole = process.argv.includes('--all');
const strict = process.env.CI === 'true';
const begun = Date.now();
const minutes = (milliseconds) => {
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};
const title = (name) => console.log(`\n=== ${name} (${minutes(Date.now() - begun)} since start)`);

/** Who started this installs the programs of the machine next to the build and the checks, and says when it is done. */
const machinePrepared = new Promise((resolve) => process.once('message', resolve));

/** What passed for this commit is not repeated by `npm run test:all`; a changed file has no commit, and all is run. */
const root = process.cwd();
const commit = isWhole ? testedCommit(root) : undefined;
const known = commit === undefined ? { steps: {} } : recordOf(root, commit);
const isAgain = !known.complete;

const results = [];
async function step(name, work) {
  title(name);
  const before = isAgain ? known.steps[name] : undefined;
  if (before !== undefined) {
    console.log(`passed before for ${commit}`);
    results.push({ name, failed: 0, skipped: 0, broken: [], ...before });
    return;
  }
  const stepBegun = Date.now();
  const result = await work();
  results.push({ name, ...result, time: minutes(Date.now() - stepBegun) });
  if (commit !== undefined) keepRecord(root, { commit, complete: false, steps: passedSteps() });
}

/** The steps all of whose tests ran and passed, as the record has them. */
function passedSteps() {
  const passed = results.filter(({ failed, skipped }) => failed === 0 && skipped === 0);
  return Object.fromEntries(passed.map(({ name, passed: tests, time }) => [name, { passed: tests, time }]));
}

// One after the other none of them would use both cores all the time. The build refuses what `templates` would.
await step('build and checks', () => nxStep(['build', 'generated', 'lint-all', 'format', 'types']));

await machinePrepared;
const absent = missingPrograms();
const lacks = (name) => absent.some(({ debian }) => debian === name);

const browserStories = lacks('chromium') ? ['tests/browser/**'] : [];
const programless = specsWithout(absent);
/** Such as `browser`, of a story's path. */
const folderOf = (file) => file.split('/')[1];
const longFiles = storiesTagged(root, 'long');
const steps = [
  ['unit and conformance', () => vitestStep('unit', ['unit', 'architecture', 'conformance'], programless)],
  ['components', componentStep],
  ['medium', () => vitestStep('medium', ['medium'], programless, { retries: true })],
  [
    'stories',
    () =>
      vitestStep('stories', ['stories'], [...browserStories, ...programless, ...longFiles], {
        tag: '!long',
        retries: true,
      }),
  ],
  ...(isWhole
    ? [
        ...Object.entries(Object.groupBy(storiesWith(root, 'long'), folderOf)).map(([folder, files]) => [
          `long stories of ${folder}`,
          () =>
            vitestStep(`long-${folder}`, ['stories'], [...browserStories, ...programless], {
              files,
              tag: 'long',
              retries: true,
            }),
        ]),
        ...(lacks('redis-server')
          ? []
          : [
              [
                'stories on Redis',
                () =>
                  vitestStep('stories-redis', ['stories-redis'], [...browserStories, ...programless], {
                    retries: true,
                  }),
              ],
            ]),
      ]
    : []),
];

for (const [name, work] of steps) await step(name, work);

console.log('\n=== summary');
for (const { name, passed, failed, skipped, time } of results) {
  console.log(
    `  ${failed === 0 ? '✓' : '✗'} ${name.padEnd(28)} ${time.padStart(6)}   ${passed} passed, ${failed} ` +
      `failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  );
}
for (const { name, broken, retried = [] } of results) {
  for (const failure of broken) console.log(`  ✗ ${name}: ${failure}`);
  for (const story of retried) console.log(`  ! ${name}: needed a second try: ${story}`);
}
for (const { without, debian } of absent)
  console.log(`  - left out: ${without} (needs the program of the Debian package ${debian})`);

/** The spec files whose tests took longest of all steps, with their seconds. */
function dearestFiles() {
  const files = results.flatMap(({ dearest = [] }) => dearest);
  return files
    .toSorted((one, other) => (other.seconds ?? 0) - (one.seconds ?? 0))
    .slice(0, 5)
    .map(({ file, seconds = 0 }) => `${file} ${seconds} s`)
    .join(', ');
}

const sum = (field) => results.reduce((total, result) => total + result[field], 0);
const notRun = absent.length + sum('skipped');
const failed = sum('failed') + (strict ? notRun : 0);
if (strict && notRun > 0) console.log(`  ✗ ${notRun} left out or skipped: counted as failures where CI=true`);
console.log(`  longest: ${dearestFiles()}`);
console.log(
  `  minutes: ${[...results, { name: 'whole', time: minutes(Date.now() - begun) }]
    .map(({ name, time }) => `${name} ${time}`)
    .join(', ')}\n`,
);
console.log(`${sum('passed')} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

if (commit !== undefined) {
  const complete = failed + notRun === 0 && testedCommit(root) === commit;
  keepRecord(root, { commit, complete, steps: passedSteps() });
}
