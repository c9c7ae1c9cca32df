import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languageTags } from '@ns/platform';
import { dictionaryOf, root, typescriptFiles } from './workspace.ts';

type AuditTexts = { readonly audit: Readonly<Record<'actions' | 'kinds', Readonly<Record<string, string>>>> };

const load = async (path: string): Promise<unknown> => import(`${root}/${path}`);

/** Actions that the server writes into the audit: as literals, or a change of a kind of menu. */
async function writtenActions(): Promise<readonly string[]> {
  const { auditedKinds } = (await load('libs/menus/src/writes/menu-audit.ts')) as { auditedKinds: readonly string[] };
  const literals = ['libs', 'apps/api', 'apps/worker']
    .flatMap(typescriptFiles)
    .filter((path) => !path.endsWith('.spec.ts'))
    .flatMap((path) => [...readFileSync(join(root, path), 'utf8').matchAll(/\baction: '([a-z_]+\.[a-z_]+)'/g)])
    .flatMap(([, action]) => action ?? []);
  return [...new Set([...literals, ...auditedKinds.map((kind) => `${kind}.saved`)])].toSorted();
}

describe('the audit', () => {
  it.each(languageTags)('has words for every action and its kind: %s', async (language) => {
    const { actions, kinds } = (await dictionaryOf<AuditTexts>('console', language)).audit;
    const written = await writtenActions();
    expect(written.length).toBeGreaterThan(20);
    expect(written.filter((action) => !(action.replace('.', '_') in actions))).toEqual([]);
    const named = written.map((action) => action.split('.')[0] ?? '');
    expect(named.filter((kind) => !(kind in kinds))).toEqual([]);
  });
});
