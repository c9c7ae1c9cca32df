import { Sheet } from '@ns/platform';
import { bulgarianDay, bulgarianMoment, mapPoint } from './bulgarian-values.ts';

/** Everything that is in the PDF of a signal; all names are Bulgarian already. */
export interface SignalPdf {
  readonly municipality: string;
  readonly reference: string;
  readonly receivedAt: Date;
  readonly channel: string;
  readonly category: string;
  readonly settlement: string;
  /** what was written about the place, with its labels */
  readonly place: readonly (readonly [label: string, text: string | null])[];
  /** degrees, WGS 84 */
  readonly location: { readonly lat: number; readonly lon: number } | null;
  /** YYYY-MM-DD */
  readonly answerDueOn: string;
  readonly reporter: string;
  readonly description: string;
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
  /** small JPEGs; the photos themselves are attached to the document */
  readonly photos: readonly Uint8Array[];
  /** how the signal stands; only on PDFs for the staff: what is registered says what was submitted */
  readonly standing?: {
    readonly status: string;
    readonly incoming: string | null;
    readonly promised: {
      /** who is responsible, by when, and why; null once the work is over */
      readonly next: string | null;
      /** days that passed and days that were moved */
      readonly earlier: readonly (readonly [at: string, text: string])[];
    };
  };
}

/** The signal as a PDF, for the file in the records system. */
export async function signalPdf(pdf: SignalPdf): Promise<Uint8Array> {
  const sheet = await Sheet.begin({
    title: `Сигнал ${pdf.reference}`,
    author: pdf.municipality,
    foot: `Сигнал ${pdf.reference} · Съставено от системата „Неспешни сигнали“`,
    at: pdf.receivedAt,
  });
  sheet.heading(
    pdf.municipality,
    `Сигнал ${pdf.reference}`,
    `Получен на ${bulgarianMoment(pdf.receivedAt)} чрез ${pdf.channel}`,
  );
  sheet.details([
    ['Входящ номер', pdf.standing?.incoming],
    ['Статус', pdf.standing?.status],
    ['Подател', pdf.reporter],
    ['Категория', pdf.category],
    ['Населено място', pdf.settlement],
    ...pdf.place,
    ['Точка на картата', pdf.location && mapPoint(pdf.location)],
    ['Срок за отговор', bulgarianDay(pdf.answerDueOn)],
    ['Следващ ден', pdf.standing?.promised.next],
  ]);
  sheet.section('Описание');
  sheet.paragraph(pdf.description);
  if (pdf.answers.length > 0) {
    sheet.section('Отговори на въпросите към категорията');
    sheet.details(pdf.answers.map(({ question, answer }) => [question, answer] as const));
  }
  const earlier = pdf.standing?.promised.earlier ?? [];
  if (earlier.length > 0) {
    sheet.section('Обещани дни досега');
    sheet.details(earlier);
  }
  if (pdf.photos.length > 0) {
    sheet.section(pdf.photos.length === 1 ? 'Приложена снимка' : `Приложени снимки: ${pdf.photos.length}`);
    sheet.pictures(pdf.photos.map((jpeg, index) => ({ caption: `Снимка ${index + 1}`, jpeg })));
  }
  return sheet.finish();
}
