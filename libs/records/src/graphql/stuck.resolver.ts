import { type ApiContext, requirePermission, requireStaff } from '@ns/identity';
import {
  costs,
  ActionNotAvailableError,
  type EntityManager,
  InvalidInputError,
  type Language,
  NotFoundError,
  pageSize,
  mustExist,
} from '@ns/platform';
import { staffActor, visibleSignal } from '@ns/signals';
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { markRegistered } from '../commands/mark-registered.ts';
import { retryRegistrations } from '../commands/retry-registrations.ts';
import type { Needs } from '../needs/records-needs.ts';
import type { CertificateTerms } from '../key-material/certificate-terms.ts';
import { recordsCondition } from '../queries/records-condition.ts';
import { registrationsOf } from '../queries/registration-view.ts';
import { type StuckReason, stuckFor, stuckRegistrations } from '../queries/stuck-registrations.ts';
import { presentRegistration } from './registration.presenter.ts';
import type { RegistrationType } from './registration.types.ts';
import { alreadyRegistered, presentCondition, presentStuck } from './stuck.presenter.ts';
import {
  MarkRegisteredInput,
  MarkRegisteredResult,
  RecordsSystemConditionType,
  RetriedRegistrationsType,
  StuckReasonEnum,
  StuckRegistrationsType,
} from './stuck.types.ts';

/** What is stuck on the way to the records system, and what staff can do about it. */
@Resolver()
export class StuckRegistrationResolver {
  constructor(
    private readonly needs: Needs<'database' | 'register'>,
    private readonly certificates: CertificateTerms,
  ) {}

  @Query(() => [StuckRegistrationsType], {
    description:
      'Documents without a number that failed, are failing or are late, by reason, the reason of the oldest ' +
      'one first. Staff only.',
    complexity: costs({ work: 1_000 }),
  })
  async stuckRegistrations(
    @Ctx() context: ApiContext,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 20,
      description: 'How many documents of each reason, at most 100.',
    })
    first: number,
  ): Promise<readonly StuckRegistrationsType[]> {
    const actor = staffActor(context);
    const groups = await stuckRegistrations(context.em, actor, pageSize(first, 100, context.language));
    return groups.map((group) => presentStuck(group, context.language));
  }

  @Query(() => RecordsSystemConditionType, { description: 'How the registration as a whole is doing. Staff only.' })
  async recordsSystemCondition(@Ctx() context: ApiContext): Promise<RecordsSystemConditionType> {
    requireStaff(context);
    const [condition, certificates] = await Promise.all([recordsCondition(context.em), this.certificates()]);
    return presentCondition(condition, certificates, context.language);
  }

  @Mutation(() => RetriedRegistrationsType, {
    description:
      'Tries everything again that is stuck for one reason, one document after another. Permission ' +
      '`registration.retry`.',
  })
  async retryRegistrations(
    @Ctx() context: ApiContext,
    @Arg('reason', () => StuckReasonEnum) reason: StuckReason,
  ): Promise<RetriedRegistrationsType> {
    requirePermission(context, 'registration.retry');
    const actor = staffActor(context);
    const ids = await stuckFor(context.em, actor, reason);
    const { queued, left } = await retryRegistrations(this.needs, { ids, staffId: actor.id });
    return { retried: queued, left };
  }

  @Mutation(() => MarkRegisteredResult, {
    description:
      'Records the incoming number that a signal got in the records system itself; nothing more is sent to it ' +
      'and the reporter gets the number by e-mail. Permission `registration.correct`.',
  })
  async markRegistered(
    @Ctx() context: ApiContext,
    @Arg('input', () => MarkRegisteredInput) input: MarkRegisteredInput,
  ): Promise<typeof MarkRegisteredResult> {
    requirePermission(context, 'registration.correct');
    const { language, em } = context;
    const actor = staffActor(context);
    const signal = await visibleSignal(context, input.signalId);
    if (signal === undefined) {
      return new NotFoundError(language);
    }
    const outcome = await markRegistered(this.needs, { ...input, staffId: actor.id });
    switch (outcome.kind) {
      case 'invalid':
        return new InvalidInputError(language, outcome.problems);
      case 'done':
        return new ActionNotAvailableError(language, alreadyRegistered);
      case 'marked':
        return registrationNow(em, signal.id, language);
    }
  }
}

async function registrationNow(em: EntityManager, signalId: string, language: Language): Promise<RegistrationType> {
  const view = mustExist((await registrationsOf(em, [signalId]))[0], `The registration of ${signalId} is gone.`);
  return presentRegistration(view, language);
}
