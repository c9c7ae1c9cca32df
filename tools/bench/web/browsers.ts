import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { freePorts } from '../../start/embedded/index.ts';
import { chromiumPath } from '../chromium.ts';

const executablePath = chromiumPath();
/** The certificate of the measured system is one of a day that nobody trusts. */
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--ignore-certificate-errors'];
/** What else keeps a browser from work of its own. */
const quiet = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** A browser that keeps nothing. */
export async function freshBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath, args: flags });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/** The browser of somebody who was here before. @param profile the folder of what it keeps */
export async function knownBrowser<T>(profile: string, use: (context: BrowserContext) => Promise<T>): Promise<T> {
  const context = await chromium.launchPersistentContext(profile, { executablePath, args: flags, locale: 'bg-BG' });
  try {
    return await use(context);
  } finally {
    await context.close();
  }
}

/**
 * A browser to which nothing but Lighthouse is connected, and a new one for each page. It reports everything once more
 * to each program that listens, on the cores that the page needs.
 * @param measure is given the port of its DevTools
 */
export async function measuredBrowser<T>(profile: string, measure: (port: number) => Promise<T>): Promise<T> {
  const [port = 0] = await freePorts(1);
  const options = [`--remote-debugging-port=${String(port)}`, `--user-data-dir=${profile}`, '--lang=bg-BG'];
  const browser = spawn(executablePath, [...flags, ...quiet, ...options, 'about:blank'], { stdio: 'ignore' });
  const ended = once(browser, 'exit');
  try {
    await answers(`http://127.0.0.1:${String(port)}/json/version`);
    return await measure(port);
  } finally {
    const connection = await chromium.connectOverCDP(`http://127.0.0.1:${String(port)}`);
    const session = await connection.newBrowserCDPSession();
    await Promise.all([ended, session.send('Browser.close').catch(() => undefined)]);
  }
}

async function answers(url: string): Promise<void> {
  const answer = await fetch(url).catch(() => null);
  if (!answer?.ok) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    await answers(url);
  }
}
