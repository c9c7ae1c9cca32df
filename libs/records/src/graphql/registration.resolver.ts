import type { ApiContext } from '@ns/identity';
import type { MunicipalityDirectory } from '@ns/municipality';
import {
  costs,
  ActionNotAvailableError,
  type Connection,
  inKeyOrder,
  NotFoundError,
  pageSize,
  toConnection,
  mustExist,
} from '@ns/platform';
import {
  canRetryRegistration,
  isUuid,
  presenterOf,
  RegistrationStateEnum,
  signalRowsByIds,
  SignalType,
  staffActor,
  visibleSignal,
} from '@ns/signals';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { retryRegistration } from '../commands/retry-registration.ts';
import type { RegistrationState } from '../domain/registration.ts';
import { attemptsOf } from '../queries/attempt-log.ts';
import {
  documentsOf,
  listRegistrations,
  cursorOf,
  registrationByDocument,
  registrationsOf,
} from '../queries/registration-view.ts';
import { textOf } from '../texts/index.ts';
import { presentAttempt, presentComing, presentRegistration } from './registration.presenter.ts';
import { alreadyRegistered } from './stuck.presenter.ts';
import {
  RegistrationAttemptType,
  RegistrationConnection,
  RegistrationType,
  RetryRegistrationResult,
} from './registration.types.ts';
import type { Needs } from '../needs/records-needs.ts';

const notBegun = textOf('registrationNotBegun');
const retryNotAllowed = textOf('retryNotAllowed');

/** The staff's view of registrations. */
@Resolver(() => RegistrationType)
export class RegistrationResolver {
  constructor(
    private readonly needs: Needs<'database'>,
    private readonly directory: MunicipalityDirectory,
  ) {}

  @Query(() => RegistrationConnection, {
    description:
      'Registrations of the signals that the member of staff may see, the longest waiting first. Staff only.',
  })
  async registrations(
    @Ctx() context: ApiContext,
    @Arg('state', () => RegistrationStateEnum, { nullable: true }) state: RegistrationState | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<RegistrationType>> {
    const { language } = context;
    const size = pageSize(first, 200, language);
    const fetched = await listRegistrations(context.em, {
      actor: staffActor(context),
      state: state ?? null,
      first: size,
      after: after ?? null,
      language,
    });
    return toConnection(fetched, size, cursorOf, (view) => presentRegistration(view, language));
  }

  @Mutation(() => RetryRegistrationResult, {
    description:
      'Asks the records system again now. It asks about the same document first, so a second one is never ' +
      'made. Permission `registration.retry`, or `signal.handle` for the signal.',
  })
  async retryRegistration(
    @Ctx() context: ApiContext,
    @Arg('signalId', () => ID) signalId: string,
    @Arg('documentGuid', () => ID, {
      nullable: true,
      description: 'A decision of the signal; the signal itself when left out.',
    })
    documentGuid: string | null,
  ): Promise<typeof RetryRegistrationResult> {
    const actor = staffActor(context);
    const signal = await visibleSignal(context, signalId);
    if (signal === undefined) {
      return new NotFoundError(context.language);
    }
    if (!canRetryRegistration(actor, signal)) {
      return new ActionNotAvailableError(context.language, retryNotAllowed);
    }
    const own = documentGuid == null ? (await registrationsOf(context.em, [signal.id]))[0] : undefined;
    const guid = documentGuid ?? own?.documentGuid ?? '';
    const known = isUuid(guid) ? await registrationByDocument(context.em, guid) : undefined;
    if (known !== undefined && known.signalId !== signalId.toLowerCase()) {
      return new NotFoundError(context.language);
    }
    if (known === undefined) {
      return documentGuid == null
        ? new ActionNotAvailableError(context.language, notBegun)
        : new NotFoundError(context.language);
    }
    const outcome = await retryRegistration(this.needs, { registration: { id: known.id }, staffId: actor.id });
    if (outcome.kind !== 'queued') {
      return new ActionNotAvailableError(context.language, alreadyRegistered);
    }
    const view = mustExist(await registrationByDocument(context.em, guid), `The registration of ${signalId} is gone.`);
    return presentRegistration(view, context.language);
  }

  @FieldResolver(() => [RegistrationAttemptType], {
    description: 'The newest exchanges about the document, at most 50, newest first.',
  })
  async log(
    @Root() registration: RegistrationType,
    @Ctx() context: ApiContext,
  ): Promise<readonly RegistrationAttemptType[]> {
    if (registration.id === undefined) {
      return [];
    }
    const read = async (ids: readonly string[]) =>
      inKeyOrder(ids, await attemptsOf(context.em, ids), (attempt) => attempt.registrationId);
    const attempts = await context.loaders.of('registration.log', read).load(registration.id);
    return attempts.map((attempt) => presentAttempt(attempt, context.language));
  }

  @FieldResolver(() => SignalType)
  async signal(@Root() registration: RegistrationType, @Ctx() context: ApiContext): Promise<SignalType> {
    const read = async (ids: readonly string[]) =>
      inKeyOrder(ids, await signalRowsByIds(context.em, ids), (row) => row.id).map(([row]) => row);
    const row = mustExist(
      await context.loaders.of('signal.row', read).load(registration.signalId),
      `Signal ${registration.signalId} is gone.`,
    );
    return (await presenterOf(this.directory, context)).staff(row);
  }
}

/** Adds the registration to a signal as staff see it. */
@Resolver(() => SignalType)
export class SignalRegistrationResolver {
  @FieldResolver(() => RegistrationType, { description: 'How far the registration in the records system is.' })
  async registration(@Root() signal: SignalType, @Ctx() context: ApiContext): Promise<RegistrationType> {
    const read = async (ids: readonly string[]) =>
      inKeyOrder(ids, await registrationsOf(context.em, ids), (view) => view.signalId).map(([view]) => view);
    const view = await context.loaders.of('signal.registration', read).load(signal.id);
    return view === undefined ? presentComing(signal.row) : presentRegistration(view, context.language);
  }

  @FieldResolver(() => [RegistrationType], {
    description:
      'Every document about the signal in the records system: the signal itself, then the decisions in their order.',
    complexity: costs({ rows: 2 }),
  })
  async documents(@Root() signal: SignalType, @Ctx() context: ApiContext): Promise<readonly RegistrationType[]> {
    const read = async (ids: readonly string[]) =>
      inKeyOrder(ids, await documentsOf(context.em, ids), (view) => view.signalId);
    const views = await context.loaders.of('signal.documents', read).load(signal.id);
    return views.length === 0
      ? [presentComing(signal.row)]
      : views.map((view) => presentRegistration(view, context.language));
  }
}
