import { computed, effect, inject, signal, untracked } from '@angular/core';
import { type SchemaPath, disabled } from '@angular/forms/signals';
import { type FormTerms, MutationForm } from '@ns/web/forms';
import { fieldRules } from '../../form/field-rules.ts';
import { elementFocus } from '../../form/element-focus.ts';
import { isLeftByEscape } from '../../form/left-by-escape.ts';
import { atWords } from '../../form/words-by-language.ts';
import { EntryHost, type MenuAnswer } from './menu.ts';

/** How an entry is saved beyond its values. */
export interface SaveTerms {
  readonly archived: boolean;
  readonly moveOpenSignals: boolean;
  /** the version that is changed; null for a new entry */
  readonly version: number | null;
}

/** What a change will do, before it is saved. */
export interface MenuConsequences {
  readonly sentences: readonly string[];
  readonly canMove?: boolean;
}

/** What the form of a menu has of its own. */
interface EntryTerms<Values extends object> extends Pick<FormTerms<Values>, 'rules'> {
  /** the values of the entry with that key, or of a new one */
  readonly values: (key: string | null) => Values;
  readonly save: (values: Values, terms: SaveTerms) => Promise<MenuAnswer>;
  /** what saving will do; undefined: nothing beyond the entry itself */
  readonly consequences?: (values: Values, terms: SaveTerms) => Promise<MenuConsequences>;
}

/** One entry of a menu, new or changed; what it will do to signals is said before it is saved. */
export class MenuEntry<Values extends object> {
  private readonly host = inject(EntryHost);
  private readonly focus = elementFocus();

  /** The entry that is changed; null for a new one. The same one that is read again is no other. */
  readonly row = computed(() => this.host.row(), {
    equal: (one, other) => one?.key === other?.key && one?.version === other?.version,
  });
  readonly form: MutationForm<Values>;
  /** What the change will do, while the decision is awaited. */
  readonly consequences = signal<(MenuConsequences & SaveTerms) | null>(null);
  /** Whether the entry will be out of use once it is saved. */
  private archived = false;

  constructor(private readonly terms: EntryTerms<Values>) {
    const { rules } = terms;
    this.form = new MutationForm<Values>(signal(terms.values(null)), {
      ...(rules ? { rules } : {}),
      at: (problem) => atWords({ ...problem, path: problem.path.replace(/location$/, 'lat') }),
      save: () => this.look(),
    });
    effect(() => {
      const row = this.row();
      untracked(() => {
        this.archived = row?.archived ?? false;
        this.form.reset(terms.values(row?.key ?? null));
        this.consequences.set(null);
        // Keyboard and small screens go on in the form.
        this.focus('h2');
      });
    });
  }

  /** Takes the entry out of use, or back into it, with what was changed. */
  async turn(): Promise<void> {
    this.archived = !this.archived;
    await this.form.submit();
    this.archived = this.row()?.archived ?? false;
  }

  leave(event: Event): void {
    if (isLeftByEscape(event, this.form.fields().dirty())) {
      this.cancel();
    }
  }

  cancel(): void {
    this.host.close();
  }

  async save(terms: SaveTerms): Promise<void> {
    const saved = await this.form.receive(() => this.terms.save(this.form.model(), terms));
    this.consequences.set(null);
    if (saved) {
      this.host.finish();
    }
  }

  private async look(): Promise<void> {
    const terms = { archived: this.archived, moveOpenSignals: false, version: this.row()?.version ?? null };
    const ask = async () => (await this.terms.consequences?.(this.form.model(), terms)) ?? { sentences: [] };
    const found = await this.form.receive(ask);
    if (found?.sentences.length) {
      this.consequences.set({ ...found, ...terms });
    } else if (found) {
      await this.save(terms);
    }
  }
}

/** The rules of fields, and what a saved entry cannot change. Call it where injection works. */
export function entryRules() {
  const { row } = inject(EntryHost);
  const rules = fieldRules();
  const fixed = (path: SchemaPath<string>) => {
    rules.needed(path);
    disabled(path, () => row() !== null);
  };
  return { ...rules, fixed };
}
