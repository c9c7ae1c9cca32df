import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import {
  AddressOfPointDocument,
  EntryMenusDocument,
  SubmitOnBehalfDocument,
  type SubmitOnBehalfInput,
} from '@ns/contract/console';
import { type Language, defaultLanguage, languages } from '@ns/languages';
import { GraphqlClient, type MapPosition, watchQuery } from '@ns/web';
import { elementFocus } from '../form/element-focus.ts';
import { MutationForm } from '../form/mutation-form.ts';
import { askedQuestions } from '@ns/web/questions';
import { Catalogue } from '../catalogue/catalogue.ts';
import { ChoiceField } from '../choice/choice-field.ts';
import { MapCanvas } from '../map/map-canvas.ts';
import type { FieldProblem } from '../form/field-problems.ts';
import { PhotoPicker } from '../form/photo-picker.ts';
import { LanguageNames } from '../i18n/language-names.ts';
import { Permissions } from '../access/permissions.ts';
import { AddressField } from './address-field.ts';
import { CategoryField } from './category-field.ts';
import { categoryEntries } from './category-words.ts';
import type { EntryDraft } from './entry-draft.ts';
import { OnBehalfSent } from './on-behalf-sent.ts';
import { OpenEntry } from './open-entry.ts';
import { QuestionFields } from './question-fields.ts';
import { UnfinishedEntries } from './unfinished-entries.ts';
import { fieldParts } from '../form/form-parts.ts';
import { screenParts } from '../appearance/screen-parts.ts';

const text = (value = '', required = false) =>
  new FormControl(value, { nonNullable: true, validators: required ? [Validators.required] : [] });

/** A signal that came by telephone, at the desk or by letter, entered on one page. */
@Component({
  selector: 'ns-on-behalf',
  imports: [
    screenParts,
    CdkTextareaAutosize,
    ReactiveFormsModule,
    MatButtonToggle,
    MatButtonToggleGroup,
    fieldParts,
    AddressField,
    CategoryField,
    ChoiceField,
    MapCanvas,
    OnBehalfSent,
    PhotoPicker,
    QuestionFields,
    UnfinishedEntries,
  ],
  providers: [OpenEntry],
  host: { class: 'ns-page', '(keydown.control.enter)': 'submit()', '(keydown.meta.enter)': 'submit()' },
  templateUrl: './on-behalf.html',
  styleUrl: './on-behalf.scss',
})
export class OnBehalf {
  protected readonly enters = inject(Permissions).enters;
  private readonly client = inject(GraphqlClient);
  protected readonly entry = inject(OpenEntry);
  private readonly focus = elementFocus();
  protected readonly catalogue = inject(Catalogue);
  private readonly menus = watchQuery(EntryMenusDocument, () => ({}));

  protected readonly form = new FormGroup({
    channel: text('PHONE'),
    description: text('', true),
    category: text('', true),
    settlement: text('', true),
    address: text(),
    entrance: text(),
    name: text('', true),
    email: text(),
    phone: text(),
    language: new FormControl<Language>(defaultLanguage, { nonNullable: true }),
  });
  protected readonly languages = languages;
  protected readonly languageNames = inject(LanguageNames);
  protected readonly channels = ['PHONE', 'DESK', 'EMAIL', 'LETTER'] as const;
  protected readonly answers = signal<Readonly<Record<string, readonly string[]>>>({});
  protected readonly location = signal<MapPosition | null>(null);
  protected readonly mapOpen = signal(false);
  protected readonly photoIds = signal<readonly string[] | null>([]);
  protected readonly mutation = new MutationForm(
    () => this.form.controls,
    (problems) => this.showElsewhere(problems),
  );
  protected readonly tried = signal(false);
  protected readonly answerProblems = signal<Readonly<Record<string, string>>>({});
  protected readonly restored = signal(false);
  /** Id of the signal that was entered last. */
  protected readonly sent = signal<string | null>(null);
  /** The street that a place on the map gave; another place may replace it. */
  private streetOfPlace = '';
  /** Uploads that the draft had; the picker shows them. */
  protected readonly photosBefore = signal<readonly string[]>([]);
  private readonly typed = toSignal(this.form.valueChanges, { initialValue: null });
  protected readonly fields = computed(() => {
    this.typed();
    return this.form.getRawValue();
  });
  private readonly draft = computed(() => ({
    fields: this.fields(),
    answers: this.answers(),
    location: this.location(),
    photoIds: this.photoIds() ?? [],
  }));
  protected readonly entries = computed(() => categoryEntries(this.menus.data()?.categories ?? []));
  protected readonly category = computed(
    () => this.entries().find(({ category }) => category.code === this.fields().category)?.category ?? null,
  );

  constructor() {
    void this.entry.lastOfTab().then((draft) => this.show(draft));
    effect(() => {
      // Most calls are about the city, the first settlement of the menu.
      const [city] = this.catalogue.settlements();
      if (city && !this.form.controls.settlement.value) {
        this.form.controls.settlement.setValue(city.code);
      }
    });
    effect(() => {
      const draft = this.draft();
      untracked(() => this.keep(draft));
    });
    this.focus('textarea');
  }

  protected pickCategory(code: string): void {
    this.form.controls.category.setValue(code);
    this.form.controls.category.markAsDirty();
    this.answerProblems.set({});
  }

  protected answer(answers: Readonly<Record<string, readonly string[]>>): void {
    this.answers.set(answers);
    this.form.markAsDirty();
  }

  protected place(place: MapPosition | null): void {
    this.location.set(place);
    this.form.markAsDirty();
    if (place) {
      void this.nameOf(place);
    }
  }

  /** Settlement and street of the place; an address that somebody typed is never replaced. */
  private async nameOf(place: MapPosition): Promise<void> {
    const found = await this.client.query(AddressOfPointDocument, { location: place });
    const { settlement, address } = this.form.controls;
    if (found.__typename !== 'PointAddress' || this.location() !== place) {
      return;
    }
    if (this.catalogue.settlements().some(({ code }) => code === found.settlement)) {
      settlement.setValue(found.settlement ?? '');
    }
    if (found.street && (address.value.trim() === '' || address.value === this.streetOfPlace)) {
      address.setValue(found.street);
      this.streetOfPlace = found.street;
    }
  }

  protected async submit(): Promise<void> {
    if (this.mutation.busy() || this.sent()) {
      return;
    }
    this.tried.set(true);
    this.form.markAllAsTouched();
    this.mutation.clear();
    if (this.form.invalid || this.photoIds() === null) {
      return this.showFirstObjection();
    }
    // The same key goes with the next try, so a lost answer makes no second signal.
    const clientKey = this.entry.clientKey();
    const input = { ...this.input(), clientKey };
    const entered = await this.mutation.send(SubmitOnBehalfDocument, { input }, 'Signal');
    if (entered) {
      this.sent.set(entered.id);
      this.entry.forget(clientKey);
    } else {
      this.showFirstObjection();
    }
  }

  private keep(draft: ReturnType<typeof this.draft>): void {
    if (this.form.dirty && this.sent() === null) {
      this.entry.keep(draft);
    }
  }

  /** Gives up what was typed. */
  protected async startOver(): Promise<void> {
    this.entry.forget();
    await this.startAnother();
  }

  /** An empty form with a key of its own; what was begun waits. */
  protected async startAnother(): Promise<void> {
    await this.entry.begin();
    this.show(null);
  }

  /** Goes on with an unfinished entry; what was begun waits. */
  protected async goOnWith(clientKey: string): Promise<void> {
    const draft = await this.entry.take(clientKey);
    if (draft) {
      this.show(draft);
    }
  }

  /** Fills the form with a draft, or empties it: then settlement and channel mostly stay the same. */
  private show(draft: EntryDraft | null): void {
    const { settlement, channel } = this.form.getRawValue();
    this.form.reset({ settlement, channel, language: defaultLanguage, ...draft?.fields });
    if (draft) {
      this.form.markAsDirty();
    }
    this.answers.set(draft?.answers ?? {});
    this.location.set(draft?.location ?? null);
    this.photoIds.set(draft?.photoIds ?? []);
    this.photosBefore.set(draft?.photoIds ?? []);
    this.streetOfPlace = '';
    this.tried.set(false);
    this.restored.set(draft !== null);
    this.mutation.clear();
    this.sent.set(null);
    this.focus('textarea');
  }

  /** Those that the answers so far lead to. */
  protected readonly questions = computed(() => askedQuestions(this.category()?.questions ?? [], this.answers()));

  private input(): Omit<SubmitOnBehalfInput, 'clientKey'> {
    const { channel, description, category, settlement, address, entrance, name, email, phone, language } =
      this.form.getRawValue();
    const asked = this.questions().map(({ code }) => code);
    return {
      channel: channel as SubmitOnBehalfInput['channel'],
      description: description.trim(),
      category,
      settlement,
      address: address.trim() || null,
      entrance: entrance.trim() || null,
      location: this.location(),
      photoIds: [...(this.photoIds() ?? [])],
      answers: Object.entries(this.answers()).flatMap(([question, values]) =>
        asked.includes(question) && values.some((value) => value !== '') ? [{ question, values: [...values] }] : [],
      ),
      reporter: {
        name: name.trim(),
        email: email.trim() || null,
        phone: phone.trim() || null,
        language,
      },
    };
  }

  /**
   * Objections to answers stand at their questions. When the key has made another signal, its answer was lost and the
   * form was changed since: what is typed goes on with a key of its own, and the clerk decides whether to send it.
   */
  private showElsewhere(problems: readonly FieldProblem[]): readonly FieldProblem[] {
    if (problems.some(({ path }) => path.endsWith('clientKey'))) {
      this.entry.forget();
      void this.entry.begin().then(() => this.keep(this.draft()));
    }
    const aboutAnswers = problems.filter(({ path }) => path.startsWith('answers'));
    const questions = this.category()?.questions ?? [];
    this.answerProblems.set(
      Object.fromEntries(
        aboutAnswers.flatMap(({ path, message }) =>
          questions.filter(({ code }) => path.includes(code)).map(({ code }) => [code, message]),
        ),
      ),
    );
    const shown = Object.keys(this.answerProblems());
    return problems.filter(({ path }) => !shown.some((code) => path.includes(code)));
  }

  private showFirstObjection(): void {
    this.focus('form [aria-invalid="true"]');
  }
}
