import { Injectable, effect, inject, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { ScreenTexts } from '@ns/web';

/** Names the browser tab in the language of the screen: route titles are dictionary keys. */
@Injectable({ providedIn: 'root' })
export class PageTitle extends TitleStrategy {
  private readonly tab = inject(Title);
  private readonly t = inject(ScreenTexts).t;
  private readonly key = signal<string | null>(null);
  /** What a page knows better than its route, such as the reference of a signal. */
  private readonly subject = signal<string | null>(null);

  constructor() {
    super();
    effect(() => {
      const product = this.t('product.name');
      const key = this.key();
      const page = this.subject() ?? (key ? this.t(key) : null);
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
