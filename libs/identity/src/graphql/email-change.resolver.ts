import { inLanguage, InvalidInputError, type Localized } from '@ns/platform';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type ApiContext } from '../access/api-context.ts';
import { requireAccount } from '../access/guards.ts';
import { confirmEmailChange, requestEmailChange } from '../commands/email-change.ts';
import { type IdentityParts } from '../identity-parts.ts';
import { InvalidCredentialsError, InvalidTokenError } from './identity.results.ts';
import {
  ConfirmEmailChangeResult,
  EmailChangeConfirmed,
  EmailChangeRequested,
  RequestEmailChangeResult,
} from './password.types.ts';

const requested: Localized = {
  bg: 'Изпратихме имейли на двата адреса. Отворете връзката и в двата: тогава адресът се сменя.',
  en: 'We have sent an e-mail to both addresses. Open the link in both: then the address is changed.',
};
const complete: Localized = { bg: 'Адресът Ви е сменен.', en: 'Your address has been changed.' };
const waiting: Localized = {
  bg: 'Потвърдено. Остава да отворите връзката и в имейла до другия адрес.',
  en: 'Confirmed. Now open the link in the e-mail to the other address too.',
};
const linkIsOld: Localized = {
  bg: 'Тази връзка вече е използвана или е изтекла, или новият адрес не може да се използва. Поискайте смяната отново.',
  en: 'This link was used already or has run out, or the new address cannot be used. Ask for the change again.',
};

/** Another address for an account. */
@Resolver()
export class EmailChangeResolver {
  constructor(private readonly parts: IdentityParts) {}

  @Mutation(() => RequestEmailChangeResult, {
    description:
      'Asks for another address, proven by the password; a link is mailed to the present and to the new ' +
      'address, and both are to be pressed within a day. The answer is the same for addresses that have an ' +
      'account.',
  })
  async requestEmailChange(
    @Arg('email', () => String) email: string,
    @Arg('password', () => String) password: string,
    @Ctx() context: ApiContext,
  ): Promise<typeof RequestEmailChangeResult> {
    const outcome = await requestEmailChange(this.parts, requireAccount(context), { email, password }, context);
    switch (outcome.kind) {
      case 'requested':
        return Object.assign(new EmailChangeRequested(), { message: inLanguage(context.language, requested) });
      case 'invalid':
        return new InvalidInputError(context.language, outcome.problems);
      case 'wrong':
        return new InvalidCredentialsError(context.language);
    }
  }

  @Mutation(() => ConfirmEmailChangeResult, {
    description: 'Presses the link of one of the two mails; signing in is not needed.',
  })
  async confirmEmailChange(
    @Arg('token', () => String) token: string,
    @Ctx() context: ApiContext,
  ): Promise<typeof ConfirmEmailChangeResult> {
    const outcome = await confirmEmailChange(this.parts, token, context);
    if (outcome === 'refused') {
      return new InvalidTokenError(context.language, linkIsOld);
    }
    const isComplete = outcome === 'complete';
    return Object.assign(new EmailChangeConfirmed(), {
      complete: isComplete,
      message: inLanguage(context.language, isComplete ? complete : waiting),
    });
  }
}
