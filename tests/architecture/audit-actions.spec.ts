import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languageTags } from '@ns/platform';
import { root, typescriptFiles } from './workspace.ts';

const load = async (path: string): Promise<unknown> => import(`${root}/${path}`);
const audit = (language: string) =>
  (
    JSON.parse(readFileSync(join(root, `apps/console/src/app/i18n/${language}.json`), 'utf8')) as {
      audit: { actions: Record<string, string>; kinds: Record<string, string> };
    }
  ).audit;

/** Actions that the server writes into the audit: as literals, or a change of a kind of menu. */
async function writtenActions(): Promise<readonly string[]> {
  const { auditedKinds } = (await load('libs/menus/src/menu-editing.ts')) as { auditedKinds: readonly string[] };
  const literals = ['libs', 'apps/api', 'apps/worker']
    .flatMap(typescriptFiles)
    .filter((path) => !path.endsWith('.spec.ts'))
    .flatMap((path) => [...readFileSync(join(root, path), 'utf8').matchAll(/\baction: '([a-z_]+\.[a-z_]+)'/g)])
    .flatMap(([, action]) => action ?? []);
  return [...new Set([...literals, ...auditedKinds.map((kind) => `${kind}.saved`)])].toSorted();
}

describe('the audit', () => {
  it.each(languageTags)('has words for every action and its kind: %s', async (language) => {
    const { actions, kinds } = audit(language);
    const written = await writtenActions();
    expect(written.length).toBeGreaterThan(20);
    expect(written.filter((action) => !(action.replace('.', '_') in actions))).toEqual([]);
    const named = written.map((action) => action.split('.')[0] ?? '');
    expect(named.filter((kind) => !(kind in kinds))).toEqual([]);
  });
});
