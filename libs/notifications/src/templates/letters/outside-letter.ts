import { type Block, data, paragraph, quote } from '../mail-text.ts';
import type { OutsideMailData } from '../outside-mail-data.ts';
import { overviewMailText } from '../texts/overview/index.ts';
import type { Letter } from './letter.ts';

/** Composes the letter that passes a report on to the body that is in charge. */
export function outsideLetter(m: OutsideMailData): Letter {
  const say = overviewMailText.in(m.language);
  const municipality = m.municipality.name;
  const { category, reference } = m;
  return {
    subject:
      reference === null ? say('outside.subjectPlain', { category }) : say('outside.subject', { category, reference }),
    heading: say('outside.heading'),
    opening: [paragraph(say('outside.opening', { municipality })), ...factsOf(m)],
    action: say('outside.see'),
    closing: [
      paragraph(m.answerBy === null ? say('outside.answer') : say('outside.answerBy', { answerBy: m.answerBy })),
      paragraph(say('outside.reporterStays')),
    ],
  };
}

/** Composes the letter that reminds the body of a report to which it has not answered. */
export function reminderLetter(m: OutsideMailData): Letter {
  const say = overviewMailText.in(m.language);
  const { category, reference, sentOn, answerBy } = m;
  const days = { sentOn: sentOn ?? '', answerBy: answerBy ?? '' };
  return {
    subject:
      reference === null
        ? say('reminder.subjectPlain', { category })
        : say('reminder.subject', { category, reference }),
    heading: say('reminder.heading'),
    opening: [paragraph(say('reminder.opening', { municipality: m.municipality.name, ...days })), ...factsOf(m)],
    action: say('outside.see'),
    closing: [
      paragraph(say('reminder.answer')),
      paragraph(say('reminder.answered')),
      paragraph(say('outside.reporterStays')),
    ],
  };
}

/** Composes the letter that orders work on a report from a contractor, who has a page with all its open work. */
export function workOrderLetter(m: OutsideMailData): Letter {
  const say = overviewMailText.in(m.language);
  const { category, reference } = m;
  return {
    subject: reference === null ? say('work.subjectPlain', { category }) : say('work.subject', { category, reference }),
    heading: say('work.heading'),
    opening: [paragraph(say('work.opening', { municipality: m.municipality.name })), ...factsOf(m)],
    action: say('outside.see'),
    closing: [
      ...(m.answerBy === null ? [] : [paragraph(say('work.dueOn', { dueOn: m.answerBy }))]),
      paragraph(say('work.page')),
      paragraph(say('outside.reporterStays')),
    ],
  };
}

/** What the clerk writes, and the report as far as it is shared. */
function factsOf(m: OutsideMailData): readonly Block[] {
  const say = overviewMailText.in(m.language);
  return [
    ...quote(say('outside.words'), m.words),
    ...quote(say('outside.report'), m.description),
    data([
      [say('outside.category'), m.category],
      [say('outside.place'), m.place],
      [say('outside.point'), m.point],
      [say('outside.receivedOn'), m.receivedOn],
      [say('outside.reference'), m.reference],
      [say('outside.incomingNumber'), m.incomingNumber],
    ]),
    ...(m.photoIds.length === 0
      ? []
      : [
          {
            kind: 'photos' as const,
            items: m.photoIds.map((id, index) => ({ id, caption: say('outside.photo', { number: index + 1 }) })),
            text: say('outside.photosAttached', { photos: m.photoIds.length }),
          },
        ]),
  ];
}
