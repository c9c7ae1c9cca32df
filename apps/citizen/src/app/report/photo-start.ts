import { Component, computed, inject, input, output } from '@angular/core';
import { ScreenTexts } from '@ns/web';
import { problemsUnder } from '@ns/web/forms';
import { DraftStore } from '../draft/draft-store.ts';
import { PhotoButton } from '../photos/photo-button.ts';
import { PhotoPicker } from '../photos/photo-picker.ts';

/** The photos of the report: they travel while the reporter goes on. The first one may begin the report. */
@Component({
  selector: 'ns-photo-start',
  imports: [PhotoButton, PhotoPicker],
  host: { class: 'stack tight' },
  template: `
    @if (tray().items().length > 0) {
      @defer (on immediate) {
        <ns-photo-picker [tray]="tray()" [hint]="false" [problems]="problems()" />
      }
      @if (good() > 0) {
        <p class="small soft" data-testid="photos-covered">{{ t('report.photosCovered') }}</p>
      }
      @if (isFirst() && good() > 0) {
        <p role="status">{{ t(good() > 1 ? 'report.photosTaken' : 'report.photoTaken') }}</p>
      }
    } @else {
      <ns-photo-button [label]="t(isFirst() ? 'report.photoFirst' : 'photos.add')" (chosen)="add($event)" />
    }
  `,
  styles: `
    p {
      margin: 0;
    }
  `,
})
export class PhotoStart {
  /** Whether nothing else is said yet. */
  readonly isFirst = input(false);
  /** Photos were added: the next thing is to say what they show. */
  readonly added = output();

  protected readonly t = inject(ScreenTexts).t;
  private readonly drafts = inject(DraftStore);

  protected readonly tray = this.drafts.photos;
  protected readonly problems = computed(() => problemsUnder(this.drafts.problems(), 'photoIds'));
  /** How many pictures there are; one that is still looked at may turn out to be none. */
  protected readonly good = computed(
    () =>
      this.tray()
        .items()
        .filter(({ state }) => state !== 'unreadable' && state !== 'preparing').length,
  );

  protected add(files: readonly File[]): void {
    void this.tray().add(files);
    this.added.emit();
  }
}
