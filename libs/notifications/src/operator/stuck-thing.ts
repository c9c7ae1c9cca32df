import { describeState, inLanguage, type Language, type StateEntry, type StateKind } from '@ns/platform';
import { longMoment } from '../templates/long-date.ts';
import type { MailSettings } from '../templates/mail-settings.ts';
import type { StuckThing } from '../templates/operator-mail-data.ts';

/** An entry of the state as mails say it. */
export function stuckThing({ kind, level, since, words }: StateEntry, language: Language): StuckThing {
  const { toDo, paper } = describeState(kind);
  return {
    name: nameOf(kind, language),
    isWarning: level === 'WARNING',
    since: since && longMoment(since, language),
    words,
    toDo: inLanguage(language, toDo),
    paper,
  };
}

/** What a kind is called in mails. */
export function nameOf(kind: StateKind, language: Language): string {
  return inLanguage(language, describeState(kind).name);
}

/** The page of the console that shows the state. */
export function stateLink({ publicUrl }: MailSettings): string {
  return `${publicUrl}/console/administration/state`;
}
