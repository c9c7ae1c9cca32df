import { CdkCopyToClipboard } from '@angular/cdk/clipboard';
import {
  Component,
  DOCUMENT,
  DestroyRef,
  type ElementRef,
  Injector,
  type OnInit,
  ViewContainerRef,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  output,
  untracked,
  viewChild,
} from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { MatSnackBar } from '@angular/material/snack-bar';
import {
  type LetterHeadFragment,
  type SignalDetailsFragment,
  SignalLeftDocument,
  SignalPageDocument,
  type SignalStatus,
} from '@ns/contract/console';
import { LocalDates, watchQuery, ScreenTexts } from '@ns/web';
import { Permissions } from '../access/permissions.ts';
import { HeldMark } from '../held-steps/held-mark.ts';
import { HeldSteps } from '../held-steps/held-steps.ts';
import { ConsoleFeed, asksAnew } from '../live/console-feed.ts';
import { OpenReport } from '../navigation/open-report.ts';
import { AddNote } from './add-note.ts';
import { CorrectReport, type ReportToCorrect } from './correct-report.ts';
import { DeadlinesCard } from './deadlines-card.ts';
import { DeliveryList } from './delivery-list.ts';
import { ErasedReport } from './erased-report.ts';
import { FactsCard } from './facts-card.ts';
import { HistoryList } from './history-list.ts';
import { LetterAsAnswer } from './letter-as-answer.ts';
import { LettersCard } from '../letter/letters-card.ts';
import { NearbyCard } from './nearby-card.ts';
import { offeredSteps } from './offered-steps.ts';
import { OtherSignals } from './other-signals.ts';
import { PdfLinks } from './pdf-links.ts';
import { PhotoStrip } from './photo-strip.ts';
import { PlaceCard } from './place-card.ts';
import { PresenceLine } from './presence-line.ts';
import { PublishCard } from './publish-card.ts';
import { ReferralCard } from './referral-card.ts';
import { RegistrationCard } from './registration-card.ts';
import { RetentionCard } from '../retention-holds/retention-card.ts';
import { RetentionMark } from '../retention-holds/retention-mark.ts';
import { ResidentUpdatesCard } from './resident-updates-card.ts';
import { StepBar } from './step-bar.ts';
import { UnsentPanel } from './unsent-panel.ts';
import { workOrdering, WorkOrdersCard } from './work-orders-card.ts';
import { UnsentMark } from '../outbox/unsent-mark.ts';
import { streetLine } from './street-line.ts';
import { TransitionForm } from './transition-form.ts';
import { WriteMessage } from './write-message.ts';
import { screenParts } from '../appearance/screen-parts.ts';

/** Other signals that are shown at once; the list has the rest. */
const othersLimit = 4;

/**
 * Everything about one signal, and what can be done with it. It fills whatever holds it, a page or
 * one half of the inbox, and lays itself out by its own width.
 */
@Component({
  selector: 'ns-signal-detail',
  imports: [
    screenParts,
    CdkCopyToClipboard,
    AddNote,
    DeadlinesCard,
    DeliveryList,
    ErasedReport,
    FactsCard,
    HeldMark,
    HistoryList,
    LettersCard,
    NearbyCard,
    OtherSignals,
    PdfLinks,
    PhotoStrip,
    PlaceCard,
    PresenceLine,
    PublishCard,
    ReferralCard,
    RegistrationCard,
    ResidentUpdatesCard,
    RetentionCard,
    RetentionMark,
    StepBar,
    TransitionForm,
    UnsentMark,
    UnsentPanel,
    WorkOrdersCard,
    WriteMessage,
  ],
  host: { '[inert]': 'isFormer() && !query.error()', '[attr.aria-busy]': 'isFormer()' },
  templateUrl: './signal-detail.html',
  styleUrl: './signal-detail.scss',
})
export class SignalDetail implements OnInit {
  protected readonly dates = inject(LocalDates);
  protected readonly permissions = inject(Permissions);
  protected readonly takesOrders = workOrdering();
  protected readonly held = inject(HeldSteps);
  protected readonly mostOthers = othersLimit;

  readonly signalId = input.required<string>();
  /** The reference, once it is known. */
  readonly shown = output<string>();
  /** A step was sent, and nothing more is begun with the report. */
  readonly through = output();

  private readonly document = inject(DOCUMENT);
  private readonly feed = inject(ConsoleFeed);
  private readonly owner = inject(DestroyRef);
  private readonly injector = inject(Injector);
  private readonly dialog = inject(MatDialog);
  private readonly view = inject(ViewContainerRef);
  private readonly snackBar = inject(MatSnackBar);
  private readonly t = inject(ScreenTexts).t;
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  protected readonly form = viewChild(TransitionForm);
  private readonly note = viewChild(AddNote);
  protected readonly query = watchQuery(SignalPageDocument, () => ({ id: this.signalId() }));
  /** Whether another report than the wanted one is on the screen still, until that one is there. */
  protected readonly isFormer = computed(
    () => this.query.data() !== undefined && this.query.answered()?.id !== this.signalId(),
  );
  protected readonly signal = computed(() =>
    this.isFormer() && this.query.error() ? null : (this.query.data()?.signal ?? null),
  );
  /** The report in a list of its own: what belongs to one report is made anew for the next, with all that it holds. */
  protected readonly shownSignal = computed(() => {
    const signal = this.signal();
    return signal ? [signal] : [];
  });
  protected readonly street = computed(() => {
    const signal = this.signal();
    return signal ? streetLine(signal) : '';
  });
  protected readonly missing = computed(
    () => !this.isFormer() && this.query.data() !== undefined && this.signal() === null,
  );
  private readonly letterAsAnswer = inject(LetterAsAnswer);
  /** Null where the report waits for no answer of a body, or the viewer does not note it. */
  protected readonly noteAnswer = computed(() => {
    const signal = this.signal();
    const referral = signal?.referral;
    return signal && referral?.next.includes('ANSWERED')
      ? (letter: LetterHeadFragment) => this.letterAsAnswer.note(signal.id, referral, letter)
      : null;
  });
  /** Where it went, when it was the clerk's and is not any more. */
  private readonly whereabouts = watchQuery(
    SignalLeftDocument,
    () => (this.missing() ? { id: this.signalId() } : null),
    { fetchPolicy: 'network-only' },
  );
  protected readonly left = computed(() => this.whereabouts.data()?.signalLeft ?? null);

  /** For the field that finds everything; nothing while another report than the wanted one is shown. */
  private readonly onScreen = computed(() => {
    const [signal, t] = [this.isFormer() ? null : this.signal(), this.t];
    const [canTake, canNote] = [
      this.form()?.canTake() ?? false,
      this.permissions.has('signal.note') && !signal?.erasedAt,
    ];
    return signal && { reference: signal.reference, steps: offeredSteps(this, signal, { canTake, canNote, t }) };
  });

  constructor() {
    inject(OpenReport).follow(this.onScreen, this.owner);
    effect(() => {
      const reference = this.signal()?.reference;
      if (reference) {
        untracked(() => this.shown.emit(reference));
      }
    });
    this.followHeldStep();
  }

  /** A held step of the report is over, wherever it was taken or undone: its buttons are gone. */
  private followHeldStep(): void {
    let former: string | null = null;
    effect(() => {
      const held = this.held.on(this.signalId())?.id ?? null;
      if (former !== null && held !== former) {
        this.keepFocus();
      }
      former = held;
    });
  }

  /** The feed may bring something before the page knows which report it shows. */
  ngOnInit(): void {
    this.feed.listen((message) => {
      // An event of a report that matches the list brings the report, and the cache asks for what it lacks.
      if (asksAnew(message) || (message.signalId === this.signalId() && !message.event)) {
        this.refresh();
      }
    }, this.owner);
  }

  /** Begins the next step by keyboard: the given one, or the choice between all that are possible. */
  startStep(to: SignalStatus | null = null): void {
    this.form()?.start(to);
  }

  /** Makes the signal the clerk's own, if that is possible. */
  take(): void {
    void this.form()?.take();
  }

  /** A step is saved: the keyboard goes on from the heading instead of nowhere. */
  protected stepSaved(isThrough: boolean): void {
    if (isThrough) {
      this.through.emit();
    }
    this.keepFocus();
  }

  /** What had the keyboard may be gone with the next drawing: it goes on at the heading then. */
  private keepFocus(): void {
    afterNextRender(
      () => {
        const { activeElement, body } = this.document;
        if (activeElement === null || activeElement === body || !activeElement.isConnected) {
          this.heading()?.nativeElement.focus({ preventScroll: true });
        }
      },
      { injector: this.injector },
    );
  }

  protected correctText(signal: SignalDetailsFragment): void {
    const data: ReportToCorrect = { signal, part: 'text', settlements: [] };
    // The map asks for what belongs to this part of the console.
    this.dialog.open(CorrectReport, { data, width: '560px', viewContainerRef: this.view });
  }

  protected copied(done: boolean): void {
    if (done) {
      this.snackBar.open(this.t('signal.copied'), undefined, { duration: 3_000 });
    }
  }

  /** Puts the keyboard into the field of a new note. */
  startNote(): void {
    this.note()?.focus();
  }

  protected refresh(): void {
    void this.query.refetch();
  }
}
