import type { ApiContext } from '@ns/identity';
import { givenWords, MunicipalityPresenter, saveMailWords } from '@ns/municipality';
import { NotFoundError } from '@ns/platform';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { requireMenuManager } from '../policies/menu-access.ts';
import { isFailure, type MenuEditing } from './menu-editing.ts';
import { SaveMailWordsInput } from './menu.inputs.ts';
import { SaveMailWordsResult } from './menu.results.ts';

/** Saves what the municipality itself says in its mails. */
@Resolver()
export class MailWordsResolver {
  constructor(
    private readonly editing: MenuEditing,
    private readonly wordedMails: readonly string[],
  ) {}

  @Mutation(() => SaveMailWordsResult, {
    description:
      'Saves words of the municipality that stand in every mail of a kind from now on, below what the mail says; see ' +
      '`mailPreview` beforehand. Permission `menus.manage`.',
  })
  async saveMailWords(
    @Ctx() context: ApiContext,
    @Arg('input', () => SaveMailWordsInput) input: SaveMailWordsInput,
  ): Promise<typeof SaveMailWordsResult> {
    const { kind, version } = input;
    requireMenuManager(context);
    if (!this.wordedMails.includes(kind)) {
      return new NotFoundError(context.language);
    }
    const saved = await this.editing.save(context, { kind: 'mail_words', code: kind }, (tx) =>
      saveMailWords(tx, { kind, words: givenWords('ownWords', input), version }),
    );
    return isFailure(saved)
      ? saved
      : new MunicipalityPresenter(await this.editing.directory.menus(), context.language).municipality();
  }
}
