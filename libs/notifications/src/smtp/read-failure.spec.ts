import { describe, expect, it } from 'vitest';
import { readFailure } from './read-failure.ts';

const failure = (over: { responseCode?: number; response?: string; command?: string }) =>
  Object.assign(new Error('failed'), over);

describe('what a failed send means', () => {
  it.each([
    [{ responseCode: 550, response: '550 5.1.1 no such user', command: 'RCPT TO' }, 'ADDRESS_REFUSED'],
    [{ responseCode: 553, response: '553 mailbox name not allowed', command: 'RCPT TO' }, 'ADDRESS_REFUSED'],
    [{ responseCode: 554, response: '554 5.1.2 bad destination', command: 'RCPT TO' }, 'ADDRESS_REFUSED'],
    [{ responseCode: 550, response: '550 5.7.1 relaying denied', command: 'RCPT TO' }, 'RELAY_REFUSED'],
    [{ responseCode: 554, response: '554 5.7.1 <a@b.test>: Relay access denied', command: 'RCPT TO' }, 'RELAY_REFUSED'],
    [{ responseCode: 550, response: '550 relay not permitted', command: 'RCPT TO' }, 'RELAY_REFUSED'],
    [{ responseCode: 550, response: '550 5.1.8 Sender address rejected', command: 'RCPT TO' }, 'RELAY_REFUSED'],
    [{ responseCode: 550, response: '550 5.1.1 no relay user', command: 'RCPT TO' }, 'ADDRESS_REFUSED'],
    [{ responseCode: 550, response: '550 5.4.1 Recipient address rejected', command: 'RCPT TO' }, 'ADDRESS_REFUSED'],
    [{ responseCode: 552, response: '552 5.2.2 mailbox full', command: 'RCPT TO' }, 'REFUSED'],
    [{ responseCode: 554, response: '554 looks like spam', command: 'DATA' }, 'REFUSED'],
    [{ responseCode: 550, response: '550 5.7.1 policy', command: 'DATA' }, 'REFUSED'],
    [{ responseCode: 451, response: '451 greylisted', command: 'RCPT TO' }, 'TRY_LATER'],
    [{ responseCode: 452, response: '452 storage', command: 'DATA' }, 'TRY_LATER'],
    [{ responseCode: 421, response: '421 closing', command: 'MAIL FROM' }, 'TRY_LATER'],
    [{ responseCode: 530, response: '530 authentication required', command: 'MAIL FROM' }, 'TRY_LATER'],
  ] as const)('an answer to this mail decides: %o', (given, outcome) => {
    expect(readFailure(failure(given), given.command === 'DATA')).toMatchObject({
      outcome,
      serverResponse: given.response,
    });
  });

  it.each(['421 4.3.2 closing', '451 4.3.0 try again', '452 4.3.1 no storage'])(
    'a server that says %s to the whole message may have kept it; before the message it has nothing',
    (response) => {
      const answer = failure({ responseCode: Number(response.slice(0, 3)), response, command: 'DATA' });
      expect(readFailure(answer, true)).toEqual({
        outcome: 'TRY_LATER',
        serverResponse: response,
        mayHaveArrived: true,
      });
      expect(readFailure(answer, false).mayHaveArrived).toBe(false);
    },
  );

  it('wrong credentials are our trouble: the mail waits until they are right', () => {
    expect(
      readFailure(failure({ responseCode: 535, response: '535 bad credentials', command: 'AUTH PLAIN' }), false)
        .outcome,
    ).toBe('UNREACHABLE');
  });

  it('a connection lost before the message certainly sent nothing', () => {
    expect(readFailure(failure({ command: 'CONN' }), false)).toEqual({
      outcome: 'UNREACHABLE',
      serverResponse: 'failed',
    });
  });

  it('a connection lost while the message flowed leaves its outcome unknown', () => {
    expect(readFailure(failure({ command: 'CONN' }), true).outcome).toBe('UNKNOWN_OUTCOME');
  });

  it('a server that shuts down instead of answering the message leaves its outcome unknown', () => {
    expect(
      readFailure(failure({ responseCode: 421, response: '421 shutting down', command: 'CONN' }), true).outcome,
    ).toBe('UNKNOWN_OUTCOME');
  });
});
