/** @module-tag long */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  accessibilityFaults,
  registerCitizen,
  screens,
  signIn,
  submit,
  type SubmittedSignal,
  versionOf,
} from '../support/index.ts';
import { letDayPass, storyDay, workingDayAhead, workingMornings } from '../support/working-morning.ts';
import { storyWithPages } from './story-pages.ts';

const laptop = { width: 1280, height: 800 };
const widths = [320, 390, 720, 768, 900, 960, 1024, 1280, 1440, 1920, 2560] as const;
const longestCategory = 'Искане за изкуствена неравност или пешеходна пътека';

const { system, openFor } = await storyWithPages();
const citizen = await registerCitizen(system);
for (let number = 1; number <= 4; number += 1) {
  await submit(citizen, { description: `Изхвърлени гуми номер ${String(number)} край гаражите.` });
}

const enter = (email: string, path = '/') => openFor(email, `/console${path}`, laptop);

/** Texts of the list that run over another one, or are cut without a sign of it. */
async function overlaps(page: Page): Promise<readonly string[]> {
  // Text, because the types of the browser are not those of this program.
  return page.evaluate<string[]>(`(() => {
    const found = [];
    const bar = document.querySelector('.bar').getBoundingClientRect();
    for (const part of document.querySelectorAll('.bar > *')) {
      const box = part.getBoundingClientRect();
      if (box.height > 0 && (box.top < bar.top - 1 || box.bottom > bar.bottom + 1)) found.push('beyond the bar');
    }
    const head = [...document.querySelectorAll('ns-list-filters .line > *')];
    const parts = head.map((part) => part.getBoundingClientRect());
    for (const [place, one] of parts.entries()) {
      for (const other of parts.slice(place + 1).filter(({ width }) => width > 0 && one.width > 0)) {
        const overX = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const overY = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (overX > 1 && overY > 1) found.push('parts of the head are over each other');
      }
    }
    for (const row of document.querySelectorAll('[data-testid=signal-row]')) {
      const cells = [...row.querySelectorAll('.cell')];
      const { top, bottom } = row.getBoundingClientRect();
      for (const part of row.querySelectorAll('.cell > *')) {
        const box = part.getBoundingClientRect();
        if (box.height > 0 && (box.top < top || box.bottom > bottom)) found.push('beyond its row: ' + part.textContent);
      }
      if (!row.querySelector('.compact:not(.card)')) {
        const cut = [...row.querySelectorAll('.category')].filter((category) => {
          const end = category.closest('.words').getBoundingClientRect().bottom + 1;
          return category.scrollWidth > category.clientWidth + 1 || category.getBoundingClientRect().bottom > end;
        });
        found.push(...cut.map(({ textContent }) => 'a category is cut: ' + textContent));
      }
      const who = row.querySelector('.narrow .who')?.getBoundingClientRect();
      if (who && who.top < row.querySelector('.state').getBoundingClientRect().bottom - 2) {
        found.push('who has it takes room of the state: ' + row.textContent);
      }
      for (const cell of cells) {
        const style = getComputedStyle(cell);
        const right = cell.getBoundingClientRect().right - parseFloat(style.paddingRight) + 1;
        const parts = [...cell.querySelectorAll('a, .ns-number, ns-chip, .word, .name, .second')];
        for (const part of parts) {
          const box = part.getBoundingClientRect();
          if (box.width > 0 && box.right > right + 9) found.push('beyond its cell: ' + part.textContent);
          if (part.matches('.ns-number, ns-chip, .word') && box.height > 26) {
            found.push('on two lines: ' + part.textContent);
          }
        }
        const boxes = [...cell.children]
          .map((child) => child.getBoundingClientRect())
          .filter(({ width, height }) => width > 0 && height > 0);
        for (const [place, one] of boxes.entries()) {
          for (const other of boxes.slice(place + 1)) {
            const overX = Math.min(one.right, other.right) - Math.max(one.left, other.left);
            const overY = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
            if (overX > 1 && overY > 2) found.push('over each other: ' + cell.textContent.trim());
          }
        }
      }
    }
    return found;
  })()`);
}

/** Whether the words that say what one can search for are read whole. */
function showsWhatToSearch(page: Page): Promise<boolean> {
  return page.evaluate<boolean>(`(() => {
    const field = document.querySelector('ns-list-filters .search input');
    const pen = document.createElement('canvas').getContext('2d');
    pen.font = getComputedStyle(field).font;
    return pen.measureText(field.placeholder).width <= field.clientWidth;
  })()`);
}

async function submitLate(): Promise<SubmittedSignal> {
  const signal = await submit(citizen, { category: 'roads.pavement' });
  await letDayPass(system, signal.id, 140);
  return signal;
}

async function giveNewDate(signalId: string): Promise<void> {
  const dispatcher = await signIn(system, 'dispatcher@demo.test');
  await dispatcher.api.request('mutation ($input: MoveDateInput!) { moveDate(input: $input) { __typename } }', {
    input: {
      signalId,
      version: await versionOf(dispatcher, signalId),
      clientKey: randomUUID(),
      reason: 'WEATHER',
      on: workingDayAhead(12),
    },
  });
}

describe('the list', () => {
  it('is in order at every width, density and language', async () => {
    const { id, reference } = await submit(citizen, { category: 'traffic.humps' });
    // The longest deadlines: months late and announced, one waits for a new date and the other has one.
    const [late, moved] = await Promise.all([submitLate(), submitLate()]);
    await workingMornings(system, storyDay);
    await giveNewDate(moved.id);
    const page = await enter('dispatcher@demo.test', '/inbox?sort=NEWEST');
    await page.getByTestId('signal-row').filter({ hasText: reference }).getByText(longestCategory).waitFor();
    await page.getByTestId('signal-row').filter({ hasText: late.reference }).getByText('чака нова дата').waitFor();
    await page.getByTestId('signal-row').filter({ hasText: moved.reference }).getByText(', нова').waitFor();
    for (const language of ['БГ – Български', 'EN – English']) {
      await page.getByRole('button', { name: language }).click();
      for (const density of ['comfortable', 'compact'] as const) {
        await page.getByRole('button', { name: /Вид на списъка|Look of the list/ }).click();
        await page
          .getByRole('menuitemradio', { name: density === 'compact' ? /Компактен|Compact/ : /Нормален|Comfortable/ })
          .click();
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          await page.getByTestId('signal-row').nth(3).waitFor();
          await page.evaluate('document.fonts.ready');
          const message = `${language} ${density} ${String(width)}`;
          await expect.poll(() => overlaps(page), { message }).toEqual([]);
          await expect.poll(() => showsWhatToSearch(page), { message: `search ${message}` }).toBe(true);
        }
      }
    }
    // Next to a signal the list is a narrow one.
    await page.getByRole('button', { name: 'БГ – Български' }).click();
    await page.getByTestId('signal-row').filter({ hasText: reference }).getByRole('link').click();
    await page.waitForURL(`**/inbox/${id}*`);
    for (const width of [1000, 1280, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.getByTestId('signal-row').nth(3).waitFor();
      await expect.poll(() => overlaps(page), { message: `next to a signal ${String(width)}` }).toEqual([]);
    }
  });

  it('has a head of two lines, and as many rows as a mail program', async () => {
    for (let number = 0; number < 26; number += 1) {
      await submit(citizen);
    }
    const page = await enter('dispatcher@demo.test', '/inbox?sort=NEWEST');
    const layoutAt = async (width: number, height: number) => {
      await page.setViewportSize({ width, height });
      await page.getByTestId('signal-row').nth(3).waitFor();
      return page.evaluate<{ head: number; rows: number }>(`(() => {
        const list = document.querySelector('cdk-virtual-scroll-viewport').getBoundingClientRect();
        const foot = document.querySelector('.foot').getBoundingClientRect().top;
        const rows = [...document.querySelectorAll('[data-testid=signal-row]')];
        const isWhole = ({ top, bottom }) => top >= list.top - 1 && bottom <= Math.min(list.bottom, foot) + 1;
        return {
          head: document.querySelector('ns-inbox > header').getBoundingClientRect().bottom,
          rows: rows.map((row) => row.getBoundingClientRect()).filter(isWhole).length,
        };
      })()`);
    };
    // One line of the frame and one of the list: 44 pixels each, and the border of the second.
    await expect.poll(() => layoutAt(1440, 900)).toEqual({ head: 89, rows: 17 });
    await expect.poll(async () => (await layoutAt(1280, 800)).head).toBe(89);
    await expect.poll(async () => (await layoutAt(2560, 1440)).head).toBe(89);
    // A tablet and a phone have one line more for what the list is narrowed to, a phone one for the places.
    await expect.poll(async () => (await layoutAt(1024, 768)).head).toBeLessThanOrEqual(44 + 2 * 46);
    await expect.poll(async () => (await layoutAt(768, 1024)).head).toBeLessThanOrEqual(88 + 2 * 46);
    await expect.poll(async () => (await layoutAt(390, 844)).head).toBeLessThan(844 / 4);
    expect((await layoutAt(390, 844)).rows).toBeGreaterThanOrEqual(5);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByTestId('signal-row').first().getByRole('link').click();
    await page.waitForURL('**/inbox/*');
    await expect.poll(async () => (await layoutAt(1440, 900)).rows).toBe(10);
    // The head of the report takes two lines, and the ways out of it lie on nothing.
    for (const [width, height] of [
      [1440, 900],
      [1280, 800],
      [1024, 768],
    ] as const) {
      await layoutAt(width, height);
      const head = page.locator('ns-signal-detail > header');
      await expect.poll(async () => (await head.boundingBox())?.height ?? 0).toBeLessThanOrEqual(2 * 44);
      const ways = await page.locator('ns-inbox-signal > nav').boundingBox();
      const last = await head.locator('.names > :last-child').boundingBox();
      expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThan(ways?.x ?? 0);
    }
    await page.goto(`${system.url}/console/inbox?sort=NEWEST`);
    await page.getByRole('button', { name: 'Вид на списъка' }).click();
    await page.getByRole('menuitemradio', { name: 'Компактен' }).click();
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await layoutAt(1440, 900)).rows).toBe(25);
  });

  it('keeps filters that are not set behind a button, which has the focus again after Escape', async () => {
    const page = await enter('dispatcher@demo.test', '/inbox?sort=NEWEST');
    await page.getByTestId('signal-row').first().waitFor();
    await expect.poll(() => page.getByRole('combobox', { name: 'Категория' }).count()).toBe(0);
    const button = page.getByTestId('filters');
    await button.click();
    const panel = page.getByRole('dialog', { name: 'Филтри' });
    const status = panel.getByRole('combobox', { name: 'Статус' });
    await expect.poll(() => status.evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
    await status.click();
    await page.getByRole('option', { name: /^Приет/ }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await expect.poll(() => button.evaluate((each) => each === each.ownerDocument.activeElement)).toBe(true);
    await button.filter({ hasText: '· 1' }).waitFor();
    // The keys of the list work from there.
    await page.keyboard.press('j');
    await page.locator('[data-testid=signal-row]:focus-within').waitFor();
    await page.getByRole('button', { name: 'Махнете филтъра „Приет“' }).click();
    await page.waitForURL((url) => !url.searchParams.has('status'));
    await page.setViewportSize(screens.phone);
    await button.click();
    await panel.waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
