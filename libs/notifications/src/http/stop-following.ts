import type { Database } from '@ns/platform';
import { endFollowing } from '@ns/signals';
import type { StopFollowingLinks } from '../preferences/stop-following-links.ts';

/** Ends following from a link in a mail. */
export class StopFollowing {
  constructor(
    private readonly database: Database,
    private readonly links: StopFollowingLinks,
  ) {}

  /** True when the token is one of ours. */
  knows(token: string): boolean {
    return this.links.read(token) !== undefined;
  }

  /** @returns false when the token is not one of ours; ending twice is harmless */
  async stop(token: string): Promise<boolean> {
    const request = this.links.read(token);
    if (!request) {
      return false;
    }
    await this.database.transaction((tx) => endFollowing(tx, request));
    return true;
  }
}
