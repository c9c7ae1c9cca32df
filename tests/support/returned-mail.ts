import { sampleReport } from '@ns/notifications/testing';
import type { TestSystem } from './system.ts';

/** The addressee's mail server gives a mail back. @param secret BOUNCE_SECRET of the system */
export function giveBack(system: TestSystem, secret: string, messageId: string, recipient: string): Promise<Response> {
  return fetch(`${system.url}/mail/bounces`, {
    method: 'POST',
    headers: { 'content-type': 'message/rfc822', 'x-bounce-secret': secret },
    body: sampleReport({ messageId, recipient, diagnostic: 'smtp; 550 5.1.1 No such mailbox here' }),
  });
}
