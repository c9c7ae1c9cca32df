import type { ApiContext } from '@ns/identity';
import { MunicipalityPresenter } from '@ns/municipality';
import { ActionNotAvailableError, costs, mustExist, NotFoundError } from '@ns/platform';
import {
  canHandle,
  isUuid,
  personalDataAbout,
  presenterOf,
  presentFindings,
  signalRowById,
  type SignalRow,
  staffActor,
} from '@ns/signals';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { resendReferral } from '../commands/resend-referral.ts';
import { takesPhotos } from '../domain/receiver.ts';
import { isWorkedOn } from '../domain/work-order.ts';
import type { Needs } from '../needs/referrals-needs.ts';
import { orderedReport } from '../queries/ordered-report.ts';
import { allReceivers, receiverOf, type ReceiverView } from '../queries/receivers.ts';
import { sharedReport, type SharedReport } from '../queries/shared-report.ts';
import { waitingOrders } from '../queries/waiting-orders.ts';
import { waitingReferrals } from '../queries/waiting-referrals.ts';
import { textOf } from '../texts/index.ts';
import { presentReceiver } from './receiver.resolver.ts';
import { ReferralPreviewType, ResendReferralResult, WaitingReferralType } from './outgoing.types.ts';

/** What leaves for bodies outside: shown before, sent again, and what of it needs a clerk. */
@Resolver()
export class OutgoingResolver {
  constructor(private readonly needs: Needs<'calendar' | 'database' | 'directory' | 'outside'>) {}

  @Query(() => ReferralPreviewType, {
    nullable: true,
    description:
      'What would leave for a body if the signal were forwarded to it now; changes nothing. Null for a signal that ' +
      'the viewer does not work on, and for an unknown body. Permission `signal.handle` for the signal.',
  })
  async referralPreview(
    @Ctx() context: ApiContext,
    @Arg('signalId', () => ID) signalId: string,
    @Arg('externalBody', () => String, { description: 'Code of the body.' }) externalBody: string,
  ): Promise<ReferralPreviewType | null> {
    const actor = staffActor(context);
    const menus = await this.needs.directory.menus();
    const signal = isUuid(signalId) ? await signalRowById(context.em, signalId) : undefined;
    const receiver = await receiverOf(context.em, menus, externalBody);
    if (!signal || !canHandle(actor, signal) || receiver?.kind !== 'BODY') {
      return null;
    }
    const report = await sharedReport(context.em, { menus, calendar: this.needs.calendar }, signal, receiver);
    return previewOf(context, { signal, receiver, report, mail: this.needs.outside.compose(report) });
  }

  @Query(() => ReferralPreviewType, {
    nullable: true,
    description:
      'The mail that a contractor would get if work on the signal were ordered from it now, without the words of the ' +
      'order; changes nothing. The same where its `channel` is not MAIL and no mail leaves. Null for a signal that ' +
      'the viewer does not work on or that is not worked on, and for what is no contractor in use. Permission ' +
      '`signal.handle` for the signal.',
  })
  async workOrderPreview(
    @Ctx() context: ApiContext,
    @Arg('signalId', () => ID) signalId: string,
    @Arg('contractor', () => String, { description: 'Code of the contractor.' }) code: string,
  ): Promise<ReferralPreviewType | null> {
    const actor = staffActor(context);
    const menus = await this.needs.directory.menus();
    const signal = isUuid(signalId) ? await signalRowById(context.em, signalId) : undefined;
    const receiver = await receiverOf(context.em, menus, code);
    if (!signal || !canHandle(actor, signal) || signal.erasedAt !== null || !isWorkedOn(signal.status)) {
      return null;
    }
    if (receiver?.kind !== 'CONTRACTOR' || receiver.archived) {
      return null;
    }
    const order = { signal, contractor: receiver, words: null };
    const report = await orderedReport(context.em, { menus, calendar: this.needs.calendar }, order);
    return previewOf(context, { signal, receiver, report, mail: this.needs.outside.composeOrder(report) });
  }

  @Query(() => [WaitingReferralType], {
    description:
      'Forwarded signals that need somebody who works on them: what did not leave, what nobody knows of, what is ' +
      'passed on by telephone, what was not answered in time, and what the body does not do; and work orders that a ' +
      'contractor answered or has not confirmed. The earliest day first, at most 500 of both each. Permission ' +
      '`signal.handle`.',
    complexity: costs({ rows: 100 }),
  })
  async waitingReferrals(@Ctx() context: ApiContext): Promise<readonly WaitingReferralType[]> {
    const actor = staffActor(context);
    const referrals = await waitingReferrals(context.em, actor);
    const orders = await waitingOrders(context.em, actor, this.needs);
    const presenter = await presenterOf(this.needs.directory, context);
    const menus = await this.needs.directory.menus();
    const names = MunicipalityPresenter.of(menus, context.language);
    const receivers = orders.length === 0 ? [] : await allReceivers(context.em, menus);
    const contractorOf = (code: string) => {
      const found = receivers.find((receiver) => receiver.code === code);
      return found ? presentReceiver(menus, context.language, found) : null;
    };
    return [
      ...referrals.map(({ signal, externalBody, ...rest }) => ({
        ...rest,
        signal: presenter.staff(signal),
        externalBody: names.externalBodyOf(externalBody),
        contractor: null,
      })),
      ...orders.map(({ signal, contractor, ...rest }) => ({
        ...rest,
        signal: presenter.staff(signal),
        externalBody: null,
        contractor: contractorOf(contractor),
      })),
    ].toSorted((one, other) => one.dueOn.localeCompare(other.dueOn));
  }

  @Mutation(() => ResendReferralResult, {
    description:
      'Sends a forwarded signal that is stuck or unknown to its body once more, under the same identity; what may ' +
      'have arrived is looked for first, where it went; what did not leaves as the body is set now. Permission ' +
      '`signal.handle` for the signal.',
  })
  async resendReferral(
    @Ctx() context: ApiContext,
    @Arg('signalId', () => ID) signalId: string,
    @Arg('referralId', () => ID, { description: '`Referral.id`, as it was read.' }) referralId: string,
  ): Promise<typeof ResendReferralResult> {
    const actor = staffActor(context);
    const outcome = await resendReferral(this.needs, { actor, signalId, referralId });
    switch (outcome.kind) {
      case 'due': {
        const row = mustExist(await signalRowById(context.em, outcome.signalId), `Signal ${signalId} is gone.`);
        return (await presenterOf(this.needs.directory, context)).staff(row);
      }
      case 'notFound':
        return new NotFoundError(context.language);
      case 'notToSend':
        return new ActionNotAvailableError(context.language, textOf('notToSend'));
    }
  }
}

interface Leaving {
  readonly signal: SignalRow;
  readonly receiver: ReceiverView;
  readonly report: SharedReport;
  readonly mail: { readonly subject: string; readonly text: string };
}

/** What leaves, with what the reporter wrote of people in it. */
async function previewOf(
  context: ApiContext,
  { signal, receiver, report, mail }: Leaving,
): Promise<ReferralPreviewType> {
  const { channel, destination, phone } = receiver;
  const { subject, text } = mail;
  const found = report.description === null ? [] : await personalDataAbout(context.em, signal, report.description);
  const personalData = presentFindings(context.language, found);
  const photos = takesPhotos[channel] ? report.photos.length : 0;
  return { channel, destination, phone, subject, text, personalData, photos };
}
