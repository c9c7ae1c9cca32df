import { pseudoLanguage } from '@ns/language-tools';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { citizenScreens, consoleScreens, nameOfScreen, ScreenInspection } from '../support/index.ts';
import { foreignNames, knownMessages, messagesOn } from '../support/foreign-texts.ts';

const known = await knownMessages('bg', 'en');

describe.each([
  ['citizen', citizenScreens],
  ['console', consoleScreens],
] as const)('a further language in the app: %s', (app, screens) => {
  let inspection: ScreenInspection;
  beforeAll(async () => {
    inspection = await ScreenInspection.start(app);
  });
  afterAll(() => inspection.stop());

  it.each(screens.map((screen) => [nameOfScreen(screen), screen] as const))('%s', async (_name, screen) => {
    await inspection.inLanguage(screen, pseudoLanguage, async (page) => {
      const found = async () => ({ messages: await messagesOn(page, known), names: await foreignNames(page) });
      // What the server said is there until it has answered in the language.
      await expect.poll(found, { timeout: 10_000, interval: 250 }).toEqual({ messages: [], names: [] });
    });
  });
});
