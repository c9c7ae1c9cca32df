import { Component, computed, inject, signal, viewChild } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialog, MatDialogClose, MatDialogRef } from '@angular/material/dialog';
import type { PhotoPartsFragment } from '@ns/contract/console';
import { percentText } from '@ns/languages';
import { LanguageStore } from '@ns/web';
import { Permissions } from '../access/permissions.ts';
import { screenParts } from '../appearance/screen-parts.ts';
import { openCovers } from './cover-dialog.ts';
import { PhotoStage } from './photo-stage.ts';

export interface ViewedPhotos {
  readonly photos: readonly PhotoPartsFragment[];
  readonly index: number;
  /** Whether they are photos of a report, of which somebody may cover parts. */
  readonly coverable: boolean;
}

const zoomStep = 1.5;
const moveStepPx = 60;

/**
 * One photo as large as the window allows, to be magnified. Arrow keys lead to its neighbours, or move a magnified
 * photo.
 */
@Component({
  selector: 'ns-photo-viewer',
  imports: [screenParts, MatIconButton, MatDialogClose, PhotoStage],
  host: { '(document:keydown)': 'press($event)' },
  template: `
    <div class="bar">
      <h2 aria-live="polite">{{ 'photos.title' | transloco: { number: index() + 1, count: photos.length } }}</h2>
      <span class="ns-number ns-quiet ns-small scale" aria-live="polite">{{ percent() }}</span>
      <ns-icon-button
        icon="smaller"
        [disabled]="!stage()?.enlarged()"
        [label]="'photos.smaller' | transloco"
        [hint]="'photos.smallerHint' | transloco"
        (click)="stage()?.zoom(1 / step)"
      />
      <ns-icon-button
        icon="larger"
        [label]="'photos.larger' | transloco"
        [hint]="'photos.largerHint' | transloco"
        (click)="stage()?.zoom(step)"
      />
      <ns-icon-button
        icon="whole"
        [disabled]="!stage()?.enlarged()"
        [label]="'photos.whole' | transloco"
        [hint]="'photos.wholeHint' | transloco"
        (click)="stage()?.whole()"
      />
      @if (mayCover()) {
        <ns-icon-button icon="cover" [label]="'photos.cover' | transloco" (click)="cover()" />
      }
      @if (photos.length > 1) {
        <ns-icon-button
          icon="back"
          [disabled]="index() === 0"
          [label]="'photos.previous' | transloco"
          (click)="go(-1)"
        />
        <ns-icon-button
          icon="forward"
          [disabled]="index() === photos.length - 1"
          [label]="'photos.next' | transloco"
          (click)="go(1)"
        />
      }
      <button matIconButton mat-dialog-close type="button" [attr.aria-label]="'photos.close' | transloco">
        <mat-icon svgIcon="close" aria-hidden="true" />
      </button>
    </div>
    @if (photo(); as shown) {
      <ns-photo-stage [photo]="shown" [alt]="'photos.alt' | transloco: { number: index() + 1 }" />
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-rows: auto minmax(0, 1fr);
      height: 94dvh;
      padding: 8px 16px 16px;
      gap: 8px;
    }
    .bar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px;
    }
    h2 {
      margin-right: auto;
    }
    .scale {
      min-width: 5ch;
      text-align: right;
    }
  `,
})
export class PhotoViewer {
  private readonly data = inject<ViewedPhotos>(MAT_DIALOG_DATA);
  private readonly language = inject(LanguageStore);
  private readonly permissions = inject(Permissions);
  private readonly dialog = inject(MatDialog);
  private readonly window = inject<MatDialogRef<PhotoViewer>>(MatDialogRef);
  /** Photos of letters and of contractors belong to no report yet: nobody covers them. */
  protected readonly mayCover = computed(() => this.data.coverable && this.permissions.has('signal.publish'));
  protected readonly photos = this.data.photos;
  protected readonly step = zoomStep;
  protected readonly index = signal(this.data.index);
  protected readonly photo = computed(() => this.photos[this.index()]);
  protected readonly stage = viewChild(PhotoStage);
  protected readonly percent = computed(() => percentText((this.stage()?.scale() ?? 1) * 100, this.language.row()));

  /** Opens the covers of the photo that is shown; when they were changed, what is behind shows them. */
  protected cover(): void {
    const photo = this.photo();
    if (photo) {
      this.window.close();
      openCovers(this.dialog, photo);
    }
  }

  protected go(step: 1 | -1): void {
    this.index.update((index) => Math.min(this.photos.length - 1, Math.max(0, index + step)));
  }

  protected press(event: KeyboardEvent): void {
    const act = this.actionOf(event.key);
    if (act && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      act();
    }
  }

  private actionOf(key: string): (() => void) | undefined {
    const stage = this.stage();
    if (!stage) {
      return undefined;
    }
    const sideways = (step: 1 | -1) => (stage.enlarged() ? stage.move({ x: -step * moveStepPx, y: 0 }) : this.go(step));
    const actions: Record<string, () => void> = {
      '+': () => stage.zoom(zoomStep),
      '=': () => stage.zoom(zoomStep),
      '-': () => stage.zoom(1 / zoomStep),
      '0': () => stage.whole(),
      ArrowRight: () => sideways(1),
      ArrowLeft: () => sideways(-1),
      ArrowDown: () => stage.move({ x: 0, y: -moveStepPx }),
      ArrowUp: () => stage.move({ x: 0, y: moveStepPx }),
    };
    return actions[key];
  }
}
