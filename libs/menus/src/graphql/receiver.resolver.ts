import type { ApiContext } from '@ns/identity';
import { givenWords } from '@ns/municipality';
import { mustExist } from '@ns/platform';
import { presentReceiver, type ReceiverEntry, receiverOf, saveReceiver } from '@ns/referrals';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { isFailure, type MenuEditing } from './menu-editing.ts';
import { notSaved } from './menu-entry.resolver.ts';
import { SaveReceiverResult } from './menu.results.ts';
import { SaveReceiverInput } from './receiver.types.ts';

/** Saves how external bodies and contractors are reached. */
@Resolver()
export class ReceiverEditingResolver {
  constructor(private readonly editing: MenuEditing) {}

  @Mutation(() => SaveReceiverResult, {
    description: 'Saves how an external body or a contractor is reached. Permission `menus.manage`.',
  })
  async saveReceiver(
    @Ctx() context: ApiContext,
    @Arg('input', () => SaveReceiverInput) input: SaveReceiverInput,
  ): Promise<typeof SaveReceiverResult> {
    const menus = await this.editing.directory.menus();
    const saved = await this.editing.save(context, { kind: 'receiver', code: input.code }, (tx) =>
      saveReceiver(tx, menus, entryOf(input)),
    );
    if (isFailure(saved)) {
      return saved;
    }
    const view = mustExist(await receiverOf(context.em.fork(), menus, saved.code), notSaved);
    return presentReceiver(menus, context.language, view);
  }
}

function entryOf(input: SaveReceiverInput): ReceiverEntry {
  return {
    code: input.code,
    name: givenWords('name', input),
    phone: input.phone ?? null,
    channel: input.channel,
    destination: input.destination ?? null,
    service: input.service ?? null,
    shares: input.shares,
    answerDays: input.answerDays ?? null,
    trusted: input.trusted ?? false,
    categories: input.categories ?? [],
    version: input.version || null,
    archived: input.archived ?? false,
  };
}
