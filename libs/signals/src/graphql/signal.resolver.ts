import type { ApiContext } from '@ns/identity';
import { type Connection, InvalidInputError, NotFoundError, pageSize, toConnection } from '@ns/platform';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { addNote } from '../commands/add-note.ts';
import { isUuid } from '../domain/uuid.ts';
import { recategorizeSignal } from '../commands/recategorize-signal.ts';
import { transitionSignal } from '../commands/transition-signal.ts';
import type { StepNeeds } from '../needs/signals-needs.ts';
import { holdStep } from '../held-steps/commands/hold-step.ts';
import { departmentAfter } from '../queries/handed-over.ts';
import { cursorOf, listSignals, type SignalSort } from '../finder/signal-finder.ts';
import { presenterOf, staffActor, staffSignal, visibleSignal } from './signal-context.ts';
import { accountLoader, firstPhotoLoader } from './signal-loaders.ts';
import { SignalSortEnum } from './signal.enums.ts';
import { checkedFilter } from './checked-filter.ts';
import { RecategorizeSignalInput, SignalFilterInput, stepOf, TransitionSignalInput } from './signal.inputs.ts';
import {
  AddNoteResult,
  RecategorizeSignalResult,
  StaleVersionError,
  TransitionSignalResult,
} from './signal.results.ts';
import { SignalConnection, SignalLeft, SignalType } from './signal.types.ts';
import { presentRefusal } from './transition-refusal.ts';

/** The staff's view of signals. */
@Resolver()
export class SignalResolver {
  constructor(private readonly needs: StepNeeds) {}

  @Query(() => SignalConnection, {
    description: 'Signals within reach of the permission `signal.read`. Staff only.',
  })
  async signals(
    @Ctx() context: ApiContext,
    @Arg('filter', () => SignalFilterInput, { nullable: true }) filter: SignalFilterInput | null,
    @Arg('sort', () => SignalSortEnum, { nullable: true, defaultValue: 'NEWEST' }) sort: SignalSort,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<SignalType>> {
    const actor = staffActor(context);
    const size = pageSize(first, 200, context.language);
    const fetched = await listSignals(context.em, {
      actor,
      filter: checkedFilter(filter, context.language),
      sort,
      first: size,
      after: after ?? null,
      language: context.language,
    });
    const presenter = await presenterOf(this.needs.directory, context);
    return toConnection(
      fetched,
      size,
      (row) => cursorOf(sort, row),
      (row) => {
        if (row.assigneeId !== null) {
          accountLoader(context).prime(row.assigneeId, row.assignee ?? undefined);
        }
        firstPhotoLoader(context).prime(row.id, row.firstPhotoId ?? undefined);
        return presenter.staff(row, filter?.text);
      },
    );
  }

  @Query(() => SignalType, {
    nullable: true,
    description: 'One signal; null when there is none or it is not for the viewer. Staff only.',
  })
  async signal(@Ctx() context: ApiContext, @Arg('id', () => ID) id: string): Promise<SignalType | null> {
    const row = await visibleSignal(context, id);
    return row ? (await presenterOf(this.needs.directory, context)).staff(row) : null;
  }

  @Query(() => SignalLeft, {
    nullable: true,
    description:
      'Where a signal went that was in one of the viewer’s departments and is not any more; null for every ' +
      'other signal. Staff only.',
  })
  async signalLeft(@Ctx() context: ApiContext, @Arg('id', () => ID) id: string): Promise<SignalLeft | null> {
    const actor = staffActor(context);
    const department = isUuid(id) ? await departmentAfter(context.em, actor, id) : undefined;
    return department ? (await presenterOf(this.needs.directory, context)).left(id, department) : null;
  }

  @Mutation(() => TransitionSignalResult, {
    description:
      'Moves a signal along the workflow, see `availableTransitions`. Each step has its permission: ' +
      '`signal.handle`, `signal.assign` or `signal.reopen`. With `holdSeconds` the step waits and can be undone, see ' +
      '`Signal.heldStep`.',
  })
  async transitionSignal(
    @Ctx() context: ApiContext,
    @Arg('input', () => TransitionSignalInput) input: TransitionSignalInput,
  ): Promise<typeof TransitionSignalResult> {
    const step = stepOf(input, staffActor(context));
    const { holdSeconds, clientKey = null } = input;
    const outcome = holdSeconds
      ? await holdStep(this.needs, { step, seconds: holdSeconds, clientKey })
      : await transitionSignal(this.needs, { ...step, clientKey });
    return outcome.kind === 'moved' || outcome.kind === 'holding'
      ? staffSignal(this.needs.directory, context, outcome.signalId)
      : presentRefusal(this.needs.directory, context, outcome, input);
  }

  @Mutation(() => AddNoteResult, {
    description:
      'Leaves an internal note. Staff who may see the signal; `mentions` are accounts of staff who may see it ' +
      'too, at most 20: they are notified by e-mail. `photoIds` are at most 5 finished uploads of the author, ' +
      '`documentIds` at most 5 that are PDFs; only staff sees both. `clientKey` is a UUID made on the device before ' +
      'the first try: the same key is the same note, however often it is sent, and with another content it is refused.',
  })
  async addNote(
    @Ctx() context: ApiContext,
    @Arg('signalId', () => ID) signalId: string,
    @Arg('text', () => String) text: string,
    @Arg('mentions', () => [ID], { nullable: true, defaultValue: [] }) mentions: string[] | null,
    @Arg('photoIds', () => [ID], { nullable: true, defaultValue: [] }) photoIds: string[] | null,
    @Arg('documentIds', () => [ID], { nullable: true, defaultValue: [] }) documentIds: string[] | null,
    @Arg('clientKey', () => ID, { nullable: true }) clientKey: string | null,
  ): Promise<typeof AddNoteResult> {
    const outcome = await addNote(this.needs, {
      actor: staffActor(context),
      signalId,
      text,
      mentions: mentions ?? [],
      photoIds: photoIds ?? [],
      documentIds: documentIds ?? [],
      clientKey,
    });
    if (outcome.kind === 'invalid') {
      return new InvalidInputError(context.language, outcome.problems);
    }
    return outcome.kind === 'notFound'
      ? new NotFoundError(context.language)
      : staffSignal(this.needs.directory, context, outcome.signalId);
  }

  @Mutation(() => RecategorizeSignalResult, {
    description:
      'Corrects the category while the signal is open. Where its term is the promised day, that of the new one takes ' +
      'its place, and the reporter gets a mail. Permission `signal.handle`.',
  })
  async recategorizeSignal(
    @Ctx() context: ApiContext,
    @Arg('input', () => RecategorizeSignalInput) input: RecategorizeSignalInput,
  ): Promise<typeof RecategorizeSignalResult> {
    const outcome = await recategorizeSignal(this.needs, { actor: staffActor(context), ...input });
    switch (outcome.kind) {
      case 'recategorized':
        return staffSignal(this.needs.directory, context, outcome.signalId);
      case 'notFound':
        return new NotFoundError(context.language);
      case 'stale':
        return new StaleVersionError(
          context.language,
          await staffSignal(this.needs.directory, context, input.signalId),
        );
      case 'invalid':
        return new InvalidInputError(context.language, outcome.problems);
    }
  }
}
