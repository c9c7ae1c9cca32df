import type { EntityManager } from '@ns/platform';
import { readNumber } from '../domain/number-forms.ts';
import { numberedAs } from './numbered-as.ts';
import { signalTables } from '../entities/index.ts';

/** A short number (`121`) ends the numbers of several signals; more are not looked at. */
const mostSignals = 50;

/**
 * Ids of the signals that a number names in any spelling, see {@link readNumber}, the newest first; none for a text
 * that is no number. For readers who may see every signal.
 */
export async function signalsNumbered(em: EntityManager, text: string): Promise<readonly string[]> {
  const spoken = readNumber(text);
  if (spoken === null) {
    return [];
  }
  const newest = signalTables(em)
    .selectFrom('signal as s')
    .select('s.id')
    .orderBy('s.created_at', 'desc')
    .limit(mostSignals);
  // One statement each: an index answers each condition, and no index both.
  const found = [];
  for (const condition of numberedAs(spoken)) {
    found.push(...(await newest.where(condition).execute()));
  }
  return [...new Set(found.map(({ id }) => id))];
}
