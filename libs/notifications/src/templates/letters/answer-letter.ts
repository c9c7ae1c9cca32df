import type { AnswerMailData } from '../answer-mail-data.ts';
import { note, paragraph } from '../mail-text.ts';
import { overviewMailText } from '../texts/overview/index.ts';
import type { Letter } from './letter.ts';

/** Composes the mail that answers a letter: the clerk's words, and which letter they answer. */
export function answerLetter({ language, subject, words, writtenOn }: AnswerMailData): Letter {
  const say = overviewMailText.in(language);
  const paragraphs = words.split(/\s*\n\s*\n\s*/).filter((text) => text.trim() !== '');
  return {
    subject: say('answer.subject', { subject: subject || say('answer.yourLetter') }),
    heading: say('answer.heading'),
    opening: paragraphs.map((text) => paragraph(text.trim())),
    action: '',
    closing: [note(say('answer.ofLetter', { writtenOn }))],
  };
}
