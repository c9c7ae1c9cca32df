import { describe, expect, it } from 'vitest';
import { mailKinds } from './mail-kind.ts';
import { topicOf } from './mail-topic.ts';

describe('mails that may be switched off', () => {
  it('are news on the way, notices of delay and assignments; everything the law or the reader’s own wish asks for always comes', () => {
    expect(mailKinds.filter((kind) => topicOf(kind) !== undefined)).toEqual(['status_changed', 'late', 'assigned_to_you']);
  });
});
