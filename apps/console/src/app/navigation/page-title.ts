import { Injectable, effect, inject, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { TranslocoService, translateSignal } from '@jsverse/transloco';
import { LanguageStore } from '@ns/web';

/** Names the browser tab in the language of the screen: route titles are dictionary keys. */
@Injectable({ providedIn: 'root' })
export class PageTitle extends TitleStrategy {
  private readonly tab = inject(Title);
  private readonly texts = inject(TranslocoService);
  private readonly language = inject(LanguageStore);
  private readonly key = signal<string | null>(null);
  private readonly product = translateSignal('product.name');
  /** What a page knows better than its route, such as the reference of a signal. */
  private readonly subject = signal<string | null>(null);

  constructor() {
    super();
    effect(() => {
      this.language.tag();
      const product = this.product();
      const key = this.key();
      const page = this.subject() ?? (key ? this.texts.translate<string>(key) : null);
      this.tab.setTitle(page ? `${page} – ${product}` : product);
    });
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.subject.set(null);
    this.key.set(this.buildTitle(snapshot) ?? null);
  }

  /** Puts the name of the shown thing into the tab until the next navigation. */
  show(subject: string): void {
    this.subject.set(subject);
  }
}
