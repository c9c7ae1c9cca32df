import { Component, DestroyRef, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';
import {
  type MailsBeforeFragment,
  type MessageInput,
  type TransitionSignalInput,
  MessageMailsDocument,
  TransitionMailsDocument,
} from '@ns/contract/console';
import { GraphqlClient } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';
import { ReferralPreview } from './referral-preview.ts';
import { mailParts } from './mail-parts.ts';

/** What is being written: a step, or a message without one. */
type Written = { readonly step: TransitionSignalInput } | { readonly message: MessageInput };

/** A pause in typing after which the mails are asked for anew. */
const typingPauseMs = 450;

/**
 * The mails that the step or the message would send, word for word, while it is being written. It follows the form and
 * never holds it up.
 */
@Component({
  selector: 'ns-mail-preview',
  imports: [screenParts, ReferralPreview],
  template: `
    @if (step(); as taken) {
      @if (taken.externalBody; as body) {
        <ns-referral-preview [signalId]="taken.signalId.toString()" [body]="body" />
      }
    }
    @if (preview(); as shown) {
      @for (mail of shown.mails; track $index) {
        <article [attr.aria-label]="mail.kindLabel" [class.old]="asking()" data-testid="mail-preview">
          <div class="to ns-small">
            <mat-icon class="ns-icon-small" svgIcon="mail" aria-hidden="true" />
            <span
              >{{ 'mailPreview.to.' + mail.to | transloco }} <strong class="address">{{ mail.address }}</strong></span
            >
            @if ($first) {
              <ns-icon-button
                icon="eye"
                [label]="(view() === 'text' ? 'exactMail.html' : 'exactMail.text') | transloco"
                [hint]="(view() === 'text' ? 'exactMail.html' : 'exactMail.text') | transloco"
                (click)="view.set(view() === 'text' ? 'html' : 'text')"
              />
            }
          </div>
          <p class="subject ns-small">{{ mail.subject }}</p>
          @if (view() === 'html') {
            <iframe sandbox="" [title]="'exactMail.frame' | transloco" [srcdoc]="page(mail.html)"></iframe>
          } @else {
            <div
              class="text"
              tabindex="0"
              role="group"
              [attr.aria-label]="'mailPreview.title' | transloco"
              data-testid="mail-preview-text"
            >
              @for (part of partsOf(mail.text, words()); track $index) {
                @if (part.isFrame) {
                  <details>
                    <summary class="ns-quiet ns-small">
                      <span class="open">{{ 'mailPreview.frame' | transloco }}</span>
                      <span class="line ns-cut">{{ part.firstLine }} …</span>
                    </summary>
                    <pre>{{ part.text }}</pre>
                  </details>
                } @else {
                  <pre>{{ part.text }}</pre>
                }
              }
            </div>
          }
        </article>
      } @empty {
        @if (shown.followers === 0) {
          <p class="ns-quiet ns-small">{{ 'mailPreview.none' | transloco }}</p>
        }
      }
      @if (shown.followers) {
        <p class="ns-quiet ns-small">{{ 'mailPreview.followers' | transloco: { count: shown.followers } }}</p>
      }
    } @else if (missing()) {
      <p class="ns-quiet ns-small">{{ 'mailPreview.missing' | transloco }}</p>
    }
    <p class="cdk-visually-hidden" role="status">{{ asking() ? ('mailPreview.asking' | transloco) : '' }}</p>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 8px;
    }
    article {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 2px;
      transition: opacity 200ms;
    }
    article.old {
      opacity: 0.6;
    }
    .to {
      display: flex;
      align-items: center;
      gap: 6px;
    }
    .to .mat-icon {
      flex: none;
    }
    .to span {
      flex: 1 1 auto;
    }
    .subject {
      font-weight: 550;
    }
    .address,
    .subject {
      overflow-wrap: anywhere;
    }
    iframe,
    .text {
      width: 100%;
      margin: 4px 0 0;
      border-radius: 8px;
      background: var(--mat-sys-surface-container-high);
    }
    iframe {
      height: min(300px, 40vh);
      border: 1px solid var(--mat-sys-outline-variant);
      background: #ffffff;
    }
    // The words of the clerk stand beside the button, whole or moved by themselves; what frames them is folded.
    .text {
      max-height: var(--ns-mail-height, 20vh);
      padding: 6px 12px;
      overflow: auto;
    }
    summary {
      display: flex;
      gap: 6px;
      cursor: pointer;
    }
    summary .open {
      flex: none;
      order: 2;
      margin-left: auto;
      text-decoration: underline;
    }
    details[open] summary .line {
      visibility: hidden;
    }
    pre {
      margin: 0;
      font: inherit;
      font-size: 0.8125rem;
      line-height: 1.4;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    .text:focus-visible,
    .text:has(details[open]) {
      max-height: 46vh;
    }
    ns-icon-button {
      flex: none;
      margin: -10px -8px -10px 0;
    }
  `,
})
export class MailPreview {
  private readonly client = inject(GraphqlClient);
  private readonly sanitizer = inject(DomSanitizer);

  /** The step as it would be taken now; in its place, the message as it would be sent. */
  readonly step = input<TransitionSignalInput | null>(null);
  readonly message = input<MessageInput | null>(null);

  protected readonly view = signal<'text' | 'html'>('text');
  protected readonly asking = signal(false);
  protected readonly words = computed(() => this.step()?.message ?? this.message()?.text);
  protected readonly preview = signal<MailsBeforeFragment | null>(null);
  /** Something still lacks, so there is no mail yet. */
  protected readonly missing = signal(false);
  private pause: ReturnType<typeof setTimeout> | undefined;
  private turn = 0;
  private known = '';

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.pause));
    effect(() => {
      const [step, message] = [this.step(), this.message()];
      const written = step ? { step } : message && { message };
      if (written) {
        untracked(() => this.askSoon(written));
      }
    });
  }

  protected readonly partsOf = mailParts;

  protected page(html: string) {
    // The frame's sandbox is empty: no scripts, no forms, no links, no origin.
    return this.sanitizer.bypassSecurityTrustHtml(html);
  }

  private askSoon(written: Written): void {
    const key = JSON.stringify(written);
    if (key === this.known) {
      return;
    }
    this.known = key;
    clearTimeout(this.pause);
    this.asking.set(true);
    this.pause = setTimeout(() => void this.ask(written), typingPauseMs);
  }

  private async ask(written: Written): Promise<void> {
    const turn = ++this.turn;
    const answer =
      'step' in written
        ? await this.client.query(TransitionMailsDocument, { input: written.step })
        : await this.client.query(MessageMailsDocument, { input: written.message });
    if (turn === this.turn) {
      this.asking.set(false);
      // A preview is a help: without an answer the form works as before.
      this.preview.set(answer.__typename === 'TransitionMails' ? answer : null);
      this.missing.set(answer.__typename === 'InvalidInputError');
    }
  }
}
