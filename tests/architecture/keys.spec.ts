import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, typescriptFiles } from './workspace.ts';

/** Looks a row up by the key that a client made for its request. */
const looksUp = /where\('(\w+\.)?client_key', '='/;

/** Compares what was asked with the key. */
const compares = /\b(answerToKnownKey|isSameRequest)\(/;

describe('keys of requests', () => {
  const lookUps = typescriptFiles('libs').filter((file) => looksUp.test(readFileSync(join(root, file), 'utf8')));

  it('are looked up to answer the same request again, and are compared with what was asked then', () => {
    expect(lookUps.length).toBeGreaterThan(1);
    const unchecked = lookUps.filter((file) => !compares.test(readFileSync(join(root, file), 'utf8')));
    expect(unchecked).toEqual([]);
  });
});
