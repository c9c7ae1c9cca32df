import pg from 'pg';

/**
 * A connection whose loss fails the current query and nothing else. The driver also reports a loss as an `error`
 * event, and an event that nobody listens to ends the process: a pool does not listen while a connection is lent to
 * somebody.
 */
export class ResilientClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
