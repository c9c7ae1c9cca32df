import { paragraph } from '../mail-text.ts';
import type { OutageMailData } from '../staff-mail-data.ts';
import { overviewMailText } from '../texts/overview/index.ts';
import type { Letter } from './letter.ts';

/** Composes the letter to those who look after the registration: it stands still, or works again. */
export function outageLetter({ language, isOver, since }: OutageMailData): Letter {
  const say = overviewMailText.in(language);
  const heading = say(isOver ? 'outage.over' : 'outage.away');
  return {
    subject: heading,
    heading,
    opening: isOver
      ? [paragraph(say('outage.overText'))]
      : [
          paragraph(say('outage.awayText')),
          ...(since === null ? [] : [paragraph(say('outage.since', { since }))]),
          paragraph(say('outage.awayToDo')),
        ],
    action: say('outage.see'),
    closing: [],
  };
}
