import type { WordsOf } from '@ns/platform';
import { type Block, data, paragraph } from '../mail-text.ts';
import type { StateMailData, StuckThing, WeekMailData } from '../operator-mail-data.ts';
import type { bg } from '../texts/overview/bg.ts';
import { overviewMailText } from '../texts/overview/index.ts';
import type { Letter } from './letter.ts';

type Say = WordsOf<typeof bg>;

/** Composes the letter about what of the installation is stuck, or is well again. */
export function stateLetter(mail: StateMailData): Letter {
  const { language, installation, turned, over, left } = mail;
  const say = overviewMailText.in(language);
  const heading = stateHeading(mail, say);
  return {
    subject: say('state.subject', { installation, heading }),
    heading,
    opening: [
      ...thingBlocks(turned, say),
      ...(over.length > 0 && turned.length > 0 ? [paragraph(say('state.over', { names: over.join(', ') }))] : []),
      ...(turned.length === 0 ? [paragraph(say(left.length === 0 ? 'state.greenText' : 'state.overText'))] : []),
      ...(left.length > 0 ? [paragraph(say('state.left', { names: left.join(', ') }))] : []),
    ],
    action: say('state.see'),
    closing: [],
  };
}

function stateHeading({ turned, over, left }: StateMailData, say: Say): string {
  if (turned.length > 0) {
    const key = turned.some(({ isWarning }) => !isWarning) ? 'state.stuck' : 'state.warning';
    return say(key, { names: namesOf(turned) });
  }
  return left.length === 0 ? say('state.green') : say('state.over', { names: over.join(', ') });
}

/** Composes the letter about a week of the installation. */
export function weekLetter(mail: WeekMailData): Letter {
  const { language, installation, firstDay, lastDay, reports, registered, mails, lastBackup, open } = mail;
  const say = overviewMailText.in(language);
  const heading = open.length === 0 ? say('week.green') : say('state.stuck', { names: namesOf(open) });
  const count = (value: number) => say('figures.count', { count: value });
  return {
    subject: say('state.subject', { installation, heading }),
    heading,
    opening: [
      paragraph(say('week.days', { firstDay, lastDay })),
      data([
        [say('week.reports'), count(reports)],
        [say('week.registered'), count(registered)],
        [say('week.mails'), count(mails)],
        [say('week.lastBackup'), lastBackup ?? say('week.noBackup')],
      ]),
      ...thingBlocks(open, say),
    ],
    action: say('state.see'),
    closing: [],
  };
}

function namesOf(things: readonly StuckThing[]): string {
  return things.map(({ name }) => name).join(', ');
}

function thingBlocks(things: readonly StuckThing[], say: Say): readonly Block[] {
  return things.flatMap(({ name, since, words, toDo, paper }): readonly Block[] => [
    { kind: 'heading', text: name },
    paragraph(toDo),
    data([
      [say('state.since'), since],
      [say('state.found'), words.join('; ')],
      [say('state.paper'), paper],
    ]),
  ]);
}
