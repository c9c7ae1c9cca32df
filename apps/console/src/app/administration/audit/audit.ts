import { Component, computed, inject, signal } from '@angular/core';
import { translateObjectSignal } from '@jsverse/transloco';
import {
  AuditLogDocument,
  type AuditLogQuery,
  AuditPeopleDocument,
  type ListedAuditFragment,
} from '@ns/contract/console';
import { languages } from '@ns/languages';
import { GraphqlClient, LanguageStore, LocalDates, watchQuery, ScreenTexts } from '@ns/web';
import { screenParts } from '../../appearance/screen-parts.ts';
import { saveFile } from '../../form/save-file.ts';
import { wordsField } from '../../form/words-by-language.ts';
import { LanguageNames } from '../../i18n/language-names.ts';
import { auditCsv } from './audit-csv.ts';
import { changeText } from './change-text.ts';
import { type ListedData, listedData } from './listed-data.ts';
import { fieldParts } from '../../form/form-parts.ts';
import { DateField } from '../../date/date-field.ts';
import { searchTexts } from './search-texts.ts';

type AuditPage = AuditLogQuery['auditLog'];

const page = 50;
/** At most this many entries are written into one file. */
const mostInFile = 5_000;
const largestPage = 200;
const sessions = 'session.';
/** The kinds of actions of somebody who has not chosen one. */
const withoutSessions = 'withoutSessions';

/** Who did what, when and from where: read, narrowed and searched, and taken along as CSV. */
@Component({
  selector: 'ns-audit',
  imports: [screenParts, fieldParts, DateField],
  templateUrl: './audit.html',
  styleUrl: './audit.scss',
})
export class Audit {
  private readonly client = inject(GraphqlClient);
  protected readonly dates = inject(LocalDates);
  private readonly language = inject(LanguageStore);

  private readonly fieldNames = translateObjectSignal('audit.fields');
  private readonly valueNames = translateObjectSignal('audit.values');
  private readonly roleNames = translateObjectSignal('role');
  private readonly actionNames = translateObjectSignal('audit.actions');
  private readonly kindNames = translateObjectSignal('audit.kinds');
  private readonly t = inject(ScreenTexts).t;
  private readonly languageNames = inject(LanguageNames);
  private readonly changeWords = computed(() => ({
    fields: { ...this.fieldNames(), ...this.namesByLanguage() },
    values: { ...this.valueNames(), ...this.roleNames() },
  }));
  protected readonly actor = signal('');
  /** Signing in fills the list, so it is left out until it is asked for. */
  protected readonly quiet = withoutSessions;
  protected readonly kind = signal<string>(withoutSessions);
  protected readonly from = signal('');
  protected readonly to = signal('');
  protected readonly typed = signal('');
  /** The first and the last day, in whichever field each was typed. */
  private readonly days = computed(() => {
    const [from, to] = [this.from() || null, this.to() || null];
    return from !== null && to !== null ? [from, to].toSorted() : [from, to];
  });
  protected readonly people = watchQuery(AuditPeopleDocument, () => ({}));
  /** Beginnings of actions by which the list can be narrowed: the dictionary names them. */
  protected readonly kinds = computed(() =>
    Object.entries(this.kindNames()).map(([kind, name]) => ({ kind: `${kind}.`, name })),
  );
  private readonly filter = computed(() => {
    const isQuiet = this.kind() === withoutSessions;
    const [from = null, to = null] = this.days();
    return {
      actor: this.actor() || null,
      action: isQuiet ? null : this.kind() || null,
      without: isQuiet ? [sessions] : null,
      from,
      to,
      search: searchTexts(this.typed(), { actions: this.actionNames(), kinds: this.kindNames() }),
    };
  });
  private readonly log = watchQuery(AuditLogDocument, () => ({ first: page, after: null, ...this.filter() }), {
    fetchPolicy: 'network-only',
  });
  protected readonly entries = computed(() => this.log.data()?.auditLog.edges.map(({ node }) => node) ?? null);
  private readonly below = computed(() => this.log.data()?.auditLog.pageInfo ?? null);
  protected readonly hasMore = computed(() => this.below()?.hasNextPage ?? false);
  private readonly writing = signal(false);
  protected readonly busy = computed(() => this.writing() || this.log.loading());
  private readonly fileProblem = signal<string | null>(null);
  protected readonly problem = computed(() => this.fileProblem() ?? this.log.error()?.message ?? null);

  protected change({ before, after }: ListedAuditFragment): string {
    return changeText(before, after, this.changeWords());
  }

  /** Names of the fields that stand in each language: `nameBg` is „име на български“. */
  private namesByLanguage(): Readonly<Record<string, string>> {
    return Object.fromEntries(
      ['name', 'advice', 'address', 'privacy'].flatMap((name) =>
        languages.map((language) => [
          wordsField(name, language),
          this.t('audit.fieldIn', {
            field: this.fieldNames()[name] ?? name,
            language: this.languageNames.of(language),
          }),
        ]),
      ),
    );
  }

  /** Entries about a reporter's data have the id of the signal as their subject. */
  protected isAboutSignal({ action }: ListedAuditFragment): boolean {
    return action.startsWith('reporter.');
  }

  /** Whose data were read together. */
  protected listed({ action, after }: ListedAuditFragment): ListedData | null {
    return listedData(action, after);
  }

  protected more(): Promise<void> {
    return this.log.fetchMore({ after: this.below()?.endCursor ?? null });
  }

  /** Reads what the filter finds, page by page, and hands it over as a file. */
  protected async download(): Promise<void> {
    this.writing.set(true);
    const found: ListedAuditFragment[] = [];
    let after: string | null = null;
    do {
      const answer: AuditPage | null = await this.read(after);
      if (!answer) {
        this.writing.set(false);
        return;
      }
      found.push(...answer.edges.map(({ node }) => node));
      after = answer.pageInfo.hasNextPage ? (answer.pageInfo.endCursor ?? null) : null;
    } while (after !== null && found.length < mostInFile);
    this.writing.set(false);
    saveFile('audit.csv', new Blob([auditCsv(found, this.language.locale())], { type: 'text/csv;charset=utf-8' }));
  }

  /** One page of the file; null when the server could not be asked, which is then said on the screen. */
  private async read(after: string | null): Promise<AuditPage | null> {
    const answer = await this.client.query(AuditLogDocument, { first: largestPage, after, ...this.filter() });
    const isPage = 'edges' in answer;
    this.fileProblem.set(isPage ? null : answer.message);
    return isPage ? answer : null;
  }
}
