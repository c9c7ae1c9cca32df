import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { toSignal } from '@angular/core/rxjs-interop';
import { validate } from '@angular/forms/signals';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import { ActivatedRoute, Router } from '@angular/router';
import {
  AddressOfPointDocument,
  EntryMenusDocument,
  LetterToSignalDocument,
  SubmitOnBehalfDocument,
} from '@ns/contract/console';
import { languages } from '@ns/languages';
import { GraphqlClient, type MapPosition, ScreenTexts, watchQuery } from '@ns/web';
import { MutationForm, fieldMessage } from '@ns/web/forms';
import { elementFocus } from '../form/element-focus.ts';
import { askedQuestions } from '@ns/web/questions';
import { reportTextNames, reportTexts } from '@ns/web/report-texts';
import { Catalogue } from '../catalogue/catalogue.ts';
import { ChoiceField } from '../choice/choice-field.ts';
import { LettersWatch } from '../live/letters-watch.ts';
import { MapCanvas } from '../map/map-canvas.ts';
import { PhotoPicker } from '../form/photo-picker.ts';
import { LanguageNames } from '../i18n/language-names.ts';
import { Permissions } from '../access/permissions.ts';
import { AddressField } from './address-field.ts';
import { KnownCases } from './known-cases.ts';
import { LetterNumber, atLetterNumber, letterNumberRules } from './letter-number.ts';
import { CategoryField } from './category-field.ts';
import { categoryEntries } from './category-words.ts';
import type { EntryDraft } from './entry-draft.ts';
import { blank, entryInput } from './entry-values.ts';
import { EntryLetter } from './entry-letter.ts';
import { LetterToEnter, entryOfLetter } from './letter-to-enter.ts';
import { OnBehalfSent } from './on-behalf-sent.ts';
import { OpenEntry } from './open-entry.ts';
import { QuestionFields } from './question-fields.ts';
import { UnfinishedEntries } from './unfinished-entries.ts';
import { fieldParts } from '../form/form-parts.ts';
import { fieldRules } from '../form/field-rules.ts';
import { screenParts } from '../appearance/screen-parts.ts';

/** A signal that came by telephone, at the desk or by letter, entered on one page. */
@Component({
  selector: 'ns-on-behalf',
  imports: [
    screenParts,
    CdkTextareaAutosize,
    MatButtonToggle,
    MatButtonToggleGroup,
    fieldParts,
    AddressField,
    CategoryField,
    ChoiceField,
    EntryLetter,
    KnownCases,
    LetterNumber,
    MapCanvas,
    OnBehalfSent,
    PhotoPicker,
    QuestionFields,
    UnfinishedEntries,
  ],
  providers: [LetterToEnter, OpenEntry],
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

  private readonly t = inject(ScreenTexts).t;
  private readonly rules = fieldRules();
  protected readonly message = fieldMessage;
  private readonly typed = signal(blank);
  protected readonly form = new MutationForm(this.typed, {
    rules: (path) => {
      const { needed, atMost } = this.rules;
      needed(path.description);
      atMost(path.description, 4_000);
      needed(path.category, { text: 'transition.missingChoice' });
      needed(path.settlement, { text: 'transition.missingChoice' });
      atMost(path.address, 300);
      for (const name of reportTextNames) {
        atMost(path[name], reportTexts[name].most);
      }
      needed(path.name);
      atMost(path.name, 100);
      letterNumberRules(path, this.typed, this.rules);
      validate(path.answers, () => (this.unanswered().length ? { kind: 'required', message: this.missing() } : null));
    },
    at: atLetterNumber,
    save: () => this.save(),
  });
  private readonly router = inject(Router);
  private readonly letters = inject(LettersWatch);
  protected readonly ofLetter = inject(LetterToEnter);
  private readonly address = toSignal(inject(ActivatedRoute).queryParamMap);
  /** The letter that the address names; null without one. */
  private readonly wanted = computed(() => this.address()?.get('letter') ?? null);
  private opened = false;
  /** The address that was found in the words of the letter. */
  protected readonly foundAddress = signal('');
  protected readonly textNames = reportTextNames;
  protected readonly languages = languages;
  protected readonly languageNames = inject(LanguageNames);
  protected readonly channels = ['PHONE', 'DESK', 'EMAIL', 'LETTER'] as const;
  protected readonly location = signal<MapPosition | null>(null);
  protected readonly mapOpen = signal(false);
  protected readonly photoIds = signal<readonly string[] | null>([]);
  protected readonly restored = signal(false);
  /** Id of the signal that was entered last. */
  protected readonly sent = signal<string | null>(null);
  /** The street that a place on the map gave; another place may replace it. */
  private streetOfPlace = '';
  /** Uploads that the draft had; the picker shows them. */
  protected readonly photosBefore = signal<readonly string[]>([]);
  private readonly draft = computed(() => {
    const { answers, ...fields } = this.form.model();
    const letterId = this.ofLetter.id();
    return { fields, answers, location: this.location(), photoIds: this.photoIds() ?? [], letterId };
  });
  protected readonly place = computed(() => {
    const { category, settlement, address } = this.typed();
    return { category, settlement, address, location: this.location() };
  });
  protected readonly entries = computed(() => categoryEntries(this.menus.data()?.categories ?? []));
  protected readonly category = computed(
    () => this.entries().find(({ category }) => category.code === this.form.model().category)?.category ?? null,
  );

  /** Those that the answers so far lead to. */
  protected readonly questions = computed(() =>
    askedQuestions(this.category()?.questions ?? [], this.form.model().answers),
  );
  private readonly missing = computed(() => this.t('transition.missing'));
  private readonly unanswered = computed(() =>
    this.questions().filter(
      ({ code, required }) => required && !this.form.model().answers[code]?.some((value) => value !== ''),
    ),
  );
  /** What is wrong with an answer, by its question. */
  protected readonly answerProblems = computed(() => {
    const missing = this.form.fields.answers().touched() ? this.unanswered() : [];
    return Object.fromEntries(
      [
        ...missing.map(({ code }) => [code, this.missing()]),
        ...this.questions().map(({ code }) => [code, this.form.problemsUnder(`answers.${code}`).join(' ')]),
      ].filter(([, problem]) => problem),
    );
  });

  constructor() {
    effect(() => {
      const letterId = this.wanted();
      untracked(() => void this.open(letterId));
    });
    effect(() => {
      const letter = this.ofLetter.letter();
      untracked(() => letter && this.fill(letter));
    });
    effect(() => {
      // Most calls are about the city, the first settlement of the menu.
      const [city] = this.catalogue.settlements();
      if (city && !this.form.model().settlement) {
        this.change({ settlement: city.code });
      }
    });
    effect(() => {
      const draft = this.draft();
      untracked(() => this.keep(draft));
    });
    this.focus('textarea');
  }

  /** What the address asks for: the entry of a letter, or the one that the tab had open. */
  private async open(letterId: string | null): Promise<void> {
    const { id } = this.ofLetter;
    if (letterId !== null && letterId !== id()) {
      this.show(await this.entry.ofLetter(letterId), letterId);
    } else if (letterId === null && !this.opened) {
      this.show(await this.entry.lastOfTab());
    } else if (letterId === null && id() !== null) {
      await this.startAnother();
    }
    this.opened = true;
  }

  /** Takes what the letter says into a form that nothing was typed into; nothing waits of one that is done. */
  private fill(letter: Parameters<typeof entryOfLetter>[0]): void {
    if (letter.state !== 'WAITING') {
      if (this.sent() === null) {
        this.entry.forget();
      }
    } else if (!this.form.fields().dirty()) {
      const values = entryOfLetter(letter);
      this.change(values);
      this.foundAddress.set(values.address);
      this.focus('textarea');
    }
  }

  protected mark(place: MapPosition | null): void {
    this.location.set(place);
    this.form.fields().markAsDirty();
    if (place) {
      void this.nameOf(place);
    }
  }

  /** Settlement and street of the place; an address that somebody typed is never replaced. */
  private async nameOf(place: MapPosition): Promise<void> {
    const found = await this.client.query(AddressOfPointDocument, { location: place });
    const { address } = this.form.model();
    if (found.__typename !== 'PointAddress' || this.location() !== place) {
      return;
    }
    if (this.catalogue.settlements().some(({ code }) => code === found.settlement)) {
      this.change({ settlement: found.settlement ?? '' });
    }
    if (found.street && (address.trim() === '' || address === this.streetOfPlace)) {
      this.change({ address: found.street });
      this.streetOfPlace = found.street;
    }
  }

  protected async submit(): Promise<void> {
    if (!this.form.busy() && !this.sent()) {
      await this.form.submit();
    }
  }

  /**
   * When the key has made another signal, its answer was lost and the form was changed since: what is typed goes on
   * with a key of its own, and the clerk decides whether to send it.
   */
  private async save(): Promise<void> {
    if (this.photoIds() === null) {
      return;
    }
    // The same key goes with the next try, so a lost answer makes no second signal.
    const clientKey = this.entry.clientKey();
    const input = {
      ...entryInput(this.form.model(), this.questions()),
      location: this.location(),
      photoIds: [...(this.photoIds() ?? [])],
      clientKey,
    };
    const letterId = this.ofLetter.id();
    const entered = await (letterId === null
      ? this.form.send(SubmitOnBehalfDocument, { input }, 'Signal')
      : this.form.send(LetterToSignalDocument, { letterId, input }, 'Signal'));
    if (entered) {
      this.sent.set(entered.id);
      this.entry.forget(clientKey);
      this.letters.look();
    } else if (this.form.problemsUnder('clientKey').length > 0) {
      this.entry.forget();
      await this.entry.begin();
      this.keep(this.draft());
    }
  }

  private keep(draft: ReturnType<typeof this.draft>): void {
    if (this.form.fields().dirty() && this.sent() === null) {
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
  private show(draft: EntryDraft | null, letterId = draft?.letterId ?? null): void {
    const { settlement, channel } = this.form.model();
    const values = { ...blank, settlement, channel, ...draft?.fields, answers: draft?.answers ?? {} };
    this.form.reset(values as typeof blank);
    if (draft) {
      this.form.fields().markAsDirty();
    }
    this.location.set(draft?.location ?? null);
    this.photoIds.set(draft?.photoIds ?? []);
    this.photosBefore.set(draft?.photoIds ?? []);
    this.streetOfPlace = '';
    this.restored.set(draft !== null);
    this.sent.set(null);
    this.foundAddress.set('');
    this.ofLetter.id.set(letterId);
    if (this.wanted() !== null && this.wanted() !== letterId) {
      void this.router.navigate([], { queryParams: {}, replaceUrl: true });
    }
    this.focus('textarea');
  }

  private change(values: Partial<typeof blank>): void {
    this.form.model.update((present) => ({ ...present, ...values }));
  }
}
