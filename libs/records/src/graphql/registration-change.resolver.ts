import { type ApiContext, requirePermission } from '@ns/identity';
import { ActionNotAvailableError, inKeyOrder, InvalidInputError, NotFoundError, mustExist } from '@ns/platform';
import { isUuid, staffActor, visibleSignal } from '@ns/signals';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { settleChange, type SettleChangeProps } from '../commands/settle-change.ts';
import type { Needs } from '../needs/records-needs.ts';
import { openChanges } from '../queries/open-changes.ts';
import { registrationOfChange } from '../queries/registration-view.ts';
import { changeGone, numberTaken, presentChange } from './registration-change.presenter.ts';
import {
  AcceptRegistrationChangeResult,
  KeepRegistrationResult,
  RegistrationChangeType,
} from './registration-change.types.ts';
import { presentRegistration } from './registration.presenter.ts';
import { RegistrationType } from './registration.types.ts';

/** What the records system changed after a number was given, and what a person decides about it. */
@Resolver(() => RegistrationType)
export class RegistrationChangeResolver {
  constructor(private readonly needs: Needs<'database'>) {}

  @FieldResolver(() => RegistrationChangeType, {
    nullable: true,
    description:
      'What the records system changed since the number was given and nobody has decided about; of several changes ' +
      'the oldest.',
  })
  async change(
    @Root() registration: RegistrationType,
    @Ctx() context: ApiContext,
  ): Promise<RegistrationChangeType | null> {
    if (registration.id === undefined) {
      return null;
    }
    const read = async (ids: readonly string[]) =>
      inKeyOrder(ids, await openChanges(context.em, ids), (change) => change.registrationId).map(([change]) => change);
    const change = await context.loaders.of('registration.change', read).load(registration.id);
    return change === undefined ? null : presentChange(change, context.language);
  }

  @Mutation(() => AcceptRegistrationChangeResult, {
    description:
      'Takes over what the records system changed: the corrected number comes into force and the reporter ' +
      'is notified, or the refused document has no number any more and waits for a person. Of two numbers the ' +
      'reported one comes into force. Permission `registration.correct`.',
  })
  async acceptRegistrationChange(
    @Ctx() context: ApiContext,
    @Arg('signalId', () => ID) signalId: string,
    @Arg('changeId', () => ID, { description: 'The change that the person saw; any other one is not touched.' })
    changeId: string,
  ): Promise<typeof AcceptRegistrationChangeResult> {
    const found = await this.find(context, signalId, changeId);
    if (found === undefined) {
      return new NotFoundError(context.language);
    }
    const outcome = await settleChange(this.needs, { ...found, decision: 'ACCEPTED' });
    switch (outcome.kind) {
      case 'gone':
        return new ActionNotAvailableError(context.language, changeGone);
      case 'taken':
        return new InvalidInputError(context.language, [{ path: 'changeId', message: numberTaken(outcome.reference) }]);
      case 'settled':
        return this.now(context, changeId);
    }
  }

  @Mutation(() => KeepRegistrationResult, {
    description:
      'Leaves the number as it is here although the records system has changed it; the same report is not ' +
      'shown again. Permission `registration.correct`.',
  })
  async keepRegistration(
    @Ctx() context: ApiContext,
    @Arg('signalId', () => ID) signalId: string,
    @Arg('changeId', () => ID, { description: 'The change that the person saw; any other one is not touched.' })
    changeId: string,
  ): Promise<typeof KeepRegistrationResult> {
    const found = await this.find(context, signalId, changeId);
    if (found === undefined) {
      return new NotFoundError(context.language);
    }
    const outcome = await settleChange(this.needs, { ...found, decision: 'KEPT' });
    return outcome.kind === 'settled'
      ? this.now(context, changeId)
      : new ActionNotAvailableError(context.language, changeGone);
  }

  /** The change, when it is one of this signal and the viewer may decide about it. */
  private async find(
    context: ApiContext,
    signalId: string,
    changeId: string,
  ): Promise<Omit<SettleChangeProps, 'decision'> | undefined> {
    requirePermission(context, 'registration.correct');
    const actor = staffActor(context);
    const signal = await visibleSignal(context, signalId);
    if (signal === undefined || !isUuid(changeId)) {
      return undefined;
    }
    const view = await registrationOfChange(context.em, changeId);
    if (view?.signalId !== signal.id) {
      return undefined;
    }
    return { registrationId: view.id, changeId: changeId.toLowerCase(), staffId: actor.id };
  }

  private async now({ em, language }: ApiContext, changeId: string): Promise<RegistrationType> {
    const view = mustExist(
      await registrationOfChange(em, changeId),
      `The registration of the change ${changeId} is gone.`,
    );
    return presentRegistration(view, language);
  }
}
