import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, NodeResult } from 'axe-core';
import type { Page } from 'playwright-core';
import { eventually } from './eventually.ts';

/** Without comments and long names: each page reads it anew. */
const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules that depend on colours alone: a dark page has the same elements as a light one. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** The rules of axe that are asked, for a page that was looked at before in another way. */
const choices = {
  all: {},
  colours: { runOnly: { type: 'rule', values: colourRules } },
  'all but colours': { rules: Object.fromEntries(colourRules.map((rule) => [rule, { enabled: false }])) },
};

/** True when no animation that ends is running: half-way through a fade, colours are not those that people read. */
const isStill = `document.getAnimations().every(({ playState, effect }) =>
  playState !== 'running' || effect === null || effect.getComputedTiming().endTime === Infinity)`;

/**
 * What axe finds on the page once its animations have ended, one line per rule with the places; empty when all is
 * right.
 */
export async function accessibilityFaults(page: Page, rules: keyof typeof choices = 'all'): Promise<string[]> {
  if (!(await page.evaluate<boolean>("typeof window.axe === 'object'"))) {
    await page.evaluate(axeScript);
  }
  // Expressions of the page are text: the stories know no DOM types.
  const violationsNow = async () =>
    (
      await page.evaluate<AxeResults>(
        `axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], ...choices[rules] })})`,
      )
    ).violations;
  // A colour may be on its way for one more frame after a button has come to life; a fault is there again.
  let before = '';
  const violations = await eventually(async () => {
    await eventually(() => page.evaluate<boolean>(isStill), 'the animations of the page end');
    const now = await violationsNow();
    const places = now.map(({ id, nodes }) => `${id}: ${nodes.map(placeText).join()}`).join();
    const isCertain = places === '' || places === before;
    before = places;
    return isCertain && now;
  }, 'what is wrong with the page stays the same');
  return violations.map(({ id, help, nodes }) => `${id}: ` + `${help}\n${nodes.map(placeText).join('\n')}`);
}

/** Where a rule is broken, in one line. */
function placeText({ target, html, any }: NodeResult): string {
  return `    ${target.join(' ')} | ${html.slice(0, 160)} | ${any[0]?.message ?? ''}`;
}

const brokenTexts = String.raw`(within, letters) => {
  const texts = document.createTreeWalker(document.querySelector(within), NodeFilter.SHOW_TEXT);
  const parts = /NS-\d{4}-\d{6}|\d+-[А-Я]+-\d+|(?<!\p{L})\p{L}{2,}(?!\p{L})/gu;
  const broken = [];
  while (texts.nextNode()) {
    const text = texts.currentNode;
    for (const { 0: part, index } of text.data.matchAll(parts)) {
      if (/^\p{L}/u.test(part) && !part.startsWith('NS-') && part.length > letters) continue;
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + part.length);
      if (range.getClientRects().length > 1) broken.push(part + ' takes two lines: ' + text.data.trim());
    }
  }
  return broken;
}`;

/**
 * References, incoming numbers and words inside which a line ends; empty when each can be read at once.
 * @param within selector of the part of the page that is looked at
 * @param letters of the longest word that is looked at
 */
export function breakFaults(page: Page, within = 'body', letters = 5): Promise<string[]> {
  return page.evaluate<string[]>(`(${brokenTexts})(${JSON.stringify(within)}, ${String(letters)})`);
}

const runTogether = String.raw`(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const boxesOf = (text) => {
    range.selectNodeContents(text);
    return [...range.getClientRects()].filter(({ width }) => width >= 2);
  };
  const found = [];
  let before = null;
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const seen = { visibilityProperty: true, opacityProperty: true };
    if (text.data.trim() === '' || !text.parentElement.checkVisibility(seen)) continue;
    if (before && /[\p{L}\p{N}.%]$/u.test(before.data) && /^[\p{L}\p{N}№]/u.test(text.data)) {
      const [end, start] = [boxesOf(before).at(-1), boxesOf(text)[0]];
      const gap = end && start && Math.abs(end.bottom - start.bottom) < 8 ? start.left - end.right : NaN;
      if (gap > -2 && gap < 2) found.push(before.data.trim() + '|' + text.data.trim() + ' run together');
    }
    before = text;
  }
  return found;
})()`;

/** Words of two elements between which a space is missing; empty when each can be read by itself. */
export function runTogetherFaults(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(runTogether);
}

const tooWide = `(() => {
  if (document.documentElement.scrollWidth <= window.innerWidth + 1) return [];
  const beyond = [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
    .slice(0, 4)
    .map((element) => element.outerHTML.slice(0, 120));
  return ['the page is ' + document.documentElement.scrollWidth + ' wide', ...beyond];
})()`;

/**
 * What makes the page wider than its window (WCAG 2.2, 1.4.10: no sideways scrolling); empty when it fits. Charts and
 * maps follow a changed window a moment later, so a page that fits in the end fits.
 */
export async function widthFaults(page: Page): Promise<string[]> {
  const faults = () => page.evaluate<string[]>(tooWide);
  return eventually(async () => (await faults()).length === 0 && [], 'the page fits', 5_000).catch(faults);
}
