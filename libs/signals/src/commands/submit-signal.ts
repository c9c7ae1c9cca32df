import { claimPhotos } from '@ns/media';
import { dayOf, type Menus, type MunicipalityDirectory, type WorkingCalendar } from '@ns/municipality';
import { type Database, type EntityManager, firstRow, run, sql } from '@ns/platform';
import { newAccessCode } from '../domain/access-code.ts';
import { deadlinesFrom } from '../domain/deadlines.ts';
import { type Channel } from '../domain/signal-status.ts';
import { answerProblems, descriptionProblems, type GivenAnswer, maxPhotos, placeProblems, type Problem } from '../domain/submission-rules.ts';
import { appendSignalEvent } from './append-signal-event.ts';
import { isUuid } from './lock-signal.ts';
import { nextReference } from './next-reference.ts';

export interface SubmitSignalProps {
  readonly reporterId: string;
  readonly clientKey: string;
  readonly category: string;
  readonly settlement: string;
  readonly description: string;
  readonly address: string | null;
  readonly location: { readonly lat: number; readonly lon: number } | null;
  readonly photoIds: readonly string[];
  readonly answers: readonly GivenAnswer[];
  readonly channel: Channel;
}

export type SubmitSignalOutcome = { readonly kind: 'submitted'; readonly signalId: string } | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

export interface SubmitSignalDeps {
  readonly database: Database;
  readonly directory: MunicipalityDirectory;
  readonly calendar: WorkingCalendar;
  readonly referencePrefix: string;
  readonly statutoryMonths: number;
}

/**
 * Makes a signal of what a citizen sent: once per client key, however often and however simultaneously it is sent. The
 * signal, its history and the facts for registration and mail commit together; nothing outside the database is waited for.
 */
export class SubmitSignal {
  constructor(private readonly deps: SubmitSignalDeps) {}

  async execute(props: SubmitSignalProps): Promise<SubmitSignalOutcome> {
    if (!isUuid(props.clientKey)) return invalid([{ path: 'clientKey', message: { bg: 'Ключът на заявката трябва да е UUID.', en: 'The client key must be a UUID.' } }]);
    const known = await existing(this.deps.database.fork(), props);
    if (known) return { kind: 'submitted', signalId: known };
    const menus = await this.deps.directory.menus();
    const problems = submissionProblems(props, menus);
    if (problems.length > 0) return invalid(problems);
    try {
      return await this.deps.database.transaction((tx) => this.write(tx, props, menus));
    } catch (cause) {
      if (cause instanceof Refused) return invalid(cause.problems);
      throw cause;
    }
  }

  private async write(tx: EntityManager, props: SubmitSignalProps, menus: Menus): Promise<SubmitSignalOutcome> {
    const category = menus.categories.get(props.category);
    if (!category) throw new Error(`The menus lost ${props.category}.`);
    const today = dayOf(new Date());
    const due = deadlinesFrom(this.deps.calendar, today, category.targetWorkingDays ?? 0, this.deps.statutoryMonths);
    const reference = await nextReference(tx, this.deps.referencePrefix, Number(today.slice(0, 4)));
    // The unique (reporter, client key) decides between simultaneous requests: the loser waits here for the winner's commit.
    const inserted = await firstRow(tx, sql<{ id: string }>`
      insert into signal (reference, access_code, client_key, reporter_id, channel, category_code, settlement_code, department_code,
        description, address, lat, lon, answers, service_due_on, statutory_due_on)
      values (${reference}, ${newAccessCode()}, ${props.clientKey}, ${props.reporterId}, ${props.channel}::signal_channel, ${props.category},
        ${props.settlement}, ${category.departmentCode}, ${props.description.trim()}, ${blankToNull(props.address)},
        ${props.location?.lat ?? null}, ${props.location?.lon ?? null}, ${JSON.stringify(props.answers)}::jsonb, ${due.serviceDueOn}::date, ${due.statutoryDueOn}::date)
      on conflict (reporter_id, client_key) do nothing returning id`);
    if (!inserted) {
      const winner = await existing(tx, props);
      if (!winner) throw new Error('The client key is taken, but its signal is not there.');
      return { kind: 'submitted', signalId: winner };
    }
    const photoProblems = await claimPhotos(tx, props.photoIds, props.reporterId, { signalId: inserted.id, eventId: null });
    if (photoProblems.length > 0) throw new Refused(photoProblems);
    await run(tx, sql`insert into signal_follower (signal_id, account_id) values (${inserted.id}, ${props.reporterId})`);
    await appendSignalEvent(tx, { signalId: inserted.id, type: 'received', actor: { id: props.reporterId, kind: 'REPORTER' }, status: 'RECEIVED' });
    return { kind: 'submitted', signalId: inserted.id };
  }
}

/** Ways in which citizens send by themselves. */
const citizenChannels: readonly Channel[] = ['MOBILE', 'WEB'];

/** Carries problems out of the transaction, so that everything in it is undone. */
class Refused extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super('The submission was refused.');
  }
}

function submissionProblems(props: SubmitSignalProps, menus: Menus): readonly Problem[] {
  const problems: Problem[] = [];
  const category = menus.categories.get(props.category);
  if (category?.parentCode == null) problems.push({ path: 'category', message: { bg: 'Изберете категория от списъка.', en: 'Choose a category from the list.' } });
  if (!menus.settlements.has(props.settlement)) problems.push({ path: 'settlement', message: { bg: 'Изберете населено място от списъка.', en: 'Choose a settlement from the list.' } });
  if (!citizenChannels.includes(props.channel)) problems.push({ path: 'channel', message: { bg: 'Сигнал по този канал се въвежда от служител.', en: 'Signals of this channel are entered by staff.' } });
  if (props.photoIds.length > maxPhotos) {
    problems.push({ path: 'photoIds', message: { bg: `Може да приложите най-много ${String(maxPhotos)} снимки.`, en: `At most ${String(maxPhotos)} photos can be attached.` } });
  }
  return [...problems, ...descriptionProblems(props.description), ...placeProblems(props.address, props.location), ...answerProblems(menus.questions.get(props.category) ?? [], props.answers)];
}

async function existing(em: EntityManager, props: SubmitSignalProps): Promise<string | undefined> {
  return (await firstRow(em, sql<{ id: string }>`select id from signal where reporter_id = ${props.reporterId} and client_key = ${props.clientKey}`))?.id;
}

function blankToNull(text: string | null): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

function invalid(problems: readonly Problem[]): SubmitSignalOutcome {
  return { kind: 'invalid', problems };
}
