import axe, { type AxeResults } from 'axe-core';
import { type Page } from 'playwright-core';

/** Rules that depend on colours alone: a dark page has the same elements as a light one. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** What axe finds on the page as it is now, one line per rule with the places; empty when everything is right. */
export async function accessibilityFaults(
  page: Page,
  { coloursOnly = false }: { readonly coloursOnly?: boolean } = {},
): Promise<string[]> {
  if (!(await page.evaluate<boolean>("typeof window.axe === 'object'"))) await page.evaluate(axe.source);
  const choice = coloursOnly ? { runOnly: { type: 'rule', values: colourRules } } : {};
  // Expressions of the page are text: the stories know no DOM types.
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], ...choice })})`,
  );
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map(({ target, html, any }) => `    ${target.join(' ')} | ${html.slice(0, 160)} | ${any[0]?.message ?? ''}`).join('\n')}`,
  );
}

const tooWide = `(() => {
  if (document.documentElement.scrollWidth <= window.innerWidth + 1) return [];
  const beyond = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1);
  return ['the page is ' + document.documentElement.scrollWidth + ' wide', ...beyond.slice(0, 4).map((element) => element.outerHTML.slice(0, 120))];
})()`;

/** What makes the page wider than its window, so that it has to be pushed sideways (WCAG 2.2, 1.4.10); empty when it fits. */
export async function widthFaults(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(tooWide);
}
