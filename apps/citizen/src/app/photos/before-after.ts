import { Component, inject, input, signal } from '@angular/core';
import type { SignalPhotoFragment } from '@ns/contract/citizen';
import { ScreenTexts } from '@ns/web';

/**
 * The same place before and after, one photo upon the other; the border between them is moved with finger, mouse or
 * arrow keys.
 */
@Component({
  selector: 'ns-before-after',
  template: `
    <figure [style.--share]="share() + '%'">
      <img [src]="after().url" [alt]="named('city.photoAfter')" />
      <img class="before" [src]="before().url" [alt]="named('city.photoBefore')" />
      <span class="label" aria-hidden="true">{{ t('city.before') }}</span>
      <span class="label end" aria-hidden="true">{{ t('city.after') }}</span>
      <span class="border" aria-hidden="true"><span></span></span>
      <input
        type="range"
        min="0"
        max="100"
        [value]="share()"
        [attr.aria-label]="named('city.compare')"
        [attr.aria-valuetext]="t('city.comparePart', { percent: share() })"
        (input)="move($event)"
      />
    </figure>
  `,
  styleUrl: './before-after.css',
})
export class BeforeAfter {
  readonly before = input.required<SignalPhotoFragment>();
  readonly after = input.required<SignalPhotoFragment>();
  /** What is seen and where, for those who do not see the photos. */
  readonly subject = input.required<string>();
  protected readonly t = inject(ScreenTexts).t;
  /** How much of the earlier photo is seen, percent. */
  protected readonly share = signal(50);

  protected named(key: string): string {
    return `${this.t(key)}: ${this.subject()}`;
  }

  protected move(event: Event): void {
    this.share.set(Number((event.target as HTMLInputElement).value));
  }
}
