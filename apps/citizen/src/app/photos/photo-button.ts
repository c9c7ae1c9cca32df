import { Component, inject, input, output } from '@angular/core';
import { deviceCamera } from '../device/camera.ts';
import { Icon } from '../icons/icon.ts';

/** Takes or chooses photos with one press: the phone's camera in the app, the file field of the browser elsewhere. */
@Component({
  selector: 'ns-photo-button',
  imports: [Icon],
  template: `
    @if (camera) {
      <button class="button quiet" type="button" (click)="take()">
        <ns-icon name="camera" aria-hidden="true" />{{ label() }}
      </button>
    } @else {
      <label class="start">
        <ns-icon name="camera" aria-hidden="true" />
        <span>{{ label() }}</span>
        <input #field type="file" accept="image/*,.heic,.heif" multiple (change)="choose(field)" />
      </label>
    }
  `,
  styles: `
    :host {
      display: grid;
    }

    .button {
      width: 100%;
    }

    .start {
      position: relative;
      display: flex;
      gap: 0.6rem;
      align-items: center;
      justify-content: center;
      min-height: 3.5rem;
      padding: 0.5rem 0.75rem;
      border: 1.5px solid var(--ns-river);
      border-radius: var(--ns-radius-small);
      color: var(--ns-river);
      font-weight: 620;
      line-height: 1.25;
      hyphens: manual;
      cursor: pointer;
    }

    .start:hover {
      background: var(--ns-river-mist);
    }

    .start:focus-within {
      outline: 3px solid var(--ns-river);
      outline-offset: 2px;
    }

    .start ns-icon {
      flex: none;
      font-size: 1.35rem;
    }

    .start input {
      position: absolute;
      inset: 0;
      width: 100%;
      opacity: 0;
      cursor: pointer;
    }
  `,
})
export class PhotoButton {
  readonly label = input.required<string>();
  /** Never empty. */
  readonly chosen = output<readonly File[]>();

  protected readonly camera = inject(deviceCamera);

  protected choose(field: HTMLInputElement): void {
    const files = [...(field.files ?? [])];
    field.value = '';
    if (files.length > 0) {
      this.chosen.emit(files);
    }
  }

  protected async take(): Promise<void> {
    const photo = await this.camera?.take();
    if (photo) {
      this.chosen.emit([photo]);
    }
  }
}
