import { bulgarianDay, bulgarianMoment } from './bulgarian-values.ts';
import { Sheet } from './sheet.ts';

/** Everything that stands on the paper of a decision; all names are Bulgarian already. */
export interface DecisionPaper {
  readonly municipality: string;
  readonly reference: string;
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
export async function decisionPaper(paper: DecisionPaper): Promise<Uint8Array> {
  const sheet = await Sheet.begin({
    title: `Отговор по сигнал ${paper.reference}`,
    author: paper.municipality,
    foot: `Отговор по сигнал ${paper.reference} · Съставено от системата „Неспешни сигнали“`,
    at: paper.decidedAt,
  });
  const { number, date } = paper.incoming;
  sheet.heading(
    paper.municipality,
    `Отговор по сигнал ${paper.reference}`,
    `Решение от ${bulgarianMoment(paper.decidedAt)}`,
  );
  sheet.facts([
    ['По входящ №', `${number} от ${bulgarianDay(date)}`],
    ['Сигналът е получен', bulgarianMoment(paper.receivedAt)],
    ['До', paper.reporter],
    ['Категория', paper.category],
    ['Място', paper.place],
    ['Решение', paper.decision],
    ['Препратен на', paper.externalBody],
  ]);
  if (paper.text !== null) {
    sheet.section('Съобщение до подателя');
    sheet.paragraph(paper.text);
  }
  return sheet.finish();
}
