import { chosenAnswer, type Menus, MunicipalityPresenter } from '@ns/municipality';
import { inLanguage, type Language, type Text, wordsIn } from '@ns/platform';
import { type CitizenAudience, citizenEventTitle, citizenStatusLabel } from '../domain/citizen-words.ts';
import { type Correction, correctedFieldLabel } from '../domain/correction.ts';
import { numbersIn, stepData } from '../domain/event-data.ts';
import { noPlaceTexts, placeTextsOf } from '../domain/place-texts.ts';
import { referralNewsIn, referralWords } from '../domain/referral-news.ts';
import type { NextDayReader } from '../domain/next-day.ts';
import { reportDetailsOf } from '../domain/report-details.ts';
import { mayBePublic, outcomeOf, wordsForFollowers } from '../domain/public-text.ts';
import { eventTitle, isInTimeline, statusLabel } from '../domain/signal-event.ts';
import { openStatuses, ratableStatuses, type SignalStatus } from '../domain/signal-status.ts';
import type { GivenAnswer } from '../domain/submission-rules.ts';
import { availableTransitions, reporterStep } from '../domain/transition-rules.ts';
import type { ActorKind } from '../domain/transition.ts';
import type { FieldOf, ViewOf } from '../entities/signal-views.ts';
import { isPublic } from '../policies/signal-policies.ts';
import type { SignalEventRow } from '../queries/signal-events.ts';
import type { StaffRow } from '../queries/signal-row.ts';
import { situationOf } from '../queries/situation.ts';
import { CitizenSignal, type CitizenSignalEvent, type TimelineEntry } from './citizen-signal.types.ts';
import type { CitizenAction } from './signal.enums.ts';
import { shownText } from './hidden-text.ts';
import { type PartsWords, presentParts } from './signal-parts.presenter.ts';
import type { Answer, CorrectionType } from './signal-parts.types.ts';
import { type AvailableTransition, type SignalEventType, type SignalLeft, SignalType } from './signal.types.ts';
import { presentTransition } from './transition.presenter.ts';

/** What staff and reporter both read. */
type SharedRow = Pick<ViewOf<'staff'>, FieldOf<'staff'> & FieldOf<'reporter'>>;

/** Who reads what was said about a signal. */
export interface WordsReader extends Pick<CitizenSignal, 'audience' | 'hiddenWords'> {
  /** whether a follower reads what is public of it: it is published, or a report of the follower was joined to it */
  readonly isShown: boolean;
}

/** Somebody who reads no words at all. */
export const wordless: WordsReader = { audience: 'follower', hiddenWords: [], isShown: false };

/** Turns signal rows into the views of the API, in one language. No row leaves the server without passing here. */
export class SignalPresenter {
  private readonly municipality: MunicipalityPresenter;

  private readonly words: PartsWords;

  constructor(
    private readonly menus: Menus,
    private readonly language: Language,
  ) {
    this.municipality = MunicipalityPresenter.of(menus, language);
    this.words = { municipality: this.municipality, language, silenceDays: menus.municipality.silenceDays };
  }

  /** @param searchText the text by which a list found it */
  staff(row: StaffRow, searchText?: string | null): SignalType {
    return Object.assign(new SignalType(), {
      row,
      ...(searchText?.trim() ? { searchText } : {}),
      ...this.common(row),
      version: row.version,
      revision: row.revision,
      ...reportDetailsOf(row),
      answers: this.answers(row),
      channel: row.channel,
      overdue: row.overdue,
      publishedAt: row.publishedAt,
      erasedAt: row.erasedAt,
    });
  }

  /**
   * What was done for a follower is in the words of the history, see {@link outcome}.
   * @param audience followers of somebody else's signal see what everybody sees, never address, answers or access code
   * of the reporter
   */
  citizen(row: ViewOf<'reporter'>, audience: CitizenSignal['audience']): CitizenSignal {
    const own = audience === 'reporter';
    const open = own || isPublic(row);
    const registered = row.registrationState === 'REGISTERED';
    return Object.assign(new CitizenSignal(), {
      audience,
      isPublic: isPublic(row),
      ...this.common(row, own ? 'REPORTER' : 'OTHERS'),
      statusLabel: inLanguage(this.language, citizenStatusLabel(row.status, audience)),
      forwardedTo: row.status === 'FORWARDED' ? this.municipality.externalBodyOf(row.externalBodyCode) : null,
      accessCode: own ? row.accessCode : '',
      hiddenWords: own ? [] : row.hiddenWords,
      ...(own ? {} : { description: shownText(this.language, row.description, row.hiddenWords), actionTaken: null }),
      ...(open ? {} : { description: '', location: null }),
      ...(own ? placeTextsOf(row) : noPlaceTexts),
      answers: own ? this.answers(row) : [],
      registration: {
        state: registered ? ('REGISTERED' as const) : ('PENDING' as const),
        incomingNumber: row.incomingNumber,
        incomingDate: row.incomingDate,
      },
      question: own ? row.openQuestion : null,
      availableActions: own ? this.citizenActions(row) : [],
      rating: own ? row.stars : null,
    });
  }

  event(event: SignalEventRow): SignalEventType {
    return {
      signalId: event.signalId,
      actorId: event.actorId,
      actorKind: event.actorKind,
      ...this.eventParts(event),
      note: event.note,
      messagePublic: event.messagePublic,
      mayBePublic: event.message !== null && event.actorKind === 'STAFF' && mayBePublic(event.type),
      mentionedIds: (event.type === 'note' && event.data.mentions) || [],
    };
  }

  /** @param departmentCode where the signal went */
  left(signalId: string, departmentCode: string): SignalLeft {
    return { signalId, department: this.municipality.departmentOf(departmentCode) };
  }

  /** The title of a live event speaks about the reporter, to the reporter and to followers alike. */
  citizenEvent(event: SignalEventRow, reader: WordsReader): CitizenSignalEvent {
    return { signalId: event.signalId, ...this.eventParts(event, 'follower'), message: this.wordsOf(event, reader) };
  }

  timeline(events: readonly SignalEventRow[], reader: WordsReader): Omit<TimelineEntry, 'photos' | 'corrections'>[] {
    return events
      .filter(({ type }) => isInTimeline(type, reader.audience))
      .map((event) => ({
        ...this.eventParts(event, reader.audience),
        message: this.wordsOf(event, reader),
        dueChange: stepData(event)?.serviceDueOn ?? null,
      }));
  }

  /** What was done or decided, as far as the reader has words for it; null without any. */
  outcome(events: readonly SignalEventRow[], reader: WordsReader): string | null {
    return outcomeOf(events.map((event) => ({ type: event.type, message: this.wordsOf(event, reader) })));
  }

  /** @param status the one that the steps begin at: that of the signal, or one that it is to have */
  transitions(row: StaffRow, actor: ActorKind, status: SignalStatus): AvailableTransition[] {
    if (row.erasedAt !== null) {
      return [];
    }
    const now = new Date();
    const statusSince = status === row.status ? row.statusSince : now;
    const situation = situationOf({ ...row, status, statusSince }, this.menus);
    return availableTransitions(situation, actor, now).map((transition) =>
      presentTransition(transition, status, this.language),
    );
  }

  correction({ field, before, after }: Correction): CorrectionType {
    const named = (value: string | null) =>
      value !== null && field === 'settlement' ? this.municipality.settlementOf(value).name : value;
    return {
      field,
      label: inLanguage(this.language, correctedFieldLabel(field)),
      before: named(before),
      after: named(after),
    };
  }

  private common(row: SharedRow, reader: NextDayReader = 'OTHERS') {
    return {
      ...presentParts(row, this.words, reader),
      statusLabel: inLanguage(this.language, statusLabel(row.status)),
      department: this.municipality.departmentOf(row.departmentCode),
      actionTaken: row.actionTaken,
      statutoryDueOn: row.statutoryDueOn,
    };
  }

  /** The reporter reads everything; a follower what everybody may read of what the municipality said. */
  private wordsOf(event: SignalEventRow, { audience, hiddenWords, isShown }: WordsReader): string | null {
    if (audience === 'reporter') {
      return event.message;
    }
    const words = isShown ? wordsForFollowers(event) : null;
    return words && shownText(this.language, words, hiddenWords);
  }

  private eventParts(event: SignalEventRow, audience?: CitizenAudience) {
    const title =
      this.referralTitle(event) ?? (audience ? citizenEventTitle(event.type, audience) : eventTitle(event.type));
    const { incomingNumber, previousNumber } = numbersIn(event);
    const number = incomingNumber ?? previousNumber;
    return {
      cursor: event.id,
      type: event.type,
      title: inLanguage(this.language, title) + (number === undefined ? '' : ` № ${number}`),
      at: event.at,
      status: event.status,
      message: event.message,
    };
  }

  /** What became of the forwarding, by the name of the body; undefined for every other event. */
  private referralTitle(event: SignalEventRow): Text | undefined {
    const said = referralNewsIn(event);
    return said && referralWords(said.news, this.municipality.externalBodyOf(said.externalBody)?.name ?? '');
  }

  private citizenActions(row: ViewOf<'reporter'>): CitizenAction[] {
    const situation = situationOf(row, this.menus);
    const now = new Date();
    const actions: CitizenAction[] = [];
    if (reporterStep(situation, 'answered', now)) {
      actions.push('ANSWER');
    }
    if (reporterStep(situation, 'reopened', now)) {
      actions.push('DISPUTE');
    }
    if (reporterStep(situation, 'withdrawn', now)) {
      actions.push('WITHDRAW');
    }
    if (ratableStatuses.includes(row.status)) {
      actions.push('RATE');
    }
    if (openStatuses.includes(row.status)) {
      actions.push('ADD_PHOTOS');
    }
    return actions;
  }

  private answers(row: SharedRow): Answer[] {
    const questions = this.menus.questions.get(row.categoryCode) ?? [];
    return row.answers.filter(hasValue).map((answer) => {
      const question = questions.find((asked) => asked.code === answer.question);
      return {
        question: answer.question,
        label: question ? wordsIn(this.language, question.label) : answer.question,
        values: answer.values.map((value) => {
          const chosen = question && chosenAnswer(question, value);
          return chosen ? inLanguage(this.language, chosen) : value;
        }),
      };
    });
  }
}

function hasValue(answer: GivenAnswer): boolean {
  return answer.values.some((value) => value.trim() !== '');
}
