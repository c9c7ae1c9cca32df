import { type ApiContext, notePersonalDataRead } from '@ns/identity';
import type { MunicipalityDirectory } from '@ns/municipality';
import { costs, inKeyOrder, pageSize } from '@ns/platform';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { placeLine } from '../domain/place-texts.ts';
import { type NeighbourRow, signalsNear, signalsOfSameReporter } from '../queries/neighbours.ts';
import { markNames, markNumber, markPhone, markStart, type MarkedText, markWords } from '../search/mark-matches.ts';
import { understandSearch } from '../search/understand-search.ts';
import { menuMatches } from './menu-matches.ts';
import { presenterOf, staffActor } from './signal-context.ts';
import { historyLoader, reporterOf } from './signal-loaders.ts';
import { SignalType } from './signal.types.ts';
import { type MatchedField, TextMatch } from './text-match.types.ts';

/** Metres within which another signal may be about the same matter; more would be a list of the quarter. */
const widestRadius = 2_000;

/** What stands around a signal: why it was found, what else its reporter sent, what else is near. */
@Resolver(() => SignalType)
export class SignalContextFieldsResolver {
  constructor(private readonly directory: MunicipalityDirectory) {}

  @FieldResolver(() => [TextMatch], {
    description:
      'Why `signals(filter: { text })` found it: every text of it that holds a word of the search, and ' +
      'every name that does. Empty elsewhere.',
    complexity: costs({ rows: 2 }),
  })
  async matches(@Root() signal: SignalType, @Ctx() context: ApiContext): Promise<TextMatch[]> {
    if (signal.searchText === undefined) {
      return [];
    }
    const { loaders, em } = context;
    const search = await loaders
      .of('search.understood', (texts: readonly string[]) =>
        Promise.all(texts.map((text) => understandSearch(em, text))),
      )
      .load(signal.searchText);
    const history = await historyLoader(context).load(signal.id);
    const { row } = signal;
    const reporter = await reporterOf(context, row);
    const words = (field: MatchedField, text: string | null) =>
      asMatch(field, text === null ? undefined : markWords(text, search.words));
    const number = (field: MatchedField, text: string) =>
      asMatch(field, markNumber(text, search.spoken) ?? markStart(text, search.number ?? ''));
    const ofReporter = [
      ...asMatch('REPORTER_NAME', reporter && markNames(reporter.name, search.words)),
      ...asMatch('REPORTER_EMAIL', reporter?.email ? markStart(reporter.email, search.address) : undefined),
      ...asMatch('REPORTER_PHONE', reporter?.phone ? markPhone(reporter.phone, search.phone) : undefined),
    ];
    if (ofReporter.length > 0) {
      await notePersonalDataRead(context, { signalId: signal.id });
    }
    return [
      ...number('REFERENCE', row.reference),
      ...number('INCOMING_NUMBER', row.incomingNumber ?? ''),
      ...words('DESCRIPTION', row.description),
      ...words('ADDRESS', placeLine(row)),
      ...history.flatMap(({ message, note }) => [...words('MESSAGE', message), ...words('NOTE', note)]),
      ...ofReporter,
      ...menuMatches(await this.directory.menus(), context.language, row, search.words),
    ];
  }

  @FieldResolver(() => [SignalType], {
    description: 'Other signals of the same reporter, newest first: those that the viewer may see. At most 50.',
  })
  async reporterSignals(
    @Root() signal: SignalType,
    @Ctx() context: ApiContext,
    @Arg('first', () => Int, { nullable: true, defaultValue: 10 }) first: number,
  ): Promise<SignalType[]> {
    const actor = staffActor(context);
    const size = pageSize(first, 50, context.language);
    return this.neighboursOf(signal, context, `signal.reporterSignals.${String(size)}`, (ids) =>
      signalsOfSameReporter(context.em, actor, ids, size),
    );
  }

  @FieldResolver(() => [SignalType], {
    description:
      'Signals near its place that the viewer may see: of the same category first, open ones before others, ' +
      'then the nearest; at most 20. `radiusMeters` is at most 2000.',
  })
  async nearby(
    @Root() signal: SignalType,
    @Ctx() context: ApiContext,
    @Arg('radiusMeters', () => Int, { nullable: true, defaultValue: 250 }) radiusMeters: number,
  ): Promise<SignalType[]> {
    const actor = staffActor(context);
    const radius = Math.min(Math.max(radiusMeters, 1), widestRadius);
    return this.neighboursOf(signal, context, `signal.nearby.${String(radius)}`, (ids) =>
      signalsNear(context.em, actor, ids, radius),
    );
  }

  private async neighboursOf(
    signal: SignalType,
    context: ApiContext,
    name: string,
    read: (ids: readonly string[]) => Promise<readonly NeighbourRow[]>,
  ): Promise<SignalType[]> {
    const found = await context.loaders
      .of(name, async (ids: readonly string[]) => inKeyOrder(ids, await read(ids), (row) => row.neighbourOf))
      .load(signal.id);
    const presenter = await presenterOf(this.directory, context);
    return found.map((row) => presenter.staff(row));
  }
}

function asMatch(field: MatchedField, marked: MarkedText | undefined): TextMatch[] {
  return marked ? [{ field, ...marked }] : [];
}
