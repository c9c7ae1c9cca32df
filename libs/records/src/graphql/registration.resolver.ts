import { type ApiContext } from '@ns/identity';
import { type MunicipalityDirectory } from '@ns/municipality';
import { ActionNotAvailableError, type Connection, type Database, inKeyOrder, NotFoundError, pageSize, toConnection } from '@ns/platform';
import { canSee, isUuid, presenterOf, RegistrationStateEnum, signalRowById, signalRowsByIds, SignalType, staffActor } from '@ns/signals';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { retryRegistration } from '../commands/retry-registration.ts';
import { type RegistrationState } from '../domain/registration.ts';
import { listRegistrations, placeOf, registrationsOf } from '../queries/registration-view.ts';
import { presentComing, presentRegistration } from './registration.presenter.ts';
import { RegistrationConnection, RegistrationType, RetryRegistrationResult } from './registration.types.ts';

const alreadyRegistered = { bg: 'Сигналът вече има входящ номер.', en: 'The signal already has its incoming number.' };
const notBegun = { bg: 'Завеждането започва след миг. Опитайте отново.', en: 'The registration is about to begin. Try again in a moment.' };

/** The staff's view of registrations. */
@Resolver(() => RegistrationType)
export class RegistrationResolver {
  constructor(
    private readonly database: Database,
    private readonly directory: MunicipalityDirectory,
  ) {}

  @Query(() => RegistrationConnection, { description: 'Registrations of the signals that the member of staff may see, the longest waiting first. Staff only.' })
  async registrations(
    @Ctx() context: ApiContext,
    @Arg('state', () => RegistrationStateEnum, { nullable: true }) state: RegistrationState | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<RegistrationType>> {
    const { language } = context;
    const size = pageSize(first, 200, language);
    const fetched = await listRegistrations(context.em, { actor: staffActor(context), state: state ?? null, first: size, after: after ?? null, language });
    return toConnection(fetched, size, placeOf, (view) => presentRegistration(view, language));
  }

  @Mutation(() => RetryRegistrationResult, {
    description: 'Asks the records system again now. It asks about the same document first, so a second one is never made. Dispatcher, manager, administrator, clerk of the department.',
  })
  async retryRegistration(@Ctx() context: ApiContext, @Arg('signalId', () => ID) signalId: string): Promise<typeof RetryRegistrationResult> {
    const actor = staffActor(context);
    const signal = isUuid(signalId) ? await signalRowById(context.em, signalId) : undefined;
    if (signal === undefined || !canSee(actor, signal)) return new NotFoundError(context.language);
    const outcome = await retryRegistration(this.database, signalId);
    if (outcome.kind !== 'queued') return new ActionNotAvailableError(context.language, outcome.kind === 'done' ? alreadyRegistered : notBegun);
    const [view] = await registrationsOf(context.em, [signalId]);
    if (view === undefined) throw new Error(`The registration of ${signalId} is gone.`);
    return presentRegistration(view, context.language);
  }

  @FieldResolver(() => SignalType)
  async signal(@Root() registration: RegistrationType, @Ctx() context: ApiContext): Promise<SignalType> {
    const read = async (ids: readonly string[]) => inKeyOrder(ids, await signalRowsByIds(context.em, ids), (row) => row.id).map(([row]) => row);
    const row = await context.loaders.of('signal.row', read).load(registration.signalId);
    if (row === undefined) throw new Error(`Signal ${registration.signalId} is gone.`);
    return (await presenterOf(this.directory, context)).staff(row);
  }
}

/** Adds the registration to a signal as staff see it. */
@Resolver(() => SignalType)
export class SignalRegistrationResolver {
  @FieldResolver(() => RegistrationType, { description: 'How far the registration in the records system is.' })
  async registration(@Root() signal: SignalType, @Ctx() context: ApiContext): Promise<RegistrationType> {
    const read = async (ids: readonly string[]) => inKeyOrder(ids, await registrationsOf(context.em, ids), (view) => view.signalId).map(([view]) => view);
    const view = await context.loaders.of('signal.registration', read).load(signal.id);
    return view === undefined ? presentComing(signal.row) : presentRegistration(view, context.language);
  }
}
