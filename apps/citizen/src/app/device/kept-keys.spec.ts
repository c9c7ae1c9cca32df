import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forgetPersonal, keptKeys } from './kept-keys.ts';

const root = join(import.meta.dirname, '../../../../..');

/** Names under which sources of the app, or of what it shares with the console, may keep something. */
function namesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|js|html)$/.test(file) && !/\.spec\.ts$|kept-keys\.ts$/.test(file))
    .flatMap((file) => readFileSync(join(root, folder, file), 'utf8').match(/(?<=['"`])ns\.[a-z][\w.-]*/g) ?? []);
}

describe('names under which the device keeps something', () => {
  it('are all in the table that says what becomes of them when their owner leaves', () => {
    const used = new Set(['apps/citizen/src', 'apps/citizen/public', 'libs/web/src'].flatMap(namesIn));
    expect([...used].filter((name) => !(name in keptKeys))).toEqual([]);
    expect(Object.keys(keptKeys).filter((name) => !used.has(name))).toEqual([]);
  });

  it('are forgotten when they are about the person; choices for the device and waiting reports stay', () => {
    const stays = ['ns.appearance', 'ns.pressed.a', 'ns.inbox.layout', 'ns.streets-of-another-program'];
    const kept = new Set([...stays, 'ns.seen.a1', 'ns.streets', 'ns.draft.b']);
    forgetPersonal({ keys: () => [...kept], remove: (key) => kept.delete(key) });
    expect([...kept]).toEqual(stays);
  });
});
