import { type ApiContext, auditActorOf, requirePermission } from '@ns/identity';
import {
  ActionNotAvailableError,
  type Connection,
  InvalidInputError,
  keysetCursor,
  mustExist,
  NotFoundError,
  pageSize,
  toConnection,
} from '@ns/platform';
import { isUuid, onBehalfOf, staffActor, staffSignal, SubmitOnBehalfInput } from '@ns/signals';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { dismissLetter } from '../commands/dismiss-letter.ts';
import { letterToSignal } from '../commands/letter-to-signal.ts';
import type { LetterState } from '../domain/letter.ts';
import type { Needs } from '../needs/letters-needs.ts';
import { letterById, listLetters } from '../queries/letters.ts';
import { textOf } from '../texts/index.ts';
import { noteLetterOpened, noteListRead } from '../writes/note-reading.ts';
import { presentLetter } from './letter.presenter.ts';
import {
  DismissLetterInput,
  DismissLetterResult,
  LetterConnection,
  LetterStateEnum,
  LetterToSignalResult,
  LetterType,
} from './letter.types.ts';

const largestPage = 100;
const cursors = keysetCursor('uuid');

/** Letters that came in, and what the staff makes of them. */
@Resolver()
export class LetterResolver {
  constructor(private readonly needs: Needs<'database' | 'links' | 'signals'>) {}

  @Query(() => LetterConnection, {
    description:
      'Letters that came into the mailbox, the latest first: new ones, and answers to mails about signals that the ' +
      'viewer sees. What is read is in the audit. Permission `signal.enterForOthers`.',
  })
  async letters(
    @Ctx() context: ApiContext,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'At most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null | undefined,
    @Arg('state', () => LetterStateEnum, { nullable: true, description: 'Left out: whatever it is.' })
    state: LetterState | null | undefined,
    @Arg('aboutSignalId', () => ID, { nullable: true, description: 'Answers to mails about one signal only.' })
    aboutSignalId: string | null | undefined,
  ): Promise<Connection<LetterType>> {
    requirePermission(context, 'signal.enterForOthers');
    const size = pageSize(first, largestPage, context.language);
    const afterId = after == null ? null : cursors.read(after, context.language)[0];
    const isAsked = aboutSignalId != null;
    const search = { state: state ?? null, aboutSignalId: aboutSignalId ?? null };
    const found =
      isAsked && !isUuid(aboutSignalId)
        ? []
        : await listLetters(context.em, staffActor(context), search, { afterId, limit: size + 1 });
    const shown = found.slice(0, size).map(({ id }) => id);
    await noteListRead(context.em, auditActorOf(context), shown);
    return toConnection(
      found,
      size,
      ({ id }) => cursors.write([id]),
      (letter) => presentLetter(this.needs.links, letter),
    );
  }

  @Query(() => LetterType, {
    nullable: true,
    description:
      'One letter; null when there is none, or it answers a mail about a signal that the viewer does not see. ' +
      'Permission `signal.enterForOthers`.',
  })
  async letter(@Ctx() context: ApiContext, @Arg('id', () => ID) id: string): Promise<LetterType | null> {
    requirePermission(context, 'signal.enterForOthers');
    const found = isUuid(id) ? await letterById(context.em, staffActor(context), id) : undefined;
    if (!found) {
      return null;
    }
    await noteLetterOpened(context.em, auditActorOf(context), found.id);
    return presentLetter(this.needs.links, found);
  }

  @Mutation(() => LetterToSignalResult, {
    description:
      'Makes a signal of a letter that waits, as `submitSignalOnBehalf` does, with the photos of the letter: once. ' +
      'ACTION_NOT_AVAILABLE when somebody has dealt with it already. The same client key is answered with the same ' +
      'signal. Permission `signal.enterForOthers`.',
  })
  async letterToSignal(
    @Ctx() context: ApiContext,
    @Arg('letterId', () => ID) letterId: string,
    @Arg('input', () => SubmitOnBehalfInput, { description: 'Its channel is EMAIL.' }) input: SubmitOnBehalfInput,
  ): Promise<typeof LetterToSignalResult> {
    const { id } = requirePermission(context, 'signal.enterForOthers');
    const outcome = await letterToSignal(this.needs, {
      staff: staffActor(context),
      actor: auditActorOf(context),
      letterId,
      signal: onBehalfOf(input, id),
    });
    switch (outcome.kind) {
      case 'submitted':
        return staffSignal(this.needs.signals.directory, context, outcome.signalId);
      case 'notFound':
        return new NotFoundError(context.language);
      case 'decided':
        return new ActionNotAvailableError(context.language, textOf('letterDecided'));
      case 'invalid':
        return new InvalidInputError(context.language, outcome.problems);
    }
  }

  @Mutation(() => DismissLetterResult, {
    description:
      'Says that nothing is to be made of a letter that waits; one that was dismissed stays as it is. ' +
      'ACTION_NOT_AVAILABLE when a signal was made of it, or a program wrote it. Permission `signal.enterForOthers`.',
  })
  async dismissLetter(
    @Ctx() context: ApiContext,
    @Arg('input', () => DismissLetterInput) { letterId, reason }: DismissLetterInput,
  ): Promise<typeof DismissLetterResult> {
    requirePermission(context, 'signal.enterForOthers');
    const staff = staffActor(context);
    const outcome = await dismissLetter(this.needs, { staff, actor: auditActorOf(context), letterId, reason });
    switch (outcome.kind) {
      case 'dismissed':
        return presentLetter(
          this.needs.links,
          mustExist(await letterById(context.em, staff, letterId), 'The letter is gone.'),
        );
      case 'notFound':
        return new NotFoundError(context.language);
      case 'decided':
        return new ActionNotAvailableError(context.language, textOf('letterDecided'));
      case 'invalid':
        return new InvalidInputError(context.language, outcome.problems);
    }
  }
}
