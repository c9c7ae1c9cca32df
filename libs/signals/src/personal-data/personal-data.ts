import type { DataField, DataRecord, PersonalDataPart } from '@ns/identity';
import { type PhotoLinks, photosByEvent, photosBySignal, type PhotoType } from '@ns/media';
import type { MunicipalityDirectory } from '@ns/municipality';
import { type EntityManager, inKeyOrder, inLanguage, type Language, type Text, type WordOf } from '@ns/platform';
import { correctedFieldLabel, type Correction } from '../domain/correction.ts';
import { type ReportDetailName, reportDetailNames, reportDetails } from '../domain/report-details.ts';
import type { UpdateState } from '../domain/resident-updates.ts';
import { signalTables } from '../entities/index.ts';
import { columnsOfViews, type FieldOf, type ViewOf } from '../entities/signal-views.ts';
import { SignalPresenter } from '../graphql/signal.presenter.ts';
import type { bg } from '../texts/bg/index.ts';
import { textOf } from '../texts/index.ts';
import { correctionsOf } from '../queries/corrections.ts';
import { type Correspondent, correspondentsOf } from '../queries/correspondents.ts';
import { type SignalEventRow, timelinesOf } from '../queries/signal-events.ts';

type OwnRow = ViewOf<'reporter' | 'export'>;
type FollowedRow = ViewOf<'reporter'> & { readonly since: Date };

type OwnWord = WordOf<typeof bg, 'personalData'>;

/** What a field is called; details of the report as everywhere else. */
function labelOf(key: OwnWord | ReportDetailName | 'message'): Text {
  if (key === 'message') {
    return textOf('personalData');
  }
  return isDetail(key) ? reportDetails[key].label : textOf(`personalData.${key}`);
}

function isDetail(key: string): key is ReportDetailName {
  return reportDetailNames.some((name) => name === key);
}

/**
 * What signals hold about their reporter: texts, places, photos, and messages to the reporter; no names or notes of
 * staff.
 */
export function signalsPersonalData(directory: MunicipalityDirectory, links: PhotoLinks): PersonalDataPart {
  return async (em, accountId, language) => {
    const signals = signalTables(em).selectFrom('signal as s');
    const own = await signals
      .select(columnsOfViews('reporter', 'export'))
      .where('s.reporter_id', '=', accountId)
      .orderBy('s.created_at', 'desc')
      .orderBy('s.id', 'desc')
      .execute();
    const followed = await signals
      .innerJoin('signal_follower as f', 'f.signal_id', 's.id')
      .select(columnsOfViews('reporter'))
      .select('f.since')
      .where('f.account_id', '=', accountId)
      .whereRef('s.reporter_id', 'is distinct from', 'f.account_id')
      .orderBy('f.since', 'desc')
      .execute();
    const votes = await signals
      .innerJoin('neighbour_vote as v', 'v.signal_id', 's.id')
      .select(['s.reference', 'v.is_done as isDone', 'v.at'])
      .where('v.account_id', '=', accountId)
      .orderBy('v.at', 'desc')
      .orderBy('v.event_id', 'desc')
      .execute();
    const updates = await ownUpdates(em, links, accountId);
    const presenter = new SignalPresenter(await directory.menus(), language);
    const related = await readRelatedData(
      em,
      links,
      own.map(({ id }) => id),
    );
    return [
      {
        key: 'signals',
        title: inLanguage(language, labelOf('signals')),
        records: own.map((row) => signalRecord(row, presenter, related, language)),
      },
      {
        key: 'followedSignals',
        title: inLanguage(language, labelOf('followed')),
        records: followed.map((row) => followedRecord(row, presenter, language)),
      },
      {
        key: 'votes',
        title: inLanguage(language, labelOf('votes')),
        records: votes.map((row) => voteRecord(row, language)),
      },
      {
        key: 'updates',
        title: inLanguage(language, labelOf('updates')),
        records: updates.map((row) => updateRecord(row, language)),
      },
    ];
  };
}

interface RelatedData {
  readonly timelines: ReadonlyMap<string, readonly SignalEventRow[]>;
  readonly photos: ReadonlyMap<string, readonly PhotoType[]>;
  readonly correspondents: ReadonlyMap<string, Correspondent>;
  /** what staff corrected, by event */
  readonly corrections: ReadonlyMap<string, readonly Correction[]>;
}

/** Photos by signal: those of the report and those that the reporter added later. */
async function readRelatedData(em: EntityManager, links: PhotoLinks, ids: readonly string[]): Promise<RelatedData> {
  const events = await timelinesOf(em, ids);
  const corrected = events.flatMap(({ id, type }) => (type === 'corrected' ? [id] : []));
  const corrections = await correctionsOf(em, corrected);
  const byReporter = events.filter(({ actorKind }) => actorKind === 'REPORTER');
  const [first, later] = [
    await photosBySignal(em, links, ids),
    await photosByEvent(
      em,
      links,
      byReporter.map(({ id }) => id),
    ),
  ];
  const added = inKeyOrder(
    ids,
    byReporter.map(({ signalId }, index) => ({ signalId, photos: later[index] ?? [] })),
    ({ signalId }) => signalId,
  );
  const timelines = inKeyOrder(ids, events, ({ signalId }) => signalId);
  return {
    timelines: new Map(ids.map((id, index) => [id, timelines[index] ?? []])),
    photos: new Map(
      ids.map((id, index) => [id, [...(first[index] ?? []), ...(added[index] ?? []).flatMap(({ photos }) => photos)]]),
    ),
    correspondents: await correspondentsOf(em, ids),
    corrections: new Map(corrected.map((id, index) => [id, corrections[index] ?? []])),
  };
}

function signalRecord(
  row: OwnRow,
  presenter: SignalPresenter,
  { timelines, photos, correspondents, corrections }: RelatedData,
  language: Language,
): DataRecord {
  const shown = presenter.citizen(row, 'reporter');
  const field = fieldIn(language);
  const correspondent = correspondents.get(row.id);
  const details = Object.fromEntries(reportDetailNames.map((name) => [name, field(name, row[name])])) as Readonly<
    Record<ReportDetailName, DataField>
  >;
  const exported: Readonly<Record<FieldOf<'export'>, DataField | readonly DataField[]>> = {
    reference: field('reference', row.reference),
    accessCode: field('accessCode', row.accessCode),
    incomingNumber: field('incomingNumber', row.incomingNumber),
    incomingDate: field('incomingDate', row.incomingDate),
    status: field('status', shown.statusLabel),
    categoryCode: field('category', shown.category.name),
    settlementCode: field('settlement', shown.settlement.name),
    ...details,
    lat: field('lat', row.lat),
    lon: field('lon', row.lon),
    description: field('description', row.description),
    answers: shown.answers.map(({ question, label, values }) => ({
      key: `answer.${question}`,
      label,
      value: values.join(', '),
    })),
    channel: field('channel', row.channel),
    publishedAt: field('isPublic', row.publishedAt !== null),
    actionTaken: field('actionTaken', row.actionTaken),
    stars: field('stars', row.stars),
    ratingComment: field('ratingComment', row.ratingComment),
    promisedOn: field('promisedOn', row.promisedOn),
    createdAt: field('at', row.createdAt.toISOString()),
  };
  return {
    title: row.reference,
    fields: [
      ...Object.values(exported).flat(),
      field('enteredName', correspondent?.name ?? null),
      field('enteredPhone', correspondent?.phone ?? null),
    ],
    lists: [
      {
        key: 'photos',
        title: inLanguage(language, labelOf('photos')),
        records: (photos.get(row.id) ?? []).map(({ url }, index) => ({
          title: `${inLanguage(language, labelOf('photo'))} ${String(index + 1)}`,
          fields: [{ ...field('photo', url), isLink: true }],
        })),
      },
      {
        key: 'timeline',
        title: inLanguage(language, labelOf('timeline')),
        records: presenter
          .timeline(timelines.get(row.id) ?? [], { audience: 'reporter', hiddenWords: [], isShown: true })
          .map(({ cursor, title, at, message }) => ({
            title,
            fields: [
              field('at', at.toISOString()),
              field('message', message),
              ...(corrections.get(cursor) ?? []).map((correction) => formerValue(presenter, correction, language)),
            ],
          })),
      },
    ],
  };
}

/** What a field said before staff corrected it; the value of today is a field of the signal. */
function formerValue(presenter: SignalPresenter, correction: Correction, language: Language): DataField {
  const former = inLanguage(language, labelOf('before'));
  return {
    key: `before.${correction.field}`,
    label: `${inLanguage(language, correctedFieldLabel(correction.field))} · ${former}`,
    value: presenter.correction(correction).before,
  };
}

function followedRecord(row: FollowedRow, presenter: SignalPresenter, language: Language): DataRecord {
  const shown = presenter.citizen(row, 'follower');
  const field = fieldIn(language);
  return {
    title: row.reference,
    fields: [
      field('reference', row.reference),
      field('category', shown.category.name),
      field('status', shown.statusLabel),
      field('since', row.since.toISOString()),
    ],
  };
}

function voteRecord(
  { reference, isDone, at }: { readonly reference: string; readonly isDone: boolean; readonly at: Date },
  language: Language,
): DataRecord {
  const field = fieldIn(language);
  return {
    title: reference,
    fields: [field('reference', reference), field('isDone', isDone), field('at', at.toISOString())],
  };
}

interface OwnUpdate {
  readonly reference: string;
  readonly text: string | null;
  readonly state: UpdateState;
  readonly reason: string | null;
  readonly at: Date;
  readonly photo: string | null;
}

/** What a person added to signals, the newest first, each with the address of its photo. */
async function ownUpdates(em: EntityManager, links: PhotoLinks, accountId: string): Promise<readonly OwnUpdate[]> {
  const found = await signalTables(em)
    .selectFrom('resident_update as u')
    .innerJoin('signal as s', 's.id', 'u.signal_id')
    .select(['s.reference', 'u.text', 'u.state', 'u.reason', 'u.at', 'u.event_id as eventId'])
    .where('u.account_id', '=', accountId)
    .orderBy('u.at', 'desc')
    .orderBy('u.id', 'desc')
    .execute();
  const photos = await photosByEvent(
    em,
    links,
    found.map(({ eventId }) => eventId),
  );
  return found.map(({ eventId: _event, ...row }, index) => ({ ...row, photo: photos[index]?.[0]?.url ?? null }));
}

function updateRecord({ reference, text, state, reason, at, photo }: OwnUpdate, language: Language): DataRecord {
  const field = fieldIn(language);
  return {
    title: reference,
    fields: [
      field('reference', reference),
      field('message', text),
      field('state', inLanguage(language, textOf(`updateState.${state}`))),
      field('reason', reason),
      field('at', at.toISOString()),
      { ...field('photo', photo), isLink: photo !== null },
    ],
  };
}

function fieldIn(language: Language) {
  return (key: Parameters<typeof labelOf>[0], value: DataField['value']): DataField => ({
    key,
    label: inLanguage(language, labelOf(key)),
    value,
  });
}
