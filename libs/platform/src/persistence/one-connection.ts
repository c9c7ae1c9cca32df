import { AsyncLocalStorage } from 'node:async_hooks';

/** What a pool is asked for. */
interface Pool {
  connect: (...given: never[]) => unknown;
}

interface Transaction {
  /** Whether it has its connection */
  connected: boolean;
  /** Whether it has ended: what was started in it and goes on may use connections */
  over: boolean;
}

const transactions = new AsyncLocalStorage<Transaction>();

/** What a transaction may not do. */
export class SecondConnectionError extends Error {
  constructor(doing: string) {
    super(
      `${doing} inside a transaction: as many transactions as the pool has connections would wait for each other. ` +
        'Use the transaction’s own unit of work, or do it before or after.',
    );
  }
}

/** Runs a transaction: whatever it awaits can use its own connection only. */
export async function inTransaction<T>(work: () => Promise<T>): Promise<T> {
  refuseInTransaction('A transaction of its own');
  const transaction: Transaction = { connected: false, over: false };
  return transactions.run(transaction, async () => {
    try {
      return await work();
    } finally {
      transaction.over = true;
    }
  });
}

/**
 * Refuses what takes a connection of the pool, for code that seldom takes one, such as a cache.
 * @throws SecondConnectionError inside a transaction
 */
export function refuseInTransaction(doing: string): void {
  const transaction = transactions.getStore();
  if (transaction && !transaction.over) {
    throw new SecondConnectionError(doing);
  }
}

/** Lets a transaction take one connection of the pool: the one that it begins with. */
export function oneConnectionEach(pool: Pool): void {
  const connect = pool.connect.bind(pool);
  pool.connect = (...given) => {
    const transaction = transactions.getStore();
    if (transaction && !transaction.over) {
      if (transaction.connected) {
        throw new SecondConnectionError('A second connection');
      }
      transaction.connected = true;
    }
    return connect(...given);
  };
}
