import { once } from 'node:events';
import { BusyStrangers, type Crowd } from './busy-strangers.ts';

// A process of its own, as the honest people are. The first message says who comes, the second one ends it; the answer
// is what they got.
const [crowd] = (await once(process, 'message')) as [Crowd];
const strangers = new BusyStrangers(crowd);
await once(process, 'message');
const { answers, refusedAfter, withoutRetryAfter, sockets } = await strangers.stop();
const told = { answers: [...answers], refusedAfter, withoutRetryAfter, sockets: [...sockets] };
// What is long is still on its way when `send` returns.
process.send?.(told, () => process.disconnect());
