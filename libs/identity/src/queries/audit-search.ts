import { type AuditSearch, type EntityManager, requestError, type Language } from '@ns/platform';
import { staffByName } from './accounts-by-name.ts';

/** Texts of one question, and their characters. */
const mostTexts = 50;
const longestText = 100;

/**
 * What an entry can be about beyond accounts: ids of the things that a text names, as signals by their number. Slices
 * above know them.
 */
export type SubjectsNamed = (em: EntityManager, text: string) => Promise<readonly string[]>;

/**
 * Tidies the texts of an argument: without blanks around them and without empty ones.
 * @throws GraphQLError BAD_USER_INPUT about the argument for too many or too long ones
 */
export function auditTexts(
  texts: readonly string[] | null | undefined,
  argument: string,
  language: Language,
): readonly string[] {
  const tidied = (texts ?? []).map((text) => text.trim()).filter((text) => text !== '');
  if (tidied.length > mostTexts || tidied.some(({ length }) => length > longestText)) {
    throw requestError('BAD_USER_INPUT', language, { argument, max: longestText });
  }
  return tidied;
}

/**
 * What the typed texts can mean in the audit.
 * @returns null when nothing was typed
 */
export async function auditSearchOf(
  em: EntityManager,
  texts: readonly string[],
  subjectsNamed: SubjectsNamed,
): Promise<AuditSearch | null> {
  if (texts.length === 0) {
    return null;
  }
  const ids = [...texts, ...(await staffByName(em, texts))];
  for (const text of texts) {
    ids.push(...(await subjectsNamed(em, text)));
  }
  return { actions: texts, ids: [...new Set(ids)] };
}
