import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { settingsExample } from './settings-example.ts';

const reference = readFileSync(resolve(import.meta.dirname, '../docs/configuration.md'), 'utf8');

// After a change of the reference: npx vitest run --project unit tools/operation/settings-example.spec.ts -u
it('the example of settings is what the reference says', async () => {
  const example = settingsExample(reference);
  expect(example).toContain('\n#APP_SECRET=\n');
  await expect(example).toMatchFileSnapshot(join(import.meta.dirname, 'signali.env.example'));
});
