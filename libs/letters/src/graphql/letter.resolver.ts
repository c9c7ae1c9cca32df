import { type ApiContext, auditActorOf, requirePermission } from '@ns/identity';
import {
  ActionNotAvailableError,
  type Connection,
  defaultLanguage,
  InvalidInputError,
  keysetCursor,
  mustExist,
  NotFoundError,
  pageSize,
  toConnection,
} from '@ns/platform';
import { isUuid, onBehalfOf, staffActor, staffSignal, SubmitOnBehalfInput } from '@ns/signals';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { answerLetter } from '../commands/answer-letter.ts';
import { dismissLetter } from '../commands/dismiss-letter.ts';
import { letterToSignal } from '../commands/letter-to-signal.ts';
import { noteLetter } from '../commands/note-letter.ts';
import { daysAfterDecision, type LetterState } from '../domain/letter.ts';
import type { Needs } from '../needs/letters-needs.ts';
import { countWaitingLetters, letterById, listLetters } from '../queries/letters.ts';
import { textOf } from '../texts/index.ts';
import { noteLetterOpened, noteListRead } from '../writes/note-reading.ts';
import { presentLetter } from './letter.presenter.ts';
import {
  AnswerLetterInput,
  AnswerLetterResult,
  DismissLetterInput,
  DismissLetterResult,
  LetterConnection,
  LetterStateEnum,
  LetterToSignalResult,
  LetterType,
  NoteLetterResult,
} from './letter.types.ts';

const largestPage = 100;
const cursors = keysetCursor('uuid');

/** Letters that came in, and what the staff makes of them. */
@Resolver()
export class LetterResolver {
  constructor(private readonly needs: Needs<'answers' | 'database' | 'links' | 'signals' | 'hasMailbox'>) {}

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
    @Arg('states', () => [LetterStateEnum], { nullable: true, description: 'Any of these; left out: `state` decides.' })
    states: LetterState[] | null | undefined,
    @Arg('aboutSignalId', () => ID, { nullable: true, description: 'Answers to mails about one signal only.' })
    aboutSignalId: string | null | undefined,
  ): Promise<Connection<LetterType>> {
    requirePermission(context, 'signal.enterForOthers');
    const size = pageSize(first, largestPage, context.language);
    const afterId = after == null ? null : cursors.read(after, context.language)[0];
    const isAsked = aboutSignalId != null;
    const search = { states: states ?? (state == null ? null : [state]), aboutSignalId: aboutSignalId ?? null };
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

  @Query(() => Int, {
    nullable: true,
    description:
      'How many letters wait that the viewer reads; null where no mailbox is read. Permission `signal.enterForOthers`.',
  })
  async waitingLetters(@Ctx() context: ApiContext): Promise<number | null> {
    requirePermission(context, 'signal.enterForOthers');
    return this.needs.hasMailbox ? countWaitingLetters(context.em, staffActor(context)) : null;
  }

  @Query(() => Int, {
    nullable: true,
    description:
      'Days for which a letter that no signal was made of is kept after the decision on it; null where no mailbox is ' +
      'read. Everybody.',
  })
  daysLettersAreKept(): number | null {
    return this.needs.hasMailbox ? daysAfterDecision : null;
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

  @Mutation(() => NoteLetterResult, {
    description:
      'Writes the words and photos of a letter that waits into the history of the signal that it is about, as an ' +
      'internal note of the viewer: once; one that was noted stays as it is. ACTION_NOT_AVAILABLE when it is about ' +
      'no signal, or somebody has dealt with it otherwise. Permission `signal.enterForOthers`.',
  })
  async noteLetter(
    @Ctx() context: ApiContext,
    @Arg('letterId', () => ID) letterId: string,
  ): Promise<typeof NoteLetterResult> {
    requirePermission(context, 'signal.enterForOthers');
    const staff = staffActor(context);
    const { language } = context;
    const outcome = await noteLetter(this.needs, { staff, actor: auditActorOf(context), letterId, language });
    switch (outcome.kind) {
      case 'noted':
        return this.present(context, letterId);
      case 'notFound':
        return new NotFoundError(language);
      case 'aboutNoSignal':
        return new ActionNotAvailableError(language, textOf('letterAboutNothing'));
      case 'decided':
        return new ActionNotAvailableError(language, textOf('letterDecided'));
      case 'invalid':
        return new InvalidInputError(language, outcome.problems);
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
        return this.present(context, letterId);
      case 'notFound':
        return new NotFoundError(context.language);
      case 'decided':
        return new ActionNotAvailableError(context.language, textOf('letterDecided'));
      case 'invalid':
        return new InvalidInputError(context.language, outcome.problems);
    }
  }

  @Mutation(() => AnswerLetterResult, {
    description:
      'Answers a letter that waits with one mail to the address that it names as its sender: once; the same words ' +
      'again change nothing. ACTION_NOT_AVAILABLE when it names none, somebody has dealt with it otherwise, or a ' +
      'program wrote it. Permission `signal.enterForOthers`.',
  })
  async answerLetter(
    @Ctx() context: ApiContext,
    @Arg('input', () => AnswerLetterInput) { letterId, words }: AnswerLetterInput,
  ): Promise<typeof AnswerLetterResult> {
    requirePermission(context, 'signal.enterForOthers');
    const staff = staffActor(context);
    const terms = { staff, actor: auditActorOf(context), letterId, words };
    const outcome = await answerLetter(this.needs, { ...terms, language: defaultLanguage });
    switch (outcome.kind) {
      case 'answered':
        return this.present(context, letterId);
      case 'notFound':
        return new NotFoundError(context.language);
      case 'decided':
        return new ActionNotAvailableError(context.language, textOf('letterDecided'));
      case 'noAddress':
        return new ActionNotAvailableError(context.language, textOf('letterWithoutAddress'));
      case 'invalid':
        return new InvalidInputError(context.language, outcome.problems);
    }
  }

  /** A letter that somebody has just dealt with. */
  private async present(context: ApiContext, letterId: string): Promise<LetterType> {
    const letter = await letterById(context.em, staffActor(context), letterId);
    return presentLetter(this.needs.links, mustExist(letter, 'The letter is gone.'));
  }
}
