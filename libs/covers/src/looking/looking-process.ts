import { Detectors } from './detectors.ts';
import type { LookingMessage } from './looking-messages.ts';
import { PictureTooLarge, pictureOf } from './picture.ts';

/**
 * A process of its own that looks at photos, one after the other, for the process that started it (`photo-looker.ts`).
 * Its argument is the folder of the models. A message is a photo, and each is answered. It opens no connection, writes
 * no file and ends with the process that started it.
 */
const [, , folder = ''] = process.argv;
const say = (message: LookingMessage) => process.send?.(message);

process.on('disconnect', () => process.exit());

try {
  const detectors = await Detectors.load(folder);
  process.on('message', (photo: Uint8Array) => void answer(detectors, photo).then(say));
  say({ kind: 'ready' });
} catch (cause) {
  say({ kind: 'unavailable', cause: cause instanceof Error ? cause.message : 'The models cannot be loaded.' });
  process.disconnect?.();
}

async function answer(detectors: Detectors, photo: Uint8Array): Promise<LookingMessage> {
  try {
    return { kind: 'looked', areas: await detectors.areasIn(await pictureOf(photo)) };
  } catch (cause) {
    return { kind: 'failed', reason: cause instanceof PictureTooLarge ? 'TOO_LARGE' : 'BROKEN' };
  }
}
