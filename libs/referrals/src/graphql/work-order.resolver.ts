import type { ApiContext } from '@ns/identity';
import { proposedPhotosOf } from '@ns/media';
import { ActionNotAvailableError, costs, inKeyOrder, InvalidInputError, mustExist, NotFoundError } from '@ns/platform';
import { canHandle, presentRefusal, staffActor, staffSignal, SignalType } from '@ns/signals';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { acceptWork } from '../commands/accept-work.ts';
import { orderWork } from '../commands/order-work.ts';
import { takeOrderBack } from '../commands/take-order-back.ts';
import { isWorkedOn, stepsOfOrder } from '../domain/work-order.ts';
import type { Needs } from '../needs/referrals-needs.ts';
import { receiverOf } from '../queries/receivers.ts';
import { lastActsOf } from '../queries/work-acts.ts';
import { workOrdersOf } from '../queries/work-orders.ts';
import { textOf } from '../texts/index.ts';
import { presentReceiver } from './receiver.resolver.ts';
import {
  AcceptWorkInput,
  AcceptWorkResult,
  OrderWorkInput,
  OrderWorkResult,
  ReturnWorkResult,
  TakeOrderBackInput,
  WithdrawWorkResult,
  WorkOrderType,
} from './work-order.types.ts';

/** Work that contractors do on a signal, as staff order and accept it. */
@Resolver(() => SignalType)
export class WorkOrderResolver {
  constructor(private readonly needs: Needs<'database' | 'directory' | 'calendar' | 'links' | 'outside'>) {}

  @FieldResolver(() => [WorkOrderType], {
    description: 'Work that contractors do on the signal, the newest order first; without orders that were withdrawn.',
    complexity: costs({ rows: 1 }),
  })
  async workOrders(@Root() signal: SignalType, @Ctx() context: ApiContext): Promise<readonly WorkOrderType[]> {
    const read = async (ids: readonly string[]) =>
      inKeyOrder(ids, await workOrdersOf(context.em, ids), ({ signalId }) => signalId);
    const orders = await context.loaders.of('signal.work_orders', read).load(signal.id);
    const acts =
      orders.length === 0
        ? []
        : await lastActsOf(
            context.em,
            orders.map(({ id }) => id),
          );
    const menus = await this.needs.directory.menus();
    const mayAct = canHandle(staffActor(context), signal.row) && signal.erasedAt === null && isWorkedOn(signal.status);
    return Promise.all(
      orders.map(async (order) => {
        const contractor = mustExist(await receiverOf(context.em, menus, order.contractor), 'An order of nobody.');
        const act = order.state === 'ANSWERED' ? acts.find(({ referralId }) => referralId === order.id) : undefined;
        const photos = async (ids: readonly string[]) => {
          const found = ids.length === 0 ? [] : await proposedPhotosOf(context.em, this.needs.links, ids);
          return found.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
        };
        return {
          id: order.id,
          contractor: presentReceiver(menus, context.language, contractor),
          state: order.state,
          words: order.words,
          orderedAt: order.createdAt,
          receivedOn: order.receivedOn,
          answer: act
            ? {
                kind: act.kind,
                text: act.text,
                at: act.createdAt,
                photosBefore: await photos(act.photosBefore),
                photosAfter: await photos(act.photosAfter),
              }
            : null,
          next: mayAct ? [...stepsOfOrder(order)] : [],
        };
      }),
    );
  }

  @Mutation(() => OrderWorkResult, {
    description:
      'Orders work on a signal from a contractor, who sees it with its link, and gets a mail where its channel is ' +
      'MAIL. The signal keeps status, department and assignee. ACTION_NOT_AVAILABLE when the signal is not ASSIGNED ' +
      'or IN_PROGRESS, or the contractor has it. Permission `signal.handle`.',
  })
  async orderWork(
    @Ctx() context: ApiContext,
    @Arg('input', () => OrderWorkInput) { signalId, contractor, words = null, clientKey }: OrderWorkInput,
  ): Promise<typeof OrderWorkResult> {
    const actor = staffActor(context);
    return this.answer(context, await orderWork(this.needs, { actor, signalId, contractor, words, clientKey }));
  }

  @Mutation(() => ReturnWorkResult, {
    description:
      'Sends the answer of a contractor back with words, which it reads. ACTION_NOT_AVAILABLE when there is no ' +
      'answer. Permission `signal.handle`.',
  })
  async returnWork(
    @Ctx() context: ApiContext,
    @Arg('input', () => TakeOrderBackInput) { orderId, words = null }: TakeOrderBackInput,
  ): Promise<typeof ReturnWorkResult> {
    const actor = staffActor(context);
    return this.answer(context, await takeOrderBack(this.needs, { actor, orderId, step: 'RETURN', words }));
  }

  @Mutation(() => WithdrawWorkResult, {
    description:
      'Takes a work order from its contractor, who sees it no longer; one that was withdrawn stays so. ' +
      'Permission `signal.handle`.',
  })
  async withdrawWork(
    @Ctx() context: ApiContext,
    @Arg('input', () => TakeOrderBackInput) { orderId, words = null }: TakeOrderBackInput,
  ): Promise<typeof WithdrawWorkResult> {
    const actor = staffActor(context);
    return this.answer(context, await takeOrderBack(this.needs, { actor, orderId, step: 'WITHDRAW', words }));
  }

  @Mutation(() => AcceptWorkResult, {
    description:
      'Ends a signal with what a contractor says is done: the step RESOLVED of `transitionSignal`, with the photos ' +
      'of the answer. ACTION_NOT_AVAILABLE when the contractor does not say so. Permission `signal.handle`.',
  })
  async acceptWork(
    @Ctx() context: ApiContext,
    @Arg('input', () => AcceptWorkInput) input: AcceptWorkInput,
  ): Promise<typeof AcceptWorkResult> {
    const outcome = await acceptWork(this.needs, {
      ...input,
      actor: staffActor(context),
      publicMessage: input.publicMessage ?? null,
      personalDataConfirmed: input.personalDataConfirmed ?? false,
    });
    switch (outcome.kind) {
      case 'moved':
        return staffSignal(this.needs.directory, context, outcome.signalId);
      case 'refused':
        return presentRefusal(this.needs.directory, context, outcome.refusal, {
          signalId: outcome.signalId,
          to: 'RESOLVED',
        });
      case 'notFound':
        return new NotFoundError(context.language);
      case 'notNow':
        return new ActionNotAvailableError(context.language, textOf('orderNotNow'));
    }
  }

  private async answer(
    context: ApiContext,
    outcome: Awaited<ReturnType<typeof orderWork>> | Awaited<ReturnType<typeof takeOrderBack>>,
  ): Promise<SignalType | NotFoundError | ActionNotAvailableError | InvalidInputError> {
    switch (outcome.kind) {
      case 'ordered':
      case 'done':
        return staffSignal(this.needs.directory, context, outcome.signalId);
      case 'notFound':
        return new NotFoundError(context.language);
      case 'notNow':
        return new ActionNotAvailableError(context.language, textOf('orderNotNow'));
      case 'invalid':
        return new InvalidInputError(context.language, outcome.problems);
    }
  }
}
