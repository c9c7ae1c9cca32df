import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import {
  Component,
  DestroyRef,
  type ElementRef,
  type OnInit,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { AddNoteDocument, type SignalDetailsFragment, StaffOfDepartmentDocument } from '@ns/contract/console';
import { GraphqlClient, SessionStore, watchQuery } from '@ns/web';
import { MutationForm, fieldMessage } from '@ns/web/forms';
import { screenParts } from '../appearance/screen-parts.ts';
import { StepDrafts } from '../held-steps/step-drafts.ts';
import { UnsentActs } from '../outbox/unsent-acts.ts';
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
import { PhotoPicker } from '../form/photo-picker.ts';

/** As many names as fit without scrolling. */
const shownColleagues = 8;

const blank = { text: '', photoIds: [] as readonly string[], documentIds: [] as readonly string[] };

/** The files of a note, as its form has them. */
type FileIds = 'photoIds' | 'documentIds';

interface Note {
  readonly text: string;
  readonly mentions: string[];
  readonly photoIds: readonly string[];
  readonly documentIds: readonly string[];
  readonly clientKey: string;
}

/** A note for colleagues; the reporter never sees it. An @ mentions a colleague, who is then notified by mail. */
@Component({
  selector: 'ns-add-note',
  imports: [screenParts, CdkTextareaAutosize, fieldParts, MentionList, PhotoPicker],
  template: `
    <form
      [formRoot]="form.fields"
      (paste)="takeFiles($event, $event.clipboardData)"
      (dragover)="allowFiles($event)"
      (drop)="takeFiles($event, $event.dataTransfer)"
    >
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
          [formField]="form.fields.text"
          (input)="look()"
          (click)="look()"
          (keydown)="press($event)"
          (blur)="mention.set(null)"
        ></textarea>
        <mat-hint>{{ 'note.hint' | transloco }}</mat-hint>
        <mat-error>{{ message(form.fields.text()) }}</mat-error>
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
      <!-- A new note begins with no files. -->
      @for (note of [noteNumber()]; track note) {
        <ns-photo-picker
          #photos
          [keeps]="true"
          [label]="'note.photos' | transloco"
          [sentBefore]="form.model().photoIds"
          [problem]="form.problemsUnder('photoIds').join(' ') || null"
          (picked)="takePicked('photoIds', $event)"
        />
        <ns-photo-picker
          #documents
          kind="documents"
          [label]="'note.documents' | transloco"
          [hint]="'note.documentsHint' | transloco"
          [sentBefore]="form.model().documentIds"
          [problem]="form.problemsUnder('documentIds').join(' ') || null"
          (picked)="takePicked('documentIds', $event)"
        />
      }
      <!-- It keeps the keyboard when the note is saved and nothing is left to send. -->
      <button matButton="tonal" type="submit" disabledInteractive [disabled]="form.busy() || isEmpty() || sending()">
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
  private readonly account = inject(SessionStore).owner;
  private readonly client = inject(GraphqlClient);
  private readonly unsent = inject(UnsentActs);

  readonly signal = input.required<SignalDetailsFragment>();
  protected readonly signalId = computed(() => this.signal().id);

  private readonly photos = viewChild<PhotoPicker>('photos');
  private readonly documents = viewChild<PhotoPicker>('documents');
  private readonly field = viewChild.required<ElementRef<HTMLTextAreaElement>>('field');
  protected readonly listId = 'mentionable-colleagues';
  protected readonly message = fieldMessage;
  protected readonly form = new MutationForm(signal(blank), {
    shows: ['photoIds', 'documentIds'],
    at: ({ path, message }) => ({ path: /^(photo|document)Ids/.test(path) ? path : 'text', message }),
    save: () => this.save(),
  });
  protected readonly noteNumber = signal(0);
  private readonly underWay = signal<ReadonlySet<FileIds>>(new Set());
  protected readonly sending = computed(() => this.underWay().size > 0);
  private kept = blank;
  protected readonly isEmpty = computed(() => this.form.model().text.trim() === '');
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
    effect(() => {
      this.form.model();
      untracked(() => this.keep());
    });
    // What was typed just now.
    inject(DestroyRef).onDestroy(() => this.keep());
    this.drafts.sent.pipe(takeUntilDestroyed()).subscribe((sent) => {
      if ('note' in sent && sent.signalId === this.signalId() && sent.note === this.form.model().text.trim()) {
        this.kept = blank;
        this.form.reset(blank);
        this.noteNumber.update((number) => number + 1);
        this.chosen.set([]);
      }
    });
  }

  ngOnInit(): void {
    const id = this.signalId();
    const files = { photoIds: this.drafts.notePhotoIds(id), documentIds: this.drafts.noteDocumentIds(id) };
    this.kept = { text: this.drafts.note(id), ...files };
    this.form.reset(this.kept);
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
      void this.form.submit();
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
    const { text, caret } = completeMention(this.form.model().text, mention, colleague.name);
    const area = this.field().nativeElement;
    // The caret needs the text at once.
    area.value = text;
    area.setSelectionRange(caret, caret);
    this.form.fields.text().controlValue.set(text);
    this.chosen.update((chosen) => [...chosen, colleague]);
    this.mention.set(null);
  }

  /** @param ids of the files that arrived; null while one is on its way */
  protected takePicked(field: FileIds, ids: readonly string[] | null): void {
    this.underWay.update((fields) => {
      const others = [...fields].filter((each) => each !== field);
      return new Set(ids ? others : [...others, field]);
    });
    if (ids) {
      this.form.fields[field]().controlValue.set(ids);
    }
  }

  /** Without it a browser opens the file that is dropped. */
  protected allowFiles(event: DragEvent): void {
    if (event.dataTransfer?.types.includes('Files')) {
      event.preventDefault();
    }
  }

  /** Files that were pasted or dropped: pictures are photos, of anything else the server says whether it is a PDF. */
  protected takeFiles(event: Event, given: DataTransfer | null): void {
    const files = [...(given?.files ?? [])];
    if (files.length === 0) {
      return;
    }
    event.preventDefault();
    const isPhoto = ({ type }: File) => type.startsWith('image/');
    this.photos()?.add(files.filter(isPhoto));
    this.documents()?.add(files.filter((file) => !isPhoto(file)));
  }

  private keep(): void {
    const values = this.form.model();
    if (values !== this.kept && this.form.fields().dirty()) {
      this.kept = values;
      this.drafts.keepNote(this.signalId(), values.text, values.photoIds, values.documentIds);
    }
  }

  private async save(): Promise<void> {
    const { text: typed, photoIds, documentIds } = this.form.model();
    const text = typed.trim();
    if (!text || this.sending()) {
      return;
    }
    const mentions = mentionedIn(text, this.chosen());
    const note: Note = { text, mentions, photoIds, documentIds, clientKey: crypto.randomUUID() };
    const signalId = this.signalId();
    if ((this.unsent.takes(signalId, photoIds) && (await this.keepUnsent(note))) || (await this.send(note))) {
      this.drafts.forgetNote(signalId, text);
    } else if (this.form.failure()) {
      // What is wrong with neither the files nor the text stands at the text as well.
      this.form.object('text', this.form.failure());
    }
  }

  /** @returns whether it is written, or kept by a carried device until there is a network */
  private async send(note: Note): Promise<boolean> {
    const { clientKey, ...said } = note;
    const key = this.unsent.isKeeping ? { clientKey } : {};
    const files = { photoIds: [...said.photoIds], documentIds: [...said.documentIds] };
    const variables = { signalId: this.signalId(), ...said, ...files, ...key };
    const answer = await this.form.receive(
      () => this.client.mutate(AddNoteDocument, variables),
      'Signal',
      'RequestFailure',
    );
    if (answer?.__typename !== 'RequestFailure') {
      return answer !== null;
    }
    const hasNoAnswer = answer.kind === 'offline' || answer.kind === 'away';
    if (hasNoAnswer && this.unsent.isKeeping && (await this.keepUnsent(note))) {
      return true;
    }
    this.form.fail(answer.message);
    return false;
  }

  private keepUnsent({ text, mentions, photoIds, documentIds, clientKey }: Note): Promise<boolean> {
    const deed = { kind: 'note', text, mentions, documentIds } as const;
    return this.unsent.add({ report: this.signal(), deed, photoIds, clientKey });
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
