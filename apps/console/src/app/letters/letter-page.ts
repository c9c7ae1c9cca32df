import {
  Component,
  type ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { LetterPageDocument } from '@ns/contract/console';
import { LocalDates, ScreenTexts, watchQuery } from '@ns/web';
import { Permissions } from '../access/permissions.ts';
import { screenParts } from '../appearance/screen-parts.ts';
import { LetterActs } from '../letter/letter-acts.ts';
import { LetterMarks } from '../letter/letter-marks.ts';
import { LetterOutcome } from '../letter/letter-outcome.ts';
import { PageTitle } from '../navigation/page-title.ts';
import { PhotoStrip } from '../signal/photo-strip.ts';

/** One letter: who wrote it as it says, its words and photos, what it is about, and what becomes of it. */
@Component({
  selector: 'ns-letter-page',
  imports: [screenParts, LetterActs, LetterMarks, LetterOutcome, PhotoStrip],
  host: { class: 'ns-page' },
  templateUrl: './letter-page.html',
  styleUrl: './letter-page.scss',
})
export class LetterPage {
  private readonly pageTitle = inject(PageTitle);
  private readonly injector = inject(Injector);
  private readonly t = inject(ScreenTexts).t;
  private readonly address = toSignal(inject(ActivatedRoute).paramMap);
  private readonly enters = inject(Permissions).enters;
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  protected readonly dates = inject(LocalDates);
  protected readonly query = watchQuery(
    LetterPageDocument,
    () => (this.enters() ? { id: this.address()?.get('id') ?? '' } : null),
    { fetchPolicy: 'network-only' },
  );
  protected readonly letter = computed(() => this.query.data()?.letter ?? null);
  protected readonly isMissing = computed(() => !this.enters() || (this.query.data() !== undefined && !this.letter()));

  constructor() {
    effect(() => {
      const letter = this.letter();
      if (letter) {
        this.pageTitle.show(letter.subject || this.t('letter.noSubject'));
      }
    });
  }

  /** The buttons are gone: the keyboard goes on at the heading. */
  protected show(): void {
    afterNextRender(() => this.heading()?.nativeElement.focus({ preventScroll: true }), { injector: this.injector });
  }
}
