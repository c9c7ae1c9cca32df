import type { MailPace, MailTopic } from '../domain/mail-topic.ts';
import type { Needs } from '../needs/notifications-needs.ts';
import { setPace } from '../preferences/mail-refusals.ts';

export interface UpdateMailPreferencesProps {
  readonly accountId: string;
  /** of the topics that the account may choose among */
  readonly choices: readonly { readonly topic: MailTopic; readonly pace: MailPace }[];
}

/** Keeps how an account wants its mails, all of the choices or none. */
export async function updateMailPreferences(
  { database }: Needs<'database'>,
  { accountId, choices }: UpdateMailPreferencesProps,
): Promise<void> {
  await database.transaction(async (tx) => {
    for (const { topic, pace } of choices) {
      await setPace(tx, { accountId, topic }, pace);
    }
  });
}
