import { type AccountName, accountNames, type ApiContext, normalizeEmail, requirePermission } from '@ns/identity';
import {
  costs,
  ActionNotAvailableError,
  inKeyOrder,
  type InputProblem,
  InvalidInputError,
  type Text,
  NotFoundError,
} from '@ns/platform';
import { isUuid } from '@ns/signals';
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { correctAddress, type CorrectionHindrance } from '../commands/correct-address.ts';
import { resendDeliveries } from '../commands/resend-deliveries.ts';
import { setDeliveryAside } from '../commands/set-delivery-aside.ts';
import type { Needs } from '../needs/notifications-needs.ts';
import { deliveryById } from '../queries/delivery-row.ts';
import { mailState } from '../queries/mail-state.ts';
import { staffActsOf } from '../queries/staff-acts.ts';
import { stuckDeliveries, type StuckReason } from '../queries/stuck-deliveries.ts';
import { textOf } from '../texts/index.ts';
import { noteDeliveryRead } from './delivery-fields.resolver.ts';
import { DeliveryPresenter } from './delivery.presenter.ts';
import { DeliveryType } from './delivery.types.ts';
import { canResendAll, presentStuckGroup } from './stuck-mail.presenter.ts';
import {
  CorrectDeliveryAddressInput,
  CorrectDeliveryAddressResult,
  DeliveryActType,
  MailStateType,
  ResendDeliveriesResult,
  SetDeliveryAsideInput,
  SetDeliveryAsideResult,
  StuckDeliveryGroup,
  StuckMailReasonEnum,
} from './stuck-mail.types.ts';

const shownPerReason = 50;
const longestReason = 500;

const correctionHindrances: Readonly<Record<CorrectionHindrance, Text>> = {
  NOT_STUCK: textOf('correctionHindrance.notStuck'),
  SECRET: textOf('correctionHindrance.secret'),
  FORGOTTEN: textOf('correctionHindrance.forgotten'),
};
const notStuck: Text = textOf('mailNotStuck');
const notAtOnce: Text = textOf('notResentTogether');
const noAddress: InputProblem = {
  path: 'address',
  message: textOf('unusableAddress'),
};
const noReason: InputProblem = {
  path: 'reason',
  message: textOf('reasonNeeded', { longestReason }),
};

/** Mails that do not arrive, and what staff do about them. */
@Resolver(() => DeliveryType)
export class StuckMailResolver {
  constructor(
    private readonly needs: Needs<'database'>,
    private readonly hasServer: boolean,
  ) {}

  @Query(() => [StuckDeliveryGroup], {
    description:
      'Everything late or given up in the sending of mails by reason, the longest stuck first. Permission ' +
      '`delivery.read`.',
    complexity: costs({ work: 1_000 }),
  })
  async stuckDeliveries(@Ctx() context: ApiContext): Promise<StuckDeliveryGroup[]> {
    requirePermission(context, 'delivery.read');
    return (await stuckDeliveries(context.em, shownPerReason)).map((group) =>
      presentStuckGroup(group, context.language),
    );
  }

  @Query(() => MailStateType, {
    description: 'How the sending of mails is going as a whole. Permission `delivery.read`.',
  })
  async mailState(@Ctx() context: ApiContext): Promise<MailStateType> {
    requirePermission(context, 'delivery.read');
    return Object.assign(new MailStateType(), await mailState(context.em), { hasServer: this.hasServer });
  }

  @Mutation(() => ResendDeliveriesResult, {
    description: 'Makes all stuck mails of one reason due again at once. Permission `delivery.manage`.',
  })
  async resendDeliveries(
    @Ctx() context: ApiContext,
    @Arg('reason', () => StuckMailReasonEnum) reason: StuckReason,
  ): Promise<typeof ResendDeliveriesResult> {
    requirePermission(context, 'delivery.manage');
    if (reason === 'NOT_STARTED' || !canResendAll(reason)) {
      return new ActionNotAvailableError(context.language, notAtOnce);
    }
    return { count: await resendDeliveries(this.needs, { problem: reason }) };
  }

  @Mutation(() => CorrectDeliveryAddressResult, {
    description:
      'Sends one mail that came back or was given up to another address; who did it and why is kept, and the ' +
      'account keeps its address. Permission `delivery.correct`.',
  })
  async correctDeliveryAddress(
    @Ctx() context: ApiContext,
    @Arg('input', () => CorrectDeliveryAddressInput) input: CorrectDeliveryAddressInput,
  ): Promise<typeof CorrectDeliveryAddressResult> {
    const { id: staffId } = requirePermission(context, 'delivery.correct');
    const { language } = context;
    const address = normalizeEmail(input.address);
    const reason = reasonIn(input.reason);
    if (!address || !reason) {
      return new InvalidInputError(language, [...(address ? [] : [noAddress]), ...(reason ? [] : [noReason])]);
    }
    if (!isUuid(input.deliveryId)) {
      return new NotFoundError(language);
    }
    const outcome = await correctAddress(this.needs, { deliveryId: input.deliveryId, address, reason, staffId });
    if (outcome.kind === 'notAvailable') {
      return new ActionNotAvailableError(language, correctionHindrances[outcome.hindrance]);
    }
    return outcome.kind === 'due' ? this.present(context, input.deliveryId) : new NotFoundError(language);
  }

  @Mutation(() => SetDeliveryAsideResult, {
    description:
      'Takes a mail that came back or was given up off the list of what is stuck; who did it and why is kept. ' +
      'Permission `delivery.manage`.',
  })
  async setDeliveryAside(
    @Ctx() context: ApiContext,
    @Arg('input', () => SetDeliveryAsideInput) input: SetDeliveryAsideInput,
  ): Promise<typeof SetDeliveryAsideResult> {
    const { id: staffId } = requirePermission(context, 'delivery.manage');
    const { language } = context;
    const reason = reasonIn(input.reason);
    if (!reason) {
      return new InvalidInputError(language, [noReason]);
    }
    if (!isUuid(input.deliveryId)) {
      return new NotFoundError(language);
    }
    const outcome = await setDeliveryAside(this.needs, { deliveryId: input.deliveryId, reason, staffId });
    if (outcome === 'notStuck') {
      return new ActionNotAvailableError(language, notStuck);
    }
    return outcome === 'done' ? this.present(context, input.deliveryId) : new NotFoundError(language);
  }

  @FieldResolver(() => [DeliveryActType], {
    description: 'What staff did about it, oldest first.',
    complexity: costs({ rows: 0.5 }),
  })
  async acts(@Root() delivery: DeliveryType, @Ctx() context: ApiContext): Promise<DeliveryActType[]> {
    const read = async (ids: readonly string[]) =>
      inKeyOrder(ids, await staffActsOf(context.em, ids), (act) => act.deliveryId);
    const acts = await context.loaders.of('delivery.acts', read).load(delivery.id);
    if (acts.some(({ address, formerAddress }) => address !== null || formerAddress !== null)) {
      await noteDeliveryRead(context, delivery);
    }
    const nameOf = await namesOf(
      context,
      acts.map(({ staffId }) => staffId),
    );
    return acts.map((act) => ({ ...act, actor: nameOf(act.staffId) }));
  }

  private async present({ em, language }: ApiContext, deliveryId: string): Promise<DeliveryType | NotFoundError> {
    const row = await deliveryById(em, deliveryId);
    return row ? new DeliveryPresenter(language).delivery(row) : new NotFoundError(language);
  }
}

async function namesOf({ em, loaders }: ApiContext, ids: readonly string[]): Promise<(id: string) => string | null> {
  const read = async (wanted: readonly string[]): Promise<readonly (AccountName | undefined)[]> => {
    const names = await accountNames(em, wanted);
    return wanted.map((id) => names.get(id));
  };
  const names = await loaders.of('delivery.staffNames', read).loadMany(ids);
  return (id) => {
    const name = names[ids.indexOf(id)];
    return name instanceof Error ? null : (name?.name ?? null);
  };
}

function reasonIn(typed: string): string | undefined {
  const reason = typed.trim();
  return reason && [...reason].length <= longestReason ? reason : undefined;
}
