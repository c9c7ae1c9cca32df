import { expect, it } from 'vitest';
import { commandShapes } from './command-shapes.ts';
import { formsOfOtherKinds } from './forms.ts';
import { namesOfPapers } from './paper-names.ts';

it('prints what an heir would meet in several kinds', () => {
  const counts = {
    'forms of other kinds': formsOfOtherKinds().length,
    'shapes of commands': Object.keys(commandShapes()).length,
    'names in papers that do not exist': namesOfPapers().lost.length,
  };
  for (const [what, count] of Object.entries(counts)) {
    console.info(`${what}: ${String(count)}`);
  }
  expect(counts).toEqual({
    'forms of other kinds': 0,
    'shapes of commands': 1,
    'names in papers that do not exist': 0,
  });
});
