import fs from 'node:fs';

/**
 * Tags of stories, as vitest knows them. The first comment of a file gives one to all of its tests
 * (`@module-tag long`), the options of a test or of a group to these alone.
 */
export const storyTags = [
  { name: 'long', description: 'A story that `npm run test:all` runs, and `npm test` does not.' },
  {
    name: 'queue',
    description: 'A story whose jobs depend on the engine of the queues: it runs on Redis, too, in `test:all`.',
  },
] as const;

export type StoryTag = (typeof storyTags)[number]['name'];

const stories = 'tests/**/*.story.spec.ts';

/** Whether the first comment of a file gives this tag to all of its tests. */
const isOfFile = (text: string, tag: StoryTag) => new RegExp(String.raw`^/\*\*[^/]*@module-tag ${tag}\b`).test(text);

/** Whether some group or test in a file has this tag of its own. */
const isInFile = (text: string, tag: StoryTag) => new RegExp(String.raw`\btags: [^\n]*'${tag}'`).test(text);

/** Paths of the stories all of whose tests have a tag, from the root of the workspace. */
export function storiesTagged(root: string, tag: StoryTag): readonly string[] {
  return storiesThat(root, (text) => isOfFile(text, tag));
}

/** Paths of the stories in which some test has a tag, from the root of the workspace. */
export function storiesWith(root: string, tag: StoryTag): readonly string[] {
  return storiesThat(root, (text) => isOfFile(text, tag) || isInFile(text, tag));
}

const storiesThat = (root: string, fits: (text: string) => boolean) =>
  fs.globSync(stories, { cwd: root }).filter((file) => fits(fs.readFileSync(`${root}/${file}`, 'utf8')));
