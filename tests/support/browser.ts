import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumPath } from '@ns/chromium';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  // Maps are drawn by WebGL, which has no graphics card here.
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Sizes at which a story looks at the product. The whole report is made at `small`, too; of all other screens the
 * inspection looks at the narrow window.
 */
export const screens = {
  phone: { width: 390, height: 844 },
  small: { width: 320, height: 640 },
  desktop: { width: 1440, height: 900 },
} as const;

/** Starts the machine's Chromium. @param options which one, as `chromiumPath` finds it */
export async function openBrowser(options?: Parameters<typeof chromiumPath>[0]): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(options), args: flags });
}

const shared = new Map<boolean, Promise<Browser>>();

/**
 * The browser of this process: the stories of a worker open their pages in one after another. It ends with the process.
 * @param options which one, as `chromiumPath` finds it
 */
export async function sharedBrowser({ whole = false }: { readonly whole?: boolean } = {}): Promise<Browser> {
  const known = await shared.get(whole);
  if (known?.isConnected()) {
    return known;
  }
  const opened = openBrowser({ whole });
  shared.set(whole, opened);
  return opened;
}

/** What costs time in every story and matters in few. */
export interface PageUse {
  /**
   * Lets the service worker of the app work. Each browser of a person would otherwise fetch the whole app for its use
   * without network, which costs more than many of the tests.
   */
  readonly serviceWorker?: boolean;
  /** Pages slide and colours fade, as for most people; without it the person has asked the device for less motion. */
  readonly motion?: boolean;
  /** A phone: it is operated by touch. */
  readonly touch?: boolean;
}

/** A page of its own for one person; errors that the page meets are collected in `faults`. */
export async function openPage(
  browser: Browser,
  viewport: { width: number; height: number },
  { serviceWorker = false, motion = false, touch = false }: PageUse = {},
): Promise<{ page: Page; context: BrowserContext; faults: string[] }> {
  const context = await browser.newContext({
    viewport,
    locale: 'bg-BG',
    timezoneId: 'Europe/Sofia',
    permissions: ['clipboard-read', 'clipboard-write'],
    serviceWorkers: serviceWorker ? 'allow' : 'block',
    hasTouch: touch,
    isMobile: touch,
    reducedMotion: motion ? 'no-preference' : 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') {
      faults.push([message.text(), message.location().url].filter(Boolean).join(' at '));
    }
  });
  return { page, context, faults };
}
