import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';

/** What a person did on purpose to a report, and is therefore allowed to find in its history. */
export interface Wanted {
  readonly reference: string;
  readonly by: string;
  readonly what: 'taken' | 'said';
}

/** What a tab knows of the report next to its list. */
interface LookedAt {
  readonly reference: string;
  /** what stands in the field that has the keyboard */
  readonly typed: string;
}

/** Keys that open a form with a text. */
const formKeys = {
  q: 'ns-transition-form',
  b: 'ns-transition-form',
  w: 'ns-transition-form',
  n: 'ns-add-note',
} as const;
export type FormKey = keyof typeof formKeys;

/** How long a person waits for something before doing something else, in milliseconds. */
const patience = 2_000;

/** The texts of what is written in a step or a note; each is written once, and names the reports it is for. */
const wordsFor = (number: number, references: readonly string[]) =>
  `Думи ${String(number)} за ${references.join(', ')}.`;
export const referencesIn = (text: string): readonly string[] => text.match(/NS-\d{4}-\d{6}/g) ?? [];

/** Text, because the types of the browser are not those of this program. */
const lookedAtNow = `(() => {
  const pane = document.querySelector('ns-signal-detail');
  const field = document.activeElement;
  return pane === null || pane.inert || pane.closest('[inert]') !== null
    ? null
    : {
        reference: /NS-\\d{4}-\\d{6}/.exec(pane.querySelector('h1')?.textContent ?? '')?.[0] ?? null,
        typed: field?.value ?? '',
      };
})()`;
const watchNotices = `(() => {
  globalThis.noticesSeen = [];
  const seen = new WeakSet();
  const look = () => {
    for (const notice of document.querySelectorAll('[data-testid=stale-notice], [data-testid=conflict]')) {
      // One that nobody sees yet has no text.
      const text = notice.innerText;
      if (text !== '' && !seen.has(notice)) {
        seen.add(notice);
        globalThis.noticesSeen.push(text);
      }
    }
  };
  new MutationObserver(look).observe(document.body, { childList: true, characterData: true, subtree: true });
})()`;

/** A console whose answers are late, and the hand of its person. */
export class LateTab {
  private isLate = true;
  /** Texts of steps that were undone here. */
  readonly undone: string[] = [];
  readonly wanted: Wanted[] = [];

  private constructor(
    readonly page: Page,
    /** the person's name */
    readonly by: string,
    private readonly nextNumber: () => number,
  ) {}

  /**
   * @param delay gives the milliseconds by which the next answer is late
   * @param nextNumber gives a number that was not given before
   */
  static async over(page: Page, by: string, delay: () => number, nextNumber: () => number): Promise<LateTab> {
    const tab = new LateTab(page, by, nextNumber);
    await page.evaluate(watchNotices);
    await page.route('**/graphql', async (route) => {
      const answer = await route.fetch().catch(() => null);
      const body = await answer?.text().catch(() => null);
      if (!answer || body === null || body === undefined) {
        return route.abort().catch(() => undefined);
      }
      tab.undone.push(...undoneIn(body));
      await pause(tab.isLate ? delay() : 0);
      return route.fulfill({ response: answer, body }).catch(() => undefined);
    });
    return tab;
  }

  /** Notices of a change and of a conflict that were shown. */
  notices(): Promise<readonly string[]> {
    return this.page.evaluate<string[]>('globalThis.noticesSeen');
  }

  /** Answers come at once from now on. */
  hurry(): void {
    this.isLate = false;
  }

  row(): Locator {
    return this.page.locator('[data-row].current');
  }

  /** Leaves a field or a dialog, so that keys mean what they mean in the list. */
  async comeBack(): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    if (await dialog.count()) {
      await this.page.keyboard.press('Escape');
      const finish = dialog.getByRole('button', { name: 'Готово' });
      await finish.click({ timeout: 300 }).catch(() => undefined);
      await dialog.waitFor({ state: 'detached', timeout: patience }).catch(() => undefined);
    }
    // The first Escape closes the menu of a choice, the next one leaves it.
    for (let time = 0; time < 3 && (await this.isTyping()); time += 1) {
      await this.page.keyboard.press('Escape');
    }
  }

  /** Gives up the rows that are ticked: a busy page may have heard the key for it before its dialog was gone. */
  async chooseNone(): Promise<void> {
    if (await this.page.locator('ns-bulk-bar').count()) {
      await this.page.keyboard.press('Escape');
    }
  }

  private isTyping(): Promise<boolean> {
    const fields = 'textarea, input:not([type=checkbox]), select, mat-select';
    return this.page.evaluate<boolean>(`document.activeElement?.matches('${fields}') ?? false`);
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** Presses the link of any row that is drawn. */
  async openRow(random: (below: number) => number): Promise<void> {
    const rows = this.page.getByTestId('signal-row');
    const link = rows.nth(random(Math.max(1, await rows.count()))).locator('a.open');
    await link.click({ timeout: 1_000 }).catch(() => undefined);
  }

  /** Takes the report that is marked, by keyboard. */
  async takeByKey(): Promise<void> {
    const reference = await this.markedReference();
    if (reference) {
      this.want('taken', reference);
      await this.press('m');
    }
  }

  /** Takes the report that is shown, by mouse. */
  async takeByMouse(): Promise<void> {
    const shown = await this.lookedAt();
    if (shown) {
      this.want('taken', shown.reference);
      await this.page
        .getByTestId('take')
        .click({ timeout: 400 })
        .catch(() => undefined);
    }
  }

  /** Writes into the form of a key and sends it; nothing when the form does not come in time. */
  async write(key: FormKey): Promise<void> {
    await this.press(key);
    const field = `${formKeys[key]} textarea`;
    const isThere = await this.page
      .waitForFunction(`document.activeElement?.matches('${formKeys[key]} :is(textarea, input)')`, null, {
        timeout: patience,
      })
      .then(
        () => true,
        () => false,
      );
    const shown = isThere ? await this.lookedAt() : null;
    if (!shown) {
      return;
    }
    const words = wordsFor(this.nextNumber(), [shown.reference]);
    await this.page
      .locator(field)
      .first()
      .fill(words, { timeout: 500 })
      .catch(() => undefined);
    const now = await this.lookedAt();
    if (now?.typed === words && now.reference === shown.reference) {
      this.want('said', shown.reference);
      await this.press('Control+Enter');
    }
  }

  /** Rejects two or three reports together. */
  async rejectMany(count: number): Promise<void> {
    await this.press('x');
    for (let more = 1; more < count; more += 1) {
      await this.press('Shift+j');
    }
    await this.press('b');
    const dialog = this.page.getByRole('dialog');
    const isSent = await this.fillMany(dialog).then(
      () => true,
      () => false,
    );
    if (isSent) {
      await dialog.waitFor({ state: 'detached', timeout: 2 * patience }).catch(() => undefined);
    }
    await this.comeBack();
    await this.press('Escape');
  }

  /** What stands in a tab's rows: each report with its words, those that no longer belong to the list apart. */
  rows(): Promise<readonly { readonly id: string; readonly isGone: boolean; readonly words: string }[]> {
    return this.page.evaluate(
      `[...document.querySelectorAll('[data-row]')].map((row) => ({
        id: row.dataset.row, isGone: row.classList.contains('departed'), words: row.innerText }))`,
    );
  }

  private async fillMany(dialog: Locator): Promise<void> {
    const message = dialog.getByLabel('Мотиви');
    await message.waitFor({ timeout: 3 * patience });
    const references = referencesIn((await dialog.locator('ul.chosen').innerText()).replaceAll('\n', ' '));
    await message.fill(wordsFor(this.nextNumber(), references), { timeout: 500 });
    await this.press('Control+Enter');
    const send = dialog.getByRole('button', { name: /^Променете \d/ });
    await send.waitFor({ timeout: 3 * patience });
    references.forEach((reference) => this.want('said', reference));
    await send.click({ timeout: 500 });
  }

  private want(what: Wanted['what'], reference: string): void {
    this.wanted.push({ what, reference, by: this.by });
  }

  private async markedReference(): Promise<string | null> {
    const words = await this.row()
      .innerText({ timeout: 500 })
      .catch(() => '');
    return referencesIn(words)[0] ?? null;
  }

  private async lookedAt(): Promise<LookedAt | null> {
    const shown = await this.page.evaluate<{ reference: string | null; typed: string } | null>(lookedAtNow);
    return shown?.reference ? { reference: shown.reference, typed: shown.typed } : null;
  }
}

/** The texts of the steps that an answer says are undone. */
function undoneIn(body: string): readonly string[] {
  interface Undone {
    readonly form?: { readonly message?: string | null } | null;
  }
  const { data } = JSON.parse(body) as {
    data?: { undoStep?: Undone; undoSteps?: { steps?: readonly Undone[] } } | null;
  };
  return [...(data?.undoStep ? [data.undoStep] : []), ...(data?.undoSteps?.steps ?? [])].flatMap(({ form }) =>
    form?.message ? [form.message] : [],
  );
}
