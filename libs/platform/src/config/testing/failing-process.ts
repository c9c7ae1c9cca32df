import { createLogger } from '../../observability/logger.ts';
import { endInOrder } from '../run-program.ts';

// A process of its own for a test: it fails in the way that its argument names, with words that no log may hold.
const logger = createLogger('failing', 'info');
const secret = 'demo@demo.test';
const [way] = process.argv.slice(2);

endInOrder(logger, 'failing', async () => {
  logger.info('stopping');
  if (way === 'stops twice') {
    setImmediate(() => {
      throw new Error(secret);
    });
  }
  if (way === 'never stops' || way === 'stops twice') {
    await new Promise<void>(() => setInterval(() => undefined, 1_000));
  }
});
setInterval(() => undefined, 1_000);

if (way === 'rejection') {
  void Promise.reject(new TypeError(secret));
} else if (way === 'no error') {
  setImmediate(() => {
    throw secret;
  });
} else {
  setImmediate(() => {
    throw Object.assign(new RangeError(secret), { code: 'E_DEMO', detail: secret });
  });
}
