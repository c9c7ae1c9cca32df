import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeEarlyRequests } from './early-requests.ts';
import { gatherChunks } from './gather-chunks.ts';
import { inlineFirstPaint } from './inline-first-paint.ts';

/** Makes the built citizen app quick to open; does nothing when that was done already. */
export async function finishCitizen(folder: string): Promise<void> {
  // The styles leave the folder in the last step.
  if (!existsSync(join(folder, 'before-first-paint.js'))) {
    return;
  }
  await gatherChunks(folder);
  await writeEarlyRequests(folder);
  await inlineFirstPaint(folder);
}

if (import.meta.main) {
  await finishCitizen(join(process.cwd(), 'dist/apps/citizen'));
}
