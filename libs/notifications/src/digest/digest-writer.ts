import type { AccountView } from '@ns/identity';
import { type CalendarDay, type Menus, MunicipalityPresenter } from '@ns/municipality';
import type { DepartmentWorkload, PressingSignal, SignalForManagement } from '@ns/signals';
import { placeText } from '../accept/signal-mail-writer.ts';
import type { UnsubscribeLinks } from '../preferences/unsubscribe-links.ts';
import { composeDigest } from '../kinds/compose-mail.ts';
import { longDate } from '../templates/long-date.ts';
import type { MailSettings } from '../templates/mail-settings.ts';
import type { RenderedMail } from '../templates/mail-text.ts';
import type { DigestData, DigestDecisions, DigestGroup } from '../templates/signal-mail-data.ts';

/** Writes the mails about one working day. Each returns undefined when there is nothing to report. */
export class DigestWriter {
  constructor(
    private readonly settings: MailSettings,
    private readonly menus: Menus,
    private readonly unsubscribeLinks: UnsubscribeLinks,
    private readonly day: CalendarDay,
  ) {}

  /** For a clerk: the pressing signals of the clerk's departments, and those that wait for a new date. */
  forClerk(
    clerk: AccountView,
    pressing: readonly PressingSignal[],
    waiting: readonly PressingSignal[],
  ): RenderedMail | undefined {
    const undecided = this.group(clerk, waiting, 'undecided=1');
    const overdue = this.group(
      clerk,
      pressing.filter((signal) => signal.overdue),
      'overdue=1',
    );
    const dueSoon = this.group(
      clerk,
      pressing.filter((signal) => !signal.overdue),
      'dueSoon=1',
    );
    if (overdue.total + dueSoon.total + undecided.total === 0) {
      return undefined;
    }
    return composeDigest({
      ...this.frame(clerk),
      overdue: overdue.total,
      dueSoon: dueSoon.total,
      undecided: undecided.total,
      content: { kind: 'signals', undecided, overdue, dueSoon },
    });
  }

  /**
   * For a manager: the signals that wait for the management's decision, and the departments in which something presses,
   * the one with most overdue signals first.
   */
  forManager(
    manager: AccountView,
    loads: readonly DepartmentWorkload[],
    waiting: readonly SignalForManagement[],
  ): RenderedMail | undefined {
    const pressed = loads
      .filter((load) => load.overdue + load.dueSoon + load.undecided > 0)
      .toSorted((a, b) => b.overdue - a.overdue || b.dueSoon - a.dueSoon || b.undecided - a.undecided);
    if (pressed.length === 0) {
      return undefined;
    }
    const names = new MunicipalityPresenter(this.menus, manager.language);
    const sum = (figure: 'overdue' | 'dueSoon' | 'undecided') =>
      pressed.reduce((total, load) => total + load[figure], 0);
    const departments = pressed.map(({ departmentCode, overdue, dueSoon, undecided, unassigned }) => ({
      name: names.departmentOf(departmentCode)?.name ?? departmentCode,
      overdue,
      dueSoon,
      undecided,
      unassigned,
      link: this.inbox(
        `department=${encodeURIComponent(departmentCode)}&` +
          (overdue > 0 ? 'overdue=1' : dueSoon > 0 ? 'dueSoon=1' : 'undecided=1'),
      ),
    }));
    return composeDigest({
      ...this.frame(manager),
      overdue: sum('overdue'),
      dueSoon: sum('dueSoon'),
      undecided: sum('undecided'),
      content: { kind: 'departments', decisions: this.decisions(manager, waiting), departments },
    });
  }

  private decisions({ language }: AccountView, waiting: readonly SignalForManagement[]): DigestDecisions {
    const names = new MunicipalityPresenter(this.menus, language);
    return {
      total: waiting[0]?.total ?? 0,
      link: this.inbox('awaitsManagement=1'),
      signals: waiting.map(({ id, reference, categoryCode, departmentCode, missedOn }) => ({
        reference,
        category: names.categoryOf(categoryCode).name,
        department: names.departmentOf(departmentCode)?.name ?? departmentCode,
        due: longDate(missedOn, language),
        link: `${this.settings.publicUrl}/console/signals/${id}`,
      })),
    };
  }

  private frame({
    id,
    language,
    name,
  }: AccountView): Omit<DigestData, 'overdue' | 'dueSoon' | 'undecided' | 'content'> {
    return {
      language,
      addressee: name,
      municipality: this.settings.municipality(language),
      day: longDate(this.day, language),
      link: `${this.settings.publicUrl}/console/`,
      unsubscribe: this.unsubscribeLinks.of('daily_digest', id),
    };
  }

  private group({ id, language }: AccountView, alike: readonly PressingSignal[], query: string): DigestGroup {
    const names = new MunicipalityPresenter(this.menus, language);
    return {
      total: alike[0]?.total ?? 0,
      own: alike[0]?.own ?? 0,
      link: this.inbox(query),
      signals: alike.map((signal) => ({
        reference: signal.reference,
        category: names.categoryOf(signal.categoryCode).name,
        place: placeText(this.menus.settlements.get(signal.settlementCode), signal.address, language),
        due: longDate(signal.dueOn, language),
        whose: signal.assigneeId === id ? 'OWN' : signal.assigneeId === null ? 'NOBODY' : 'COLLEAGUE',
        link: `${this.settings.publicUrl}/console/signals/${signal.id}`,
      })),
    };
  }

  private inbox(query: string): string {
    return `${this.settings.publicUrl}/console/inbox?${query}`;
  }
}
