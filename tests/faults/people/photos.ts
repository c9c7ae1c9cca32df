import { setTimeout as pause } from 'node:timers/promises';
import { aPhoto, upload } from '../../support/reporting.ts';
import type { Person } from './person.ts';

const longestWaitMs = 300_000;
const pauseMs = 1_000;

/**
 * Sends a photo as often as it takes. Each try is an upload of its own.
 * @returns its id
 * @throws Error when it was not taken for five minutes
 */
export async function sendPhoto(citizen: Person): Promise<string> {
  const photo = await aPhoto();
  const giveUpAt = Date.now() + longestWaitMs;
  for (let tries = 0; ; tries += 1) {
    const { urls } = citizen.entrances;
    const site = { url: urls[tries % urls.length] ?? '' };
    const answer = await upload(site, await citizen.token(), photo).catch(() => undefined);
    if (answer?.status === 204) {
      return answer.id;
    }
    if (answer?.status === 401) {
      citizen.forgetToken();
    }
    if (Date.now() > giveUpAt) {
      throw new Error(`A photo was not taken: ${answer?.text ?? 'no answer'}`);
    }
    await pause(pauseMs);
  }
}
