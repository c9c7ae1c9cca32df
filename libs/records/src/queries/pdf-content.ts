import { chosenAnswer, type Question } from '@ns/municipality';
import { type Channel, placeTextNames, reportDetails, type SignalRow } from '@ns/signals';
import { bulgarianMoment } from '../pdf/bulgarian-values.ts';
import type { SignalPdf } from '../pdf/signal-pdf.ts';
import type { DocumentMaterial } from './document-material.ts';
import type { SignalPhoto } from './photos-of-signal.ts';
import { defaultLanguage, defaultTag, inLanguage } from '@ns/platform';

const channels: Readonly<Record<Channel, string>> = {
  MOBILE: 'мобилното приложение',
  WEB: 'сайта',
  PHONE: 'телефона',
  DESK: 'гишето',
  EMAIL: 'имейл',
  LETTER: 'писмо на хартия',
  OPEN311: 'Open311',
};

/** What is in the PDF of a signal. */
export function pdfContent(
  { menus, signal, category, settlement, correspondent }: DocumentMaterial,
  photos: readonly SignalPhoto[],
): SignalPdf {
  return {
    municipality: menus.municipality.name[defaultTag],
    reference: signal.reference,
    receivedAt: signal.createdAt,
    channel: channels[signal.channel],
    category,
    settlement,
    place: placeTextNames.map((name) => [inLanguage(defaultLanguage, reportDetails[name].label), signal[name]]),
    location: signal.lat === null || signal.lon === null ? null : { lat: signal.lat, lon: signal.lon },
    answerDueOn: signal.statutoryDueOn,
    reporter: correspondent.name,
    description: signal.description,
    answers: answersOf(signal, menus.questions.get(signal.categoryCode) ?? []),
    photos: photos.map(({ thumbnail }) => thumbnail),
  };
}

/**
 * Answers in the words of the form; an answer whose question has been taken out of the form meanwhile keeps its code.
 */
function answersOf(signal: SignalRow, questions: readonly Question[]): { question: string; answer: string }[] {
  return signal.answers
    .map(({ question: code, values }) => {
      const question = questions.find((asked) => asked.code === code);
      return {
        question: question?.label[defaultTag] ?? code,
        answer: values.map((value) => answerText(question, value)).join(', '),
      };
    })
    .filter(({ answer }) => answer.trim() !== '');
}

function answerText(question: Question | undefined, value: string): string {
  const offered = question && chosenAnswer(question, value);
  if (offered !== undefined) {
    return inLanguage(defaultLanguage, offered);
  }
  const moment = question?.datatype === 'datetime' ? new Date(value) : undefined;
  return moment === undefined || Number.isNaN(moment.getTime()) ? value : bulgarianMoment(moment);
}
