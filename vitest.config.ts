import fs from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { refuseOtherNode } from './tools/test/project-node.ts';
import { storiesTagged, storyTags } from './tools/test/story-tags.ts';

refuseOtherNode(process.versions.node);

const root = import.meta.dirname;
const { compilerOptions } = JSON.parse(fs.readFileSync(resolve(root, 'tsconfig.base.json'), 'utf8')) as {
  compilerOptions: { paths: Record<string, readonly [string]> };
};

/** `@ns/*` as in tsconfig.base.json, each name matched whole. */
const alias = Object.entries(compilerOptions.paths).map(([name, [target]]) => ({
  find: new RegExp(`^${name.replaceAll('/', '\\/')}$`),
  replacement: resolve(root, target),
}));

/** The decorators of type-graphql are the legacy ones; class fields are defined, as tsc would do it. */
const oxc = {
  decorator: { legacy: true, emitDecoratorMetadata: false },
  assumptions: { setPublicClassFields: false },
  typescript: { removeClassFieldsWithoutInitializer: false },
};

/**
 * Files that a run leaves out, separated by spaces; vitest's own `--exclude` does not reach projects that exclude
 * something themselves.
 */
const leftOut = (process.env['NS_TEST_LEAVE_OUT'] ?? '').split(' ').filter(Boolean);
const everywhere = ['**/node_modules/**', '**/dist/**', '**/.data/**', ...leftOut];
/**
 * The files of a worker share their modules: to load them again for each of four hundred files took longer than many
 * of the tests. A spec therefore leaves no state in a module, and undoes its fakes.
 */
const shared = {
  root,
  environment: 'node',
  isolate: false,
  restoreMocks: true,
  unstubGlobals: true,
  setupFiles: ['tests/support/reflect.ts'],
  // As patient as the browser's driver, everywhere: a busy core is late, and who waits for what stays loses nothing.
  expect: { poll: { timeout: 20_000 } },
};

const stories = {
  ...shared,
  include: ['tests/**/*.story.spec.ts'],
  globalSetup: ['tests/support/prepared-system.setup.ts'],
  // One more than cores: a story waits for mails, timers and animations for a part of its time.
  maxWorkers: Math.min(availableParallelism() + 1, 4),
  testTimeout: 180_000,
  hookTimeout: 180_000,
};
/** The stories that take longest; their file names say little of it. */
const longest = [
  'faults/campaign.story.spec.ts',
  'worker/erased-people.story.spec.ts',
  'browser/console-accessibility.story.spec.ts',
  'browser/citizen-accessibility.story.spec.ts',
];

/**
 * Long stories begin first, so that no core waits for the last of them at the end of the run. The others follow project
 * by project: a worker keeps its modules for the next file of the same project, and is a new process for another one.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => longest.some((name) => moduleId.endsWith(name));
    const sorted = await super.sort(files);
    const others = sorted.filter((file) => !isLong(file));
    return [...sorted.filter(isLong), ...Map.groupBy(others, ({ project }) => project.name).values()].flat();
  }
}

export default defineConfig({
  // Node gives index.js of graphql to the packages outside Vite's sight; a second copy (index.mjs) would be refused by
  // it.
  resolve: { alias, extensions: ['.ts', '.js', '.mjs', '.json'] },
  oxc,
  test: {
    tags: [...storyTags],
    sequence: { sequencer: LongestFirst },
    // A run of the medium tests ends with the comparison of its statements.
    teardownTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          setupFiles: [...shared.setupFiles, 'tests/support/linked-angular.ts'],
          include: [
            'libs/**/*.spec.ts',
            'apps/**/*.spec.ts',
            'tools/**/*.spec.ts',
            'tests/{support,faults}/**/*.spec.ts',
          ],
          // Property tests take a second or two, on a busy machine many times that.
          testTimeout: 30_000,
          exclude: [...everywhere, '**/*.medium.spec.ts', '**/*.story.spec.ts', '**/*.component.spec.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'medium',
          include: ['{libs,apps,tools}/**/*.medium.spec.ts'],
          exclude: everywhere,
          setupFiles: [...shared.setupFiles, 'tests/support/statements/watched-statements.ts'],
          globalSetup: ['tests/support/test-postgres.setup.ts'],
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'architecture',
          include: ['tests/architecture/**/*.spec.ts'],
          exclude: everywhere,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'conformance',
          include: ['tests/conformance/**/*.spec.ts'],
          exclude: [...everywhere, '**/*.story.spec.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      // Of a copy that has one language more: `npm run try-language`.
      {
        extends: true,
        test: { ...stories, name: 'language', include: ['tests/language/**/*.look.spec.ts'], exclude: everywhere },
      },
      { extends: true, test: { ...stories, name: 'stories', exclude: everywhere } },
      {
        extends: true,
        test: {
          ...stories,
          name: 'stories-redis',
          include: [...storiesTagged(root, 'queue')],
          exclude: everywhere,
          env: { NS_TEST_QUEUE: 'redis' },
        },
      },
    ],
  },
});
