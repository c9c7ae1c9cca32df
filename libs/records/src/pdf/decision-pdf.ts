import { Sheet } from '@ns/platform';
import { bulgarianDay, bulgarianMoment } from './bulgarian-values.ts';

/** Everything that is in the PDF of a decision; all names are Bulgarian already. */
export interface DecisionPdf {
  readonly municipality: string;
  readonly reference: string;
  /** under which the municipality sends the decision; null when it is the reference */
  readonly number: string | null;
  /** for example „Приключен“ */
  readonly decision: string;
  readonly decidedAt: Date;
  /** the incoming document that the decision answers */
  readonly incoming: { readonly number: string; /** YYYY-MM-DD */ readonly date: string };
  readonly receivedAt: Date;
  readonly reporter: string;
  readonly category: string;
  readonly place: string;
  readonly externalBody: string | null;
  readonly text: string | null;
}

/** The municipality's decision on a signal as a PDF, for the file in the records system. */
export async function decisionPdf(pdf: DecisionPdf): Promise<Uint8Array> {
  const sheet = await Sheet.begin({
    title: `Отговор по сигнал ${pdf.reference}`,
    author: pdf.municipality,
    foot: `Отговор по сигнал ${pdf.reference} · Съставено от системата „Неспешни сигнали“`,
    at: pdf.decidedAt,
  });
  const { number, date } = pdf.incoming;
  sheet.heading(pdf.municipality, `Отговор по сигнал ${pdf.reference}`, `Решение от ${bulgarianMoment(pdf.decidedAt)}`);
  sheet.details([
    ['Наш №', pdf.number],
    ['По входящ №', `${number} от ${bulgarianDay(date)}`],
    ['Сигналът е получен', bulgarianMoment(pdf.receivedAt)],
    ['До', pdf.reporter],
    ['Категория', pdf.category],
    ['Място', pdf.place],
    ['Решение', pdf.decision],
    ['Компетентен орган', pdf.externalBody],
  ]);
  if (pdf.text !== null) {
    sheet.section('Съобщение до подателя');
    sheet.paragraph(pdf.text);
  }
  return sheet.finish();
}
