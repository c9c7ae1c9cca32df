import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import { MatSnackBar } from '@angular/material/snack-bar';
import { DomSanitizer } from '@angular/platform-browser';
import { type MailSamplePartsFragment, MailSamplesDocument, SendSampleMailDocument } from '@ns/contract/console';
import { type Language, languageRows, languages } from '@ns/languages';
import { LanguageStore, MutationSender, ScreenTexts, watchQuery } from '@ns/web';
import { screenParts } from '../../appearance/screen-parts.ts';
import { LanguageNames } from '../../i18n/language-names.ts';
import { MailWords, type UnsavedWords } from './mail-words.ts';

/** Every mail that the municipality sends, as its reader gets it; a sample of each can be sent to oneself. */
@Component({
  selector: 'ns-mails',
  imports: [screenParts, MailWords, MatButtonToggle, MatButtonToggleGroup],
  templateUrl: './mails.html',
  styleUrl: './mails.scss',
})
export class Mails {
  private readonly sanitizer = inject(DomSanitizer);
  private readonly snackBar = inject(MatSnackBar);
  private readonly t = inject(ScreenTexts).t;
  protected readonly languages = languages;
  protected readonly tag = computed(() => languageRows[this.language()].tag);
  protected readonly languageNames = inject(LanguageNames);
  protected readonly mutation = new MutationSender();

  /** At first that of the screen. */
  protected readonly language = linkedSignal<Language>(inject(LanguageStore).code);
  private readonly chosen = signal<string | null>(null);
  protected readonly query = watchQuery(MailSamplesDocument, () => ({ language: this.language() }));
  protected readonly samples = computed(() => this.query.data()?.mailSamples ?? []);
  protected readonly shown = computed(() => {
    const samples = this.samples();
    return samples.find(({ kind }) => kind === this.chosen()) ?? samples[0] ?? null;
  });
  /** The mail with words that are not saved; what is shown otherwise ends it. */
  protected readonly preview = linkedSignal<unknown, MailSamplePartsFragment | null>({
    source: this.shown,
    computation: () => null,
  });
  protected readonly isPreview = computed(() => this.preview() !== null);
  protected readonly unsaved: UnsavedWords = new Map();
  // The frame's sandbox is empty: no scripts, no forms, no links, no origin. Without its styles the mail would not be
  // the mail.
  protected readonly page = computed(() =>
    this.sanitizer.bypassSecurityTrustHtml((this.preview() ?? this.shown())?.html ?? ''),
  );

  protected choose(kind: string): void {
    this.chosen.set(kind);
    this.mutation.clear();
  }

  protected renew(): void {
    this.preview.set(null);
    void this.query.refetch();
  }

  protected async send(kind: string): Promise<void> {
    const variables = { kind, language: this.language() };
    const sent = await this.mutation.send(SendSampleMailDocument, variables, 'SampleMailSent');
    if (sent) {
      this.snackBar.open(this.t('mails.sent', { address: sent.address }), undefined, { duration: 5_000 });
    }
  }
}
