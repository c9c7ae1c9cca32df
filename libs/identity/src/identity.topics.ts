import { defineTopic } from '@ns/platform';
import { z } from 'zod';

/** Somebody asked for an account: a mail is due to the address, which one is told by `registrationMail`. */
export const registrationRequestedTopic = defineTopic(
  'identity.registration_requested',
  z.object({ registrationId: z.uuid() }),
);

/** Somebody asked for a sign-in code: a mail is due when `signInCodeMail` gives one. */
export const signInCodeRequestedTopic = defineTopic('identity.sign_in_code_requested', z.object({ codeId: z.uuid() }));

/** An account was deleted: whoever keeps something about the person forgets it. */
export const accountDeletedTopic = defineTopic('identity.account_deleted', z.object({ accountId: z.uuid() }));
