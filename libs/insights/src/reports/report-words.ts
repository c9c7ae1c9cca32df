import { type CalendarDay } from '@ns/municipality';
import { inLanguage, type Language, type Localized } from '@ns/platform';
import { type Channel } from '@ns/signals';
import { type Days, spanOf } from './report-period.ts';

const months = {
  BG: 'януари февруари март април май юни юли август септември октомври ноември декември'.split(' '),
  EN: 'January February March April May June July August September October November December'.split(' '),
} as const;

const channels: Readonly<Record<Channel, Localized>> = {
  MOBILE: { bg: 'Мобилно приложение', en: 'Mobile app' },
  WEB: { bg: 'Уеб портал', en: 'Web portal' },
  PHONE: { bg: 'Телефон', en: 'Telephone' },
  DESK: { bg: 'На гише', en: 'At the desk' },
  EMAIL: { bg: 'Имейл', en: 'E-mail' },
  LETTER: { bg: 'Писмо на хартия', en: 'Letter on paper' },
  OPEN311: { bg: 'Друга система (Open311)', en: 'Another system (Open311)' },
};

/** What the printed report says, apart from names and numbers. */
const words = {
  number: { bg: 'Показател', en: 'Figure' },
  now: { bg: 'Сега', en: 'Now' },
  before: { bg: 'Преди', en: 'Before' },
  received: { bg: 'Приети', en: 'Received' },
  resolved: { bg: 'Приключени', en: 'Resolved' },
  openAtEnd: { bg: 'Отворени в края', en: 'Open at the end' },
  overdueAtEnd: { bg: 'Просрочени в края', en: 'Overdue at the end' },
  open: { bg: 'Отворени', en: 'Open' },
  overdue: { bg: 'Просрочени', en: 'Overdue' },
  resolvedInTime: { bg: 'Приключени в срок', en: 'Resolved in time' },
  inTime: { bg: 'В срок', en: 'In time' },
  medianDays: { bg: 'Дни до край, медиана', en: 'Days to resolve, median' },
  p90Days: { bg: 'Дни до край, 90 от 100', en: 'Days to resolve, 90 of 100' },
  stars: { bg: 'Средна оценка от 5', en: 'Average rating out of 5' },
  median: { bg: 'Медиана, дни', en: 'Median, days' },
  summary: { bg: 'Накратко', en: 'Summary' },
  overTime: { bg: 'Приети и приключени във времето', en: 'Received and resolved over time' },
  period: { bg: 'Период', en: 'Period' },
  departments: { bg: 'По звена', en: 'By department' },
  department: { bg: 'Звено', en: 'Department' },
  categories: { bg: 'По категории', en: 'By category' },
  category: { bg: 'Категория', en: 'Category' },
  settlements: { bg: 'По населени места', en: 'By settlement' },
  settlement: { bg: 'Населено място', en: 'Settlement' },
  channels: { bg: 'Начин на подаване', en: 'Channels' },
  channel: { bg: 'Начин на подаване', en: 'Channel' },
  ages: { bg: 'Възраст на отворените', en: 'Age of the open ones' },
  age: { bg: 'Възраст', en: 'Age' },
  none: { bg: 'Няма сигнали за този период.', en: 'There are no reports in this period.' },
  meaning: {
    bg:
      'Приключен е сигналът, стигнал до изход: изпълнен, препратен, без действия, дубликат или оттеглен. „В срок“ е ' +
      'делът на приключените до целевия срок. Отворените и просрочените са към края на периода. Колкото по-дълга е ' +
      'лентата, толкова по-голямо е числото.',
    en:
      'A report is resolved when it has reached an outcome: resolved, forwarded, no action, duplicate or withdrawn. ' +
      '“In time” is the share of those resolved by the service target. Open and overdue ones are those at the end of ' +
      'the period. The longer the bar, the larger the number.',
  },
} as const satisfies Readonly<Record<string, Localized>>;
export type ReportWord = keyof typeof words;

/** How a report is written in one language. */
export class ReportWords {
  private readonly whole: Intl.NumberFormat;
  private readonly tenths: Intl.NumberFormat;

  constructor(readonly language: Language) {
    const locale = language === 'EN' ? 'en-GB' : 'bg-BG';
    this.whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
    this.tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  }

  say(word: ReportWord): string {
    return inLanguage(this.language, words[word]);
  }

  count(value: number): string {
    return this.whole.format(value);
  }

  /** a dash where there is none */
  decimal(value: number | null): string {
    return value === null ? '–' : this.tenths.format(value);
  }

  days(hours: number | null): string {
    return this.decimal(hours === null ? null : hours / 24);
  }

  /** in whole percent; a dash where nothing was resolved */
  share(part: number, of: number): string {
    return of === 0 ? '–' : `${this.count((100 * part) / of)} %`;
  }

  channel(code: Channel): string {
    return inLanguage(this.language, channels[code]);
  }

  day(day: CalendarDay): string {
    return day.split('-').reverse().join('.');
  }

  month(day: CalendarDay): string {
    const [year = '', month = '1'] = day.split('-');
    return `${months[this.language][Number(month) - 1] ?? ''} ${year}`;
  }

  age(minDays: number, maxDays: number | null): string {
    const [first, last] = [String(minDays), String(maxDays)];
    return maxDays === null
      ? inLanguage(this.language, { bg: `${first} и повече дни`, en: `${first} days and more` })
      : inLanguage(this.language, { bg: `${first}–${last} дни`, en: `${first}–${last} days` });
  }

  /** As „Отчет за 4. тримесечие на 2026 г.“ */
  title(days: Days): string {
    const [year = '', month = '1'] = days.from.split('-');
    const quarter = String(Math.ceil(Number(month) / 3));
    const range = `${this.day(days.from)} – ${this.day(days.to)}`;
    switch (spanOf(days)) {
      case 'MONTH':
        return inLanguage(this.language, {
          bg: `Отчет за ${this.month(days.from)} г.`,
          en: `Figures for ${this.month(days.from)}`,
        });
      case 'QUARTER':
        return inLanguage(this.language, {
          bg: `Отчет за ${quarter}. тримесечие на ${year} г.`,
          en: `Figures for quarter ${quarter} of ${year}`,
        });
      case 'YEAR':
        return inLanguage(this.language, { bg: `Отчет за ${year} г.`, en: `Figures for ${year}` });
      case 'WEEK':
      case undefined:
        return inLanguage(this.language, { bg: `Отчет за ${range}`, en: `Figures for ${range}` });
    }
  }
}
