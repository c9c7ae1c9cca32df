import { type Menus, MunicipalityPresenter, municipalityZone, plusDays } from '@ns/municipality';
import { inLanguage, type Language, Sheet, type TableCell, type TableColumn, languageRow } from '@ns/platform';
import type { StatsNumbers, StatsRow } from '../statistics/statistics.ts';
import { textOf } from '../texts/index.ts';
import type { ReportFigures } from './report-figures.ts';
import { type ReportWord, ReportWords } from './report-words.ts';

/** Rows of a table on paper; the rest is in the files of the same figures. */
const mostRows = 25;
const numberWidth = 58;

/** Writes a report as a PDF: figures only, in one language, with the municipality's name and page numbers. */
export async function reportPdf(figures: ReportFigures, menus: Menus, language: Language): Promise<Uint8Array> {
  const words = new ReportWords(language);
  const names = new MunicipalityPresenter(menus, language);
  const municipality = names.municipality().name;
  const title = words.title(figures.days);
  const sheet = await Sheet.begin({
    title,
    author: municipality,
    foot: footOf(figures, words),
    at: figures.asOf,
    language,
  });
  sheet.heading(municipality, title, subtitleOf(figures, words));
  const about = filterText(figures, names, words);
  if (about) {
    sheet.paragraph(about);
  }
  sheet.section(words.say('summary'));
  sheet.table(
    [{ title: words.say('number') }, right(words.say('now')), right(words.say('before'))],
    summary(figures, words),
  );
  sheet.remark(words.say('meaning'));
  const { total } = figures;
  if (total.received + total.resolved + total.open === 0) {
    sheet.paragraph(words.say('none'));
    return sheet.finish();
  }
  const table = (heading: ReportWord, first: ReportWord, rows: readonly (readonly [name: string, row: StatsRow])[]) => {
    sheet.section(words.say(heading));
    numbersTable(sheet, words, words.say(first), rows.slice(0, mostRows));
  };
  table(
    'overTime',
    'period',
    figures.series.map((row) => [periodText(row.period, figures, words), row]),
  );
  table(
    'departments',
    'department',
    figures.departments.map((row) => [names.departmentOf(row.department)?.name ?? '–', row]),
  );
  agesTable(sheet, figures, words);
  table(
    'categories',
    'category',
    figures.categories.map((row) => [row.category === null ? '–' : names.categoryOf(row.category).name, row]),
  );
  table(
    'settlements',
    'settlement',
    figures.settlements.map((row) => [row.settlement === null ? '–' : names.settlementOf(row.settlement).name, row]),
  );
  table(
    'channels',
    'channel',
    figures.channels.map((row) => [row.channel === null ? '–' : words.channel(row.channel), row]),
  );
  return sheet.finish();
}

function right(title: string, width = 110): TableColumn {
  return { title, width, align: 'right' };
}

function summary({ total, totalBefore }: ReportFigures, words: ReportWords): readonly (readonly TableCell[])[] {
  const line = (word: ReportWord, of: (numbers: StatsNumbers) => string): readonly TableCell[] => [
    { text: words.say(word) },
    { text: of(total) },
    { text: of(totalBefore) },
  ];
  return [
    line('received', ({ received }) => words.count(received)),
    line('resolved', ({ resolved }) => words.count(resolved)),
    line('resolvedInTime', ({ resolvedInTime, resolved }) => words.share(resolvedInTime, resolved)),
    line('openAtEnd', ({ open }) => words.count(open)),
    line('overdueAtEnd', ({ overdue }) => words.count(overdue)),
    line('medianDays', ({ medianHoursToResolve }) => words.days(medianHoursToResolve)),
    line('p90Days', ({ p90HoursToResolve }) => words.days(p90HoursToResolve)),
    line('stars', ({ averageStars }) => words.decimal(averageStars)),
  ];
}

function numbersTable(
  sheet: Sheet,
  words: ReportWords,
  first: string,
  rows: readonly (readonly [name: string, row: StatsRow])[],
): void {
  const most = (of: (row: StatsRow) => number) => Math.max(1, ...rows.map(([, row]) => of(row)));
  const [received, resolved] = [most((row) => row.received), most((row) => row.resolved)];
  const heads = (['received', 'resolved', 'inTime', 'open', 'overdue', 'median'] as const).map((word) =>
    right(words.say(word), numberWidth),
  );
  sheet.table(
    [{ title: first }, ...heads],
    rows.map(([name, row]) => [
      { text: name },
      { text: words.count(row.received), share: row.received / received },
      { text: words.count(row.resolved), share: row.resolved / resolved },
      {
        text: words.share(row.resolvedInTime, row.resolved),
        share: row.resolved === 0 ? 0 : row.resolvedInTime / row.resolved,
      },
      { text: words.count(row.open) },
      { text: words.count(row.overdue) },
      { text: words.days(row.medianHoursToResolve) },
    ]),
  );
}

function agesTable(sheet: Sheet, { ages }: ReportFigures, words: ReportWords): void {
  if (ages.every(({ open }) => open === 0)) {
    return;
  }
  const most = Math.max(1, ...ages.map(({ open }) => open));
  sheet.section(words.say('ages'));
  sheet.table(
    [{ title: words.say('age') }, right(words.say('open')), right(words.say('overdue'))],
    ages.map(({ minDays, maxDays, open, overdue }) => [
      { text: words.age(minDays, maxDays) },
      { text: words.count(open), share: open / most },
      { text: words.count(overdue), share: overdue / most },
    ]),
  );
}

function periodText(period: string, { interval, days }: ReportFigures, words: ReportWords): string {
  if (interval === 'MONTH') {
    return words.month(period);
  }
  const first = period < days.from ? days.from : period;
  if (interval === 'DAY') {
    return words.day(first);
  }
  const sunday = plusDays(period, 6);
  return `${words.day(first)} – ${words.day(sunday > days.to ? days.to : sunday)}`;
}

function subtitleOf({ days, before }: ReportFigures, words: ReportWords): string {
  const range = ({ from, to }: ReportFigures['days']) => `${words.day(from)} – ${words.day(to)}`;
  return inLanguage(words.language, textOf('report.compared', { days: range(days), before: range(before) }));
}

function footOf({ asOf }: ReportFigures, words: ReportWords): string {
  const moment = new Intl.DateTimeFormat(languageRow(words.language).locale, {
    ...({ dateStyle: 'short', timeStyle: 'short', timeZone: municipalityZone } as const),
  }).format(asOf);
  return inLanguage(words.language, textOf('report.dataAsOf', { moment }));
}

/** Which signals are counted, in words; empty when all are. */
function filterText({ filter }: ReportFigures, names: MunicipalityPresenter, words: ReportWords): string {
  const { departments, categories, settlements, channels } = filter;
  return [
    ...(departments ?? []).map((code) => names.departmentOf(code)?.name ?? code),
    ...(categories ?? []).map((code) => names.categoryOf(code).name),
    ...(settlements ?? []).map((code) => names.settlementOf(code).name),
    ...(channels ?? []).map((code) => words.channel(code)),
  ].join(', ');
}
