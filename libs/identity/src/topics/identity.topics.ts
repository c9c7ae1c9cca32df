import { defineTopic } from '@ns/platform';
import { z } from 'zod';

/** An account was requested: a mail is due to the address; `registrationMail` returns which one. */
export const registrationRequestedTopic = defineTopic(
  'identity.registration_requested',
  z.object({ registrationId: z.uuid() }),
);

/** Somebody asked for a sign-in code: a mail is due when `signInCodeMail` gives one. */
export const signInCodeRequestedTopic = defineTopic('identity.sign_in_code_requested', z.object({ codeId: z.uuid() }));

/** A link was made for somebody with an account: a mail is due when `accountLinkMail` gives one. */
export const accountLinkRequestedTopic = defineTopic('identity.account_link_requested', z.object({ linkId: z.uuid() }));

/** Something about an account changed: a mail is due when `accountNoticeMail` gives one. */
export const accountNoticeTopic = defineTopic('identity.account_notice', z.object({ noticeId: z.uuid() }));

/** An account was deleted: every slice deletes its data about the person. */
export const accountDeletedTopic = defineTopic('identity.account_deleted', z.object({ accountId: z.uuid() }));
