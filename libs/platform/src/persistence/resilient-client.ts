import pg from 'pg';

/**
 * A connection whose loss is the failure of the query under way and of nothing else. The driver tells a loss as an `error` event, too, and
 * an event that nobody listens to ends the process: a pool does not listen while a connection is lent to somebody.
 */
export class ResilientClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
