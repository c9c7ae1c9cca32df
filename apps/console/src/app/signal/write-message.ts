import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import {
  Component,
  DestroyRef,
  type ElementRef,
  Injector,
  type OnInit,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { validate } from '@angular/forms/signals';
import { MatSnackBar } from '@angular/material/snack-bar';
import { type FilledTextFragment, type SignalDetailsFragment, SendMessageDocument } from '@ns/contract/console';
import { ScreenTexts } from '@ns/web';
import { MutationForm, fieldMessage } from '@ns/web/forms';
import { screenParts } from '../appearance/screen-parts.ts';
import { fieldParts } from '../form/form-parts.ts';
import { fieldRules } from '../form/field-rules.ts';
import { PhotoPicker } from '../form/photo-picker.ts';
import { StepDrafts } from '../held-steps/step-drafts.ts';
import { MailPreview } from './mail-preview.ts';
import { ReadyTextPicker } from './ready-text-picker.ts';

const blank = { text: '', photoIds: [] as readonly string[] };

/** Writes to the reporter without taking a step. It opens on demand, so that nobody takes it for the note. */
@Component({
  selector: 'ns-write-message',
  imports: [screenParts, fieldParts, CdkTextareaAutosize, MailPreview, PhotoPicker, ReadyTextPicker],
  templateUrl: './write-message.html',
  styleUrl: './write-message.scss',
})
export class WriteMessage implements OnInit {
  private readonly drafts = inject(StepDrafts);
  private readonly injector = inject(Injector);
  private readonly snackBar = inject(MatSnackBar);
  private readonly t = inject(ScreenTexts).t;

  readonly signal = input.required<SignalDetailsFragment>();
  /** Ready texts that fit the report, for all steps. */
  readonly readyTexts = input<readonly FilledTextFragment[]>([]);

  private readonly area = viewChild<ElementRef<HTMLTextAreaElement>>('area');
  private readonly opener = viewChild<ElementRef<HTMLButtonElement>>('opener');
  protected readonly message = fieldMessage;
  protected readonly isOpen = signal(false);
  protected readonly sendingPhotos = signal(false);
  /** Whether somebody would get it. */
  protected readonly reaches = computed(() => !!this.signal().reporter?.email);
  /** Those that belong to no step. */
  protected readonly texts = computed(() => this.readyTexts().filter(({ to }) => to === null));
  private readonly rules = fieldRules();
  protected readonly form = new MutationForm(signal(blank), {
    shows: ['photoIds'],
    rules: (path) => {
      this.rules.needed(path.text);
      this.rules.atMost(path.text, 4_000);
      // Blanks are no words, and a brace is what a ready text left open.
      validate(path.text, ({ value }) =>
        value() !== '' && value().trim() === ''
          ? { kind: 'required', message: this.t('transition.missing') }
          : /[{}]/.test(value())
            ? { kind: 'openPlace', message: this.t('transition.openPlace') }
            : null,
      );
    },
    save: () => this.save(),
  });
  /** As it would be sent now. */
  protected readonly asSent = computed(() => {
    const { text, photoIds } = this.form.model();
    return { signalId: this.signal().id, text: text.trim(), photoIds: [...photoIds] };
  });
  /** The same key goes with the next try, so a lost answer makes no second message. */
  private clientKey: string = crypto.randomUUID();
  private kept = this.form.model();

  constructor() {
    effect(() => {
      this.form.model();
      untracked(() => this.keep());
    });
    // What was typed just now.
    inject(DestroyRef).onDestroy(() => this.keep());
    this.drafts.sent.pipe(takeUntilDestroyed()).subscribe((sent) => {
      if ('messageKey' in sent && sent.messageKey === this.clientKey) {
        this.beginAnew();
      }
    });
  }

  ngOnInit(): void {
    const draft = this.drafts.message(this.signal().id);
    if (draft) {
      const { clientKey, ...values } = draft;
      this.clientKey = clientKey;
      this.form.reset(values);
      this.kept = this.form.model();
      this.isOpen.set(true);
    }
  }

  protected open(): void {
    this.isOpen.set(true);
    afterNextRender(() => this.area()?.nativeElement.focus(), { injector: this.injector });
  }

  /** What was typed waits as a draft until it is sent or emptied. */
  protected close(): void {
    this.isOpen.set(false);
    afterNextRender(() => this.opener()?.nativeElement.focus(), { injector: this.injector });
  }

  /** A ready text takes the place of nothing or stands below what was typed. */
  protected insert({ filled, text }: FilledTextFragment): void {
    const field = this.form.fields.text();
    const typed = field.value().trimEnd();
    const words = filled ?? text;
    field.controlValue.set(typed ? `${typed}\n\n${words}` : words);
    field.markAsTouched();
    this.area()?.nativeElement.focus();
  }

  protected takePhotos(ids: readonly string[] | null): void {
    this.sendingPhotos.set(ids === null);
    if (ids) {
      this.form.fields.photoIds().controlValue.set(ids);
    }
  }

  private keep(): void {
    const values = this.form.model();
    if (values !== this.kept && this.form.fields().dirty()) {
      this.kept = values;
      const isEmpty = values.text.trim() === '' && values.photoIds.length === 0;
      this.drafts.keepMessage(this.signal().id, isEmpty ? null : { ...values, clientKey: this.clientKey });
    }
  }

  private async save(): Promise<void> {
    if (this.sendingPhotos()) {
      return;
    }
    const { clientKey } = this;
    const input = { ...this.asSent(), clientKey };
    if (await this.form.send(SendMessageDocument, { input }, 'Signal')) {
      this.drafts.forgetMessage(input.signalId, clientKey);
      this.snackBar.open(this.t('message.sent'), undefined, { duration: 5_000 });
    } else if (this.form.problemsUnder('clientKey').length > 0) {
      // An earlier version arrived; if this one is wanted as well, it is a message of its own.
      this.clientKey = crypto.randomUUID();
    }
  }

  private beginAnew(): void {
    this.clientKey = crypto.randomUUID();
    this.form.reset(blank);
    this.kept = this.form.model();
    this.isOpen.set(false);
  }
}
