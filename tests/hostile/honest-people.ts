import { once } from 'node:events';
import { HonestLoad } from './honest-load.ts';
import type { HttpTarget } from './target.ts';

// Honest people are a process of their own: who sends the corpus is busy with writing it, and their waiting would be
// counted as that of the api. The first message is the target, the second one ends the load; the answer is what
// they got.
const [target] = (await once(process, 'message')) as [HttpTarget];
const load = new HonestLoad(target);
await once(process, 'message');
process.send?.(await load.stop());
process.disconnect();
