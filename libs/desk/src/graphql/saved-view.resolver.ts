import type { ApiContext } from '@ns/identity';
import { inLanguage, InvalidInputError, type Language, NotFoundError, mustExist } from '@ns/platform';
import { type StaffActor, staffActor } from '@ns/signals';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { removeView } from '../commands/remove-view.ts';
import { saveView } from '../commands/save-view.ts';
import { canChangeView, canRemoveView } from '../policies/desk-policies.ts';
import type { Needs } from '../needs/desk-needs.ts';
import { type SavedViewRow, savedViewsFor } from '../queries/saved-views.ts';
import { textOf } from '../texts/index.ts';
import { RemoveViewResult, SavedViewType, SaveViewInput, SaveViewResult } from './saved-view.types.ts';

/** Lists with their filters, kept under a name. */
@Resolver()
export class SavedViewResolver {
  constructor(private readonly needs: Needs<'database'>) {}

  @Query(() => [SavedViewType], {
    description: 'The viewer’s saved views, then those that colleagues share, each by name. Staff only.',
  })
  async savedViews(@Ctx() context: ApiContext): Promise<readonly SavedViewType[]> {
    const actor = staffActor(context);
    return (await savedViewsFor(context.em, actor)).map((row) => present(row, actor, context.language));
  }

  @Mutation(() => SaveViewResult, { description: 'Saves a view, a new one or a change of an own one. Staff only.' })
  async saveView(
    @Ctx() context: ApiContext,
    @Arg('input', () => SaveViewInput) { id = null, name, query, shared }: SaveViewInput,
  ): Promise<typeof SaveViewResult> {
    const actor = staffActor(context);
    const outcome = await saveView(this.needs, { actor, id, name, query, shared: shared ?? false });
    if (outcome.kind === 'invalid') {
      return new InvalidInputError(context.language, outcome.problems);
    }
    if (outcome.kind === 'notFound') {
      return new NotFoundError(context.language);
    }
    const row = mustExist(
      (await savedViewsFor(context.em, actor)).find((view) => view.id === outcome.id),
      `View ${outcome.id} is gone.`,
    );
    return present(row, actor, context.language);
  }

  @Mutation(() => RemoveViewResult, {
    description: 'Removes a view: an own one, or one that others share (permission `view.manage`). Staff only.',
  })
  async removeView(@Ctx() context: ApiContext, @Arg('id', () => ID) id: string): Promise<typeof RemoveViewResult> {
    const removed = await removeView(this.needs, { actor: staffActor(context), id });
    return removed ? { id } : new NotFoundError(context.language);
  }
}

function present(row: SavedViewRow, actor: StaffActor, language: Language): SavedViewType {
  const mine = canChangeView(actor, row);
  const somebody = inLanguage(language, textOf('deletedAccount'));
  return {
    ...row,
    mine,
    removable: canRemoveView(actor, row),
    sharedBy: mine ? null : (row.ownerName ?? somebody),
  };
}
