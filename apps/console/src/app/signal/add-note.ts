import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { Component, type ElementRef, type OnInit, computed, inject, input, signal, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { AddNoteDocument, StaffOfDepartmentDocument } from '@ns/contract/console';
import { SessionStore, watchQuery } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';
import { MutationForm } from '../form/mutation-form.ts';
import { StepDrafts } from '../held-steps/step-drafts.ts';
import { MentionList } from './mention-list.ts';
import {
  type Mentionable,
  type MentionStart,
  completeMention,
  fittingColleagues,
  mentionAt,
  mentionedIn,
} from './mention-typing.ts';
import { fieldParts } from '../form/form-parts.ts';

/** As many names as fit without scrolling. */
const shownColleagues = 8;

/** A note for colleagues; the reporter never sees it. An @ mentions a colleague, who is then notified by mail. */
@Component({
  selector: 'ns-add-note',
  imports: [screenParts, CdkTextareaAutosize, ReactiveFormsModule, fieldParts, MentionList],
  template: `
    <form novalidate (submit)="$event.preventDefault(); save()">
      <mat-form-field class="ns-wide">
        <mat-label>{{ 'note.label' | transloco }}</mat-label>
        <textarea
          #field
          matInput
          cdkTextareaAutosize
          cdkAutosizeMinRows="2"
          aria-autocomplete="list"
          [attr.aria-controls]="open() ? listId : null"
          [attr.aria-activedescendant]="open() ? listId + '-' + active() : null"
          [formControl]="text"
          (input)="look()"
          (click)="look()"
          (keydown)="press($event)"
          (blur)="mention.set(null)"
        ></textarea>
        <mat-hint>{{ 'note.hint' | transloco }}</mat-hint>
        <mat-error>{{ text.getError('server') }}</mat-error>
      </mat-form-field>
      @if (open()) {
        <ns-mention-list
          class="colleagues"
          [colleagues]="fitting()"
          [active]="active()"
          [listId]="listId"
          (chosen)="complete($event)"
        />
      }
      <button matButton="tonal" type="submit" [disabled]="mutation.busy() || text.value.trim() === ''">
        {{ 'note.save' | transloco }}
      </button>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 8px;
      justify-items: start;
    }
    .colleagues {
      min-width: min(320px, 100%);
    }
  `,
})
export class AddNote implements OnInit {
  private readonly drafts = inject(StepDrafts);
  private readonly account = inject(SessionStore).account;

  readonly signalId = input.required<string>();

  private readonly field = viewChild.required<ElementRef<HTMLTextAreaElement>>('field');
  protected readonly listId = 'mentionable-colleagues';
  protected readonly text = new FormControl('', { nonNullable: true });
  /** Whatever is wrong with a note stands at its text. */
  protected readonly mutation = new MutationForm(
    () => ({ text: this.text }),
    (problems) => [{ path: 'text', message: problems.map(({ message }) => message).join(' ') }],
  );
  /** The name that is being typed. */
  protected readonly mention = signal<MentionStart | null>(null);
  protected readonly active = signal(0);
  private readonly chosen = signal<readonly Mentionable[]>([]);
  /** Once somebody was named, the list stays at hand. */
  private readonly wanted = signal(false);
  private readonly staff = watchQuery(StaffOfDepartmentDocument, () => (this.wanted() ? { department: null } : null));
  protected readonly fitting = computed(() => {
    const mention = this.mention();
    const colleagues = (this.staff.data()?.staffMembers ?? []).filter(({ id }) => id !== this.account()?.id);
    return mention ? fittingColleagues(colleagues, mention.word).slice(0, shownColleagues) : [];
  });
  protected readonly open = computed(() => this.fitting().length > 0);

  constructor() {
    this.text.valueChanges.pipe(takeUntilDestroyed()).subscribe((text) => {
      this.drafts.keepNote(this.signalId(), text);
    });
    this.drafts.sent.pipe(takeUntilDestroyed()).subscribe((sent) => {
      if ('note' in sent && sent.signalId === this.signalId() && sent.note === this.text.value.trim()) {
        this.text.reset();
        this.chosen.set([]);
      }
    });
  }

  ngOnInit(): void {
    this.text.setValue(this.drafts.note(this.signalId()));
  }

  focus(): void {
    this.field().nativeElement.focus();
  }

  protected look(): void {
    const { value, selectionStart } = this.field().nativeElement;
    this.mention.set(mentionAt(value, selectionStart));
    this.active.set(0);
    if (this.mention()) {
      this.wanted.set(true);
    }
  }

  protected press(event: KeyboardEvent): void {
    const colleague = this.fitting()[this.active()];
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void this.save();
    } else if (colleague && ['ArrowDown', 'ArrowUp', 'Enter', 'Tab', 'Escape'].includes(event.key)) {
      event.preventDefault();
      event.stopPropagation();
      this.choose(event.key, colleague);
    }
  }

  protected complete(colleague: Mentionable): void {
    const mention = this.mention();
    if (!mention) {
      return;
    }
    const completed = completeMention(this.text.value, mention, colleague.name);
    this.text.setValue(completed.text);
    this.field().nativeElement.setSelectionRange(completed.caret, completed.caret);
    this.chosen.update((chosen) => [...chosen, colleague]);
    this.mention.set(null);
  }

  protected async save(): Promise<void> {
    const text = this.text.value.trim();
    if (!text) {
      return;
    }
    const signalId = this.signalId();
    const mentions = mentionedIn(text, this.chosen());
    if (await this.mutation.send(AddNoteDocument, { signalId, text, mentions }, 'Signal')) {
      this.drafts.forgetNote(signalId, text);
    }
  }

  private choose(key: string, colleague: Mentionable): void {
    const last = this.fitting().length - 1;
    switch (key) {
      case 'ArrowDown':
        return this.active.update((at) => (at === last ? 0 : at + 1));
      case 'ArrowUp':
        return this.active.update((at) => (at === 0 ? last : at - 1));
      case 'Escape':
        return this.mention.set(null);
      default:
        return this.complete(colleague);
    }
  }
}
