import { type RegistrationMail, registrationMail, signInCodeMail } from '@ns/identity';
import { type DerivedKeys, type EntityManager, type Language } from '@ns/platform';
import { type AccountMailKind, accountMailKinds, type MailKind } from '../domain/mail-kind.ts';
import { composeAccountMail } from '../templates/compose-mail.ts';
import { type MailSettings } from '../templates/mail-settings.ts';
import { type RenderedMail } from '../templates/mail-text.ts';

/** A mail about an account, written anew each time it is needed, because it carries a secret. */
export interface AccountMail {
  readonly kind: AccountMailKind;
  /** null before there is an account */
  readonly accountId: string | null;
  readonly address: string;
  readonly language: Language;
  readonly mail: RenderedMail;
}

interface Addressee {
  readonly accountId: string | null;
  readonly email: string;
  /** null while nobody has proven the address: the name may be a stranger's message */
  readonly name: string | null;
  readonly language: Language;
}

/** Writes mails about accounts. */
export class AccountMailWriter {
  constructor(
    private readonly keys: DerivedKeys,
    private readonly settings: MailSettings,
  ) {}

  /** The mail after a wish for an account; undefined when the wish was granted or ran out. */
  async afterRegistration(em: EntityManager, registrationId: string): Promise<AccountMail | undefined> {
    const wish = await registrationMail(em, this.keys, registrationId);
    if (!wish) return undefined;
    const kind = wish.accountExists ? 'account_exists' : 'verify_address';
    return this.compose(kind, { ...wish, name: null, accountId: null }, this.registrationLink(wish), null);
  }

  /** The mail with a sign-in code; undefined when the address has no account, or the code was used or ran out. */
  async withSignInCode(em: EntityManager, codeId: string): Promise<AccountMail | undefined> {
    const wish = await signInCodeMail(em, this.keys, codeId);
    return wish && this.compose('sign_in_code', wish, `${this.settings.publicUrl}/sign-in`, wish.code);
  }

  /** Writes a mail of the ledger again; undefined when what it said is true no longer. */
  async again(em: EntityManager, kind: MailKind, sourceId: string): Promise<RenderedMail | undefined> {
    if (!accountMailKinds.some((known) => known === kind)) return undefined;
    const written =
      kind === 'sign_in_code' ? await this.withSignInCode(em, sourceId) : await this.afterRegistration(em, sourceId);
    return written?.kind === kind ? written.mail : undefined;
  }

  private registrationLink(wish: RegistrationMail): string {
    return wish.accountExists
      ? `${this.settings.publicUrl}/sign-in`
      : `${this.settings.publicUrl}/verify?token=${encodeURIComponent(wish.token)}`;
  }

  private compose(kind: AccountMailKind, person: Addressee, link: string, code: string | null): AccountMail {
    const { accountId, language, name, email } = person;
    const mail = composeAccountMail(kind, {
      language,
      addressee: name,
      municipality: this.settings.municipality[language],
      link,
      code,
    });
    return { kind, accountId, address: email, language, mail };
  }
}
