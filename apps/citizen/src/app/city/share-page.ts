import { Component, inject, input, signal } from '@angular/core';
import { ScreenTexts } from '@ns/web';
import { deviceShare } from '../device/share.ts';
import { Icon } from '../icons/icon.ts';

/** Hands the address of a public page to another application; where the system has no such choice, copies it. */
@Component({
  selector: 'ns-share-page',
  imports: [Icon],
  template: `
    <button type="button" class="button quiet" (click)="share()">
      <ns-icon [name]="device ? 'share' : 'copy'" aria-hidden="true" />{{ t(device ? 'city.share' : 'city.copy') }}
    </button>
    <span class="small soft" role="status">{{ said() ? t(said()) : '' }}</span>
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.35rem;
    }
  `,
})
export class SharePage {
  readonly url = input.required<string>();
  readonly name = input.required<string>();

  protected readonly t = inject(ScreenTexts).t;
  protected readonly device = inject(deviceShare);
  /** Key of what has happened. */
  protected readonly said = signal('');

  protected async share(): Promise<void> {
    const [url, title] = [this.url(), this.name()];
    if (this.device) {
      this.said.set((await this.device.share({ title, text: title, url })) ? '' : 'signal.shareFailed');
      return;
    }
    await navigator.clipboard.writeText(url);
    this.said.set('city.copied');
  }
}
