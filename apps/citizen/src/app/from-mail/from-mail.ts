import { Component, computed, effect, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { MailActionDocument, type MailActionOutcomeFragment } from '@ns/contract/city';
import { watchQuery, LocalDates, ScreenTexts } from '@ns/web';
import { PhotoUploader } from '../photos/photo-uploader.ts';
import { screenParts } from '../page/screen-parts.ts';
import { StatusChip } from '../signals/status-chip.ts';
import { actionWords } from './action-words.ts';
import { linkOfMail } from './link-of-mail.ts';
import { MailForm } from './mail-form.ts';
import { MailPhotoUploader } from './mail-photo-uploader.ts';

/**
 * Where the links of mails to a reporter lead: one action on one signal, without signing in. The token stands after
 * `#`, so no server's log has it; nothing happens before the press, because mail programs open links themselves.
 */
@Component({
  selector: 'ns-from-mail',
  imports: [screenParts, MailForm, StatusChip],
  providers: [MailPhotoUploader, { provide: PhotoUploader, useExisting: MailPhotoUploader }],
  templateUrl: './from-mail.html',
  styleUrl: './from-mail.css',
})
export class FromMail {
  protected readonly t = inject(ScreenTexts).t;
  private readonly dates = inject(LocalDates);
  private readonly uploader = inject(MailPhotoUploader);
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment, { initialValue: null });

  protected readonly link = computed(() => linkOfMail(this.fragment()));
  protected readonly page = watchQuery(
    MailActionDocument,
    () => (this.link().token === '' ? null : { token: this.link().token }),
    { fetchPolicy: 'no-cache' },
  );
  protected readonly outcome = signal<MailActionOutcomeFragment | null>(null);
  private readonly found = computed(() => this.page.data()?.mailAction);
  protected readonly action = computed(() => {
    const found = this.found();
    return found?.__typename === 'MailAction' ? found : null;
  });
  /** The signal as it was found, then as the action left it. */
  protected readonly signal = computed(() => {
    const done = this.outcome();
    return done?.__typename === 'MailActionSignal' ? done : this.action()?.signal;
  });
  private readonly linkError = computed(() => {
    const [done, found] = [this.outcome(), this.found()];
    return done?.__typename === 'MailLinkError' ? done : found?.__typename === 'MailLinkError' ? found : null;
  });
  protected readonly refusal = computed(() => {
    const problem = this.linkError();
    if (!problem) {
      return this.link().token === '' ? this.t('fromMail.noToken') : '';
    }
    return problem.problem === 'USED' && problem.usedAt
      ? this.t('fromMail.used', { at: this.dates.date(problem.usedAt) })
      : problem.message;
  });
  protected readonly isDone = computed(() => this.outcome()?.__typename === 'MailActionSignal');

  /** What was written stays, whatever the page is answered after the refusal. */
  protected readonly refused = signal(false);

  /** Whether there is something to press: the action of the link, another in its place, or words that were refused. */
  protected readonly isOpen = computed(() => {
    const found = this.action();
    return found !== null && (found.isAvailable || found.instead !== null || this.refused());
  });
  /** What is asked here, what was done, or why nothing can be. */
  protected readonly heading = computed(() => {
    const found = this.action();
    if (this.refusal() !== '') {
      return `fromMail.refusedHeading.${this.linkError()?.problem ?? 'UNKNOWN'}`;
    }
    if (!found) {
      return 'fromMail.heading';
    }
    if (this.isDone()) {
      return `fromMail.doneHeading.${found.instead ?? found.action}`;
    }
    return this.isOpen() ? `${actionWords[found.action]}.heading` : `fromMail.notNowHeading.${found.action}`;
  });

  constructor() {
    effect(() => this.uploader.use(this.link().token));
  }

  protected lookAgain(): void {
    this.refused.set(true);
    void this.page.refetch();
  }
}
