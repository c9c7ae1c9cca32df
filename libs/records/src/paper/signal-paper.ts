import { bulgarianDay, bulgarianMoment, mapPoint } from './bulgarian-values.ts';
import { Sheet } from './sheet.ts';

/** Everything that stands on the paper of a signal; all names are Bulgarian already. */
export interface SignalPaper {
  readonly municipality: string;
  readonly reference: string;
  readonly receivedAt: Date;
  readonly channel: string;
  readonly category: string;
  readonly settlement: string;
  readonly address: string | null;
  /** degrees, WGS 84 */
  readonly location: { readonly lat: number; readonly lon: number } | null;
  /** YYYY-MM-DD */
  readonly answerDueOn: string;
  readonly reporter: string;
  readonly description: string;
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
  /** small JPEGs; the photos themselves are attached beside the paper */
  readonly photos: readonly Uint8Array[];
  /** how the signal stands; only on papers for the staff: what is registered says what was submitted */
  readonly standing?: { readonly status: string; readonly incoming: string | null };
}

/** The signal as a PDF, for the file in the records system. */
export async function signalPaper(paper: SignalPaper): Promise<Uint8Array> {
  const sheet = await Sheet.begin({
    title: `Сигнал ${paper.reference}`,
    author: paper.municipality,
    foot: `Сигнал ${paper.reference} · Съставено от системата „Неспешни сигнали“`,
    at: paper.receivedAt,
  });
  sheet.heading(
    paper.municipality,
    `Сигнал ${paper.reference}`,
    `Получен на ${bulgarianMoment(paper.receivedAt)} чрез ${paper.channel}`,
  );
  sheet.facts([
    ['Входящ номер', paper.standing?.incoming],
    ['Статус', paper.standing?.status],
    ['Подател', paper.reporter],
    ['Категория', paper.category],
    ['Населено място', paper.settlement],
    ['Адрес или ориентир', paper.address],
    ['Точка на картата', paper.location && mapPoint(paper.location)],
    ['Срок за отговор', bulgarianDay(paper.answerDueOn)],
  ]);
  sheet.section('Описание');
  sheet.paragraph(paper.description);
  if (paper.answers.length > 0) {
    sheet.section('Отговори на въпросите към категорията');
    sheet.facts(paper.answers.map(({ question, answer }) => [question, answer] as const));
  }
  if (paper.photos.length > 0) {
    sheet.section(paper.photos.length === 1 ? 'Приложена снимка' : `Приложени снимки: ${paper.photos.length}`);
    sheet.pictures(paper.photos.map((jpeg, index) => ({ caption: `Снимка ${index + 1}`, jpeg })));
  }
  return sheet.finish();
}
