import type { MailTopic } from '../domain/mail-topic.ts';
import type { Needs } from '../needs/notifications-needs.ts';
import { setWanted } from '../preferences/mail-refusals.ts';

export interface UpdateMailPreferencesProps {
  readonly accountId: string;
  /** of the topics that the account may choose among */
  readonly choices: readonly { readonly topic: MailTopic; readonly wanted: boolean }[];
}

/** Switches mails of an account on or off, all of them or none. */
export async function updateMailPreferences(
  { database }: Needs<'database'>,
  { accountId, choices }: UpdateMailPreferencesProps,
): Promise<void> {
  await database.transaction(async (tx) => {
    for (const { topic, wanted } of choices) {
      await setWanted(tx, { accountId, topic }, wanted);
    }
  });
}
