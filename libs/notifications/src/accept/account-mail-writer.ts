import {
  type AccountLinkKind,
  type AccountLinkMail,
  accountLinkMail,
  type AccountNoticeKind,
  accountNoticeMail,
  isStaff,
  type RegistrationMail,
  registrationMail,
  type Role,
  signInCodeMail,
} from '@ns/identity';
import { type DerivedKeys, type EntityManager, inLanguage, type Language } from '@ns/platform';
import { isAccountMail, labelOf, type MailKind } from '../kinds/mail-kind.ts';
import type { AccountMailKind } from '../kinds/account-kinds.ts';
import { composeAccountMail } from '../kinds/compose-mail.ts';
import type { MailSettings } from '../templates/mail-settings.ts';
import type { RenderedMail } from '../templates/mail-text.ts';

/** A mail about an account, written anew each time it is needed, because it carries a secret. */
export interface AccountMail {
  readonly kind: AccountMailKind;
  /** null before there is an account */
  readonly accountId: string | null;
  readonly address: string;
  readonly language: Language;
  readonly mail: RenderedMail;
  /** as the ledger keeps it: a code that stands in the subject is not kept */
  readonly subject: string;
}

interface Addressee {
  readonly accountId: string | null;
  readonly email: string;
  /** null while nobody has proven the address: the name may be a stranger's message */
  readonly name: string | null;
  readonly language: Language;
}

/** The mail that carries a link of each kind, and the page that the link opens. */
const linkMails: Readonly<Record<AccountLinkKind, { readonly kind: AccountMailKind; readonly page: string }>> = {
  INVITATION: { kind: 'invitation', page: 'invitation' },
  PASSWORD_RESET: { kind: 'password_reset', page: 'reset' },
  EMAIL_CHANGE_PRESENT: { kind: 'email_change_present', page: 'email' },
  EMAIL_CHANGE_NEW: { kind: 'email_change_new', page: 'email' },
  RECOVERY_NEW: { kind: 'recovery_new', page: 'recovery' },
  RECOVERY_OBJECT: { kind: 'recovery_object', page: 'objection' },
  EMAIL_CHANGE_BY_PASSKEY: { kind: 'email_change_by_passkey', page: 'email' },
};

/** The mail of each notice, and the page where its reader goes on. */
const noticeMails: Readonly<Record<AccountNoticeKind, { readonly kind: AccountMailKind; readonly page: string }>> = {
  PASSWORD_CHANGED: { kind: 'password_changed', page: 'reset' },
  PASSWORD_REMOVED: { kind: 'password_removed', page: 'account' },
  PASSKEY_ADDED: { kind: 'passkey_added', page: 'account' },
  PASSKEY_REMOVED: { kind: 'passkey_removed', page: 'account' },
  EMAIL_CHANGED: { kind: 'email_changed', page: 'sign-in' },
  SECOND_FACTOR_REMOVED: { kind: 'second_factor_removed', page: 'reset' },
  WELCOME: { kind: 'welcome', page: 'sign-in' },
};

const noticeKinds: readonly AccountMailKind[] = Object.values(noticeMails).map(({ kind }) => kind);

/** Writes mails about accounts. */
export class AccountMailWriter {
  constructor(
    private readonly keys: DerivedKeys,
    private readonly settings: MailSettings,
  ) {}

  /** The mail after a request for an account; undefined when the request was granted or ran out. */
  async afterRegistration(em: EntityManager, registrationId: string): Promise<AccountMail | undefined> {
    const request = await registrationMail(em, this.keys, registrationId);
    if (!request) {
      return undefined;
    }
    const kind = request.accountExists ? 'account_exists' : 'verify_address';
    return this.compose(kind, { ...request, name: null, accountId: null }, this.registrationLink(request), null);
  }

  /** The mail with a sign-in code; undefined when nobody is to get it, or the code was used or ran out. */
  async withSignInCode(em: EntityManager, codeId: string): Promise<AccountMail | undefined> {
    const request = await signInCodeMail(em, this.keys, codeId);
    if (!request) {
      return undefined;
    }
    const { token, code } = request;
    return token === null
      ? this.compose('sign_in_code', request, `${this.settings.publicUrl}/sign-in`, code)
      : this.compose('account_code', request, this.verifyLink(token), code);
  }

  /** Writes a mail of the ledger again; undefined when what it said is true no longer. */
  async again(em: EntityManager, kind: MailKind, sourceId: string): Promise<RenderedMail | undefined> {
    if (!isAccountMail(kind)) {
      return undefined;
    }
    const written = await this.written(em, kind, sourceId);
    return written?.kind === kind ? written.mail : undefined;
  }

  /** The mail with a link for somebody who has an account; undefined when it was used or ran out. */
  async withLink(em: EntityManager, linkId: string): Promise<AccountMail | undefined> {
    const request = await accountLinkMail(em, this.keys, linkId);
    if (!request) {
      return undefined;
    }
    return this.compose(linkMails[request.kind].kind, request, this.accountLink(request), null, request.newEmail);
  }

  /** The mail about something that changed; undefined when the account was deleted. */
  async withNotice(em: EntityManager, noticeId: string): Promise<AccountMail | undefined> {
    const notice = await accountNoticeMail(em, noticeId);
    if (!notice) {
      return undefined;
    }
    const { kind, page } = noticeMails[notice.kind];
    return this.compose(kind, notice, `${this.siteOf(notice)}/${page}`, null);
  }

  private written(em: EntityManager, kind: MailKind, sourceId: string): Promise<AccountMail | undefined> {
    if (kind === 'sign_in_code' || kind === 'account_code') {
      return this.withSignInCode(em, sourceId);
    }
    if (noticeKinds.some((known) => known === kind)) {
      return this.withNotice(em, sourceId);
    }
    return kind === 'verify_address' || kind === 'account_exists'
      ? this.afterRegistration(em, sourceId)
      : this.withLink(em, sourceId);
  }

  /** Staff choose passwords in the console, citizens in their app. No server sees what stands after `#`. */
  private accountLink({ kind, role, token }: AccountLinkMail): string {
    return `${this.siteOf({ role })}/${linkMails[kind].page}#token=${encodeURIComponent(token)}`;
  }

  private siteOf({ role }: { readonly role: Role }): string {
    return isStaff(role) ? `${this.settings.publicUrl}/console` : this.settings.publicUrl;
  }

  private registrationLink(request: RegistrationMail): string {
    return request.accountExists ? `${this.settings.publicUrl}/sign-in` : this.verifyLink(request.token);
  }

  private verifyLink(token: string): string {
    return `${this.settings.publicUrl}/verify#token=${encodeURIComponent(token)}`;
  }

  private compose(
    kind: AccountMailKind,
    person: Addressee,
    link: string,
    code: string | null,
    newEmail: string | null = null,
  ): AccountMail {
    const { accountId, language, name, email } = person;
    const mail = composeAccountMail(kind, {
      language,
      addressee: name,
      municipality: this.settings.municipality(language),
      link,
      code,
      newEmail,
    });
    const subject = code === null ? mail.subject : inLanguage(language, labelOf(kind));
    return { kind, accountId, address: email, language, mail, subject };
  }
}
