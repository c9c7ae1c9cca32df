import type { Page } from 'playwright-core';

/** What has the focus, by its label or its text; empty when nothing has it. */
const focused = `(() => {
  let element = document.activeElement;
  if (element === document.body) return '';
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  const host = element?.getRootNode()?.host ?? element;
  const labelled = (element?.getAttribute('aria-labelledby') ?? '').split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '');
  const labels = [...(element?.labels ?? [])].map((label) => label.textContent);
  return [element?.getAttribute('aria-label'), ...labelled, ...labels, host?.textContent].filter(Boolean).join(' | ');
})()`;

/** Somebody without a mouse; counts the keys. */
export class Keys {
  pressed = 0;

  constructor(private readonly page: Page) {}

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    this.pressed += 1;
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    this.pressed += [...text].length;
  }

  /** Tab until something of that name has the focus. */
  async reach(name: RegExp): Promise<void> {
    for (let tries = 0; tries < 60; tries += 1) {
      await this.press('Tab');
      if (name.test(await this.page.evaluate<string>(focused))) {
        return;
      }
    }
    throw new Error(`Tab never came to ${String(name)}.`);
  }
}
