import { type Question } from '@ns/municipality';
import { type Channel, type SignalRow } from '@ns/signals';
import { type Attachment, type OutgoingDocument } from '../domain/records-system.ts';
import { bulgarianMoment } from '../paper/bulgarian-values.ts';
import { signalPaper } from '../paper/signal-paper.ts';
import { type DocumentMaterial } from './document-of-registration.ts';

const channels: Readonly<Record<Channel, string>> = {
  MOBILE: 'мобилното приложение',
  WEB: 'сайта',
  PHONE: 'телефона',
  DESK: 'гишето',
  EMAIL: 'електронна поща',
  OPEN311: 'Open311',
};

/** The incoming document: the signal on paper, with its photos beside it. */
export async function signalDocument(material: DocumentMaterial, documentGuid: string): Promise<OutgoingDocument> {
  const { em, menus, signal, category, settlement, correspondent, facts } = material;
  const photos = await material.photosOf(em, signal.id);
  const paper = await signalPaper({
    municipality: material.municipality,
    reference: signal.reference,
    receivedAt: signal.createdAt,
    channel: channels[signal.channel],
    category,
    settlement,
    address: signal.address,
    location: signal.lat === null || signal.lon === null ? null : { lat: signal.lat, lon: signal.lon },
    answerDueOn: signal.statutoryDueOn,
    reporter: correspondent.name,
    description: signal.description,
    answers: answersOf(signal, menus.questions.get(signal.categoryCode) ?? []),
    photos: photos.map(({ thumbnail }) => thumbnail),
  });
  const attachments: Attachment[] = [
    { fileName: `сигнал-${signal.reference}.pdf`, mimeType: 'application/pdf', content: paper },
    ...photos.map(({ full }, index) => ({ fileName: `снимка-${index + 1}.jpg`, mimeType: 'image/jpeg', content: full })),
  ];
  return {
    documentGuid,
    kind: material.documentKind,
    about: `${category}, ${settlement}`,
    text: [signal.address, signal.description].filter((part) => part !== null).join('\n\n'),
    answerDueOn: signal.statutoryDueOn,
    correspondent,
    attachments,
    facts,
  };
}

/** Answers in the words of the form; an answer whose question has been taken out of the form meanwhile keeps its code. */
function answersOf(signal: SignalRow, questions: readonly Question[]): { question: string; answer: string }[] {
  return signal.answers
    .map(({ question: code, values }) => {
      const question = questions.find((asked) => asked.code === code);
      return { question: question?.labelBg ?? code, answer: values.map((value) => answerText(question, value)).join(', ') };
    })
    .filter(({ answer }) => answer.trim() !== '');
}

function answerText(question: Question | undefined, value: string): string {
  const offered = question?.values.find(({ code }) => code === value);
  if (offered !== undefined) return offered.label.bg;
  const moment = question?.datatype === 'datetime' ? new Date(value) : undefined;
  return moment === undefined || Number.isNaN(moment.getTime()) ? value : bulgarianMoment(moment);
}
