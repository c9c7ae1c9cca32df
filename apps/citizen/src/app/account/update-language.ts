import { UpdateMyAccountDocument } from '@ns/contract/own';
import type { Language } from '@ns/languages';
import type { GraphqlClient } from '@ns/web';

/**
 * Writes the language of the signed-in account. In a file of its own: the first page does not carry it.
 * @returns what the account has now; null when it could not be written
 */
export async function updateLanguage(client: GraphqlClient, language: Language): Promise<Language | null> {
  const answer = await client.mutate(UpdateMyAccountDocument, { input: { language } });
  return answer.__typename === 'Account' ? answer.language : null;
}
