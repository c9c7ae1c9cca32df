import { type CalendarDay, type Menus, MunicipalityPresenter } from '@ns/municipality';
import { inLanguage, type Language, languageRow, Sheet } from '@ns/platform';
import { kindsOfPlan, type PlanOutcome } from '../domain/file-plan.ts';
import type { RuleTotal } from '../queries/protocols.ts';
import { type Text, textOf } from '../texts/index.ts';

const outcomes: Readonly<Record<PlanOutcome, Text>> = {
  ERASE: textOf('outcome.erase'),
  SEPARATE: textOf('outcome.separate'),
  KEEP: textOf('outcome.keep'),
};

/** The days of a protocol, and when it is made. */
export interface ProtocolDays {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly at: Date;
}

/** The protocol of destruction of some days as PDF/A, to be registered in the records system. */
export async function protocolPdf(
  totals: readonly RuleTotal[],
  menus: Menus,
  { from, to, at }: ProtocolDays,
  language: Language,
): Promise<Uint8Array> {
  const say = (text: Text) => inLanguage(language, text);
  const format = new Intl.DateTimeFormat(languageRow(language).locale, { dateStyle: 'long', timeZone: 'UTC' });
  const dayOf = (day: CalendarDay) => format.format(new Date(`${day}T12:00:00Z`));
  const names = new MunicipalityPresenter(menus, language);
  const author = names.municipality().name;
  const title = say(textOf('protocol.title'));
  const subtitle = say(
    from === to
      ? textOf('protocol.day', { day: dayOf(from) })
      : textOf('protocol.days', { from: dayOf(from), to: dayOf(to) }),
  );
  const sheet = await Sheet.begin({
    title: `${title}. ${subtitle}`,
    author,
    foot: `${title} · ${subtitle}`,
    at,
    language,
  });
  sheet.heading(author, title, subtitle);
  sheet.paragraph(say(textOf('protocol.about')));
  if (totals.length === 0) {
    sheet.section(say(textOf('protocol.none')));
    return sheet.finish();
  }
  sheet.section(say(textOf('protocol.byRule')));
  const right = (text: Text, width: number) => ({ title: say(text), width, align: 'right' as const });
  sheet.table(
    [
      { title: say(textOf('protocol.kind')) },
      { title: say(textOf('protocol.group')), width: 110 },
      right(textOf('protocol.months'), 54),
      { title: say(textOf('protocol.outcome')), width: 92 },
      right(textOf('protocol.edition'), 56),
      right(textOf('protocol.count'), 48),
    ],
    totals.map(({ kind, group, months, outcome, edition, count }) =>
      [
        say(kindsOfPlan[kind].label),
        group === null ? say(textOf('protocol.allGroups')) : names.categoryOf(group).name,
        String(months),
        say(outcomes[outcome]),
        String(edition),
        String(count),
      ].map((text) => ({ text })),
    ),
  );
  sheet.remark(say(textOf('protocol.left')));
  return sheet.finish();
}
