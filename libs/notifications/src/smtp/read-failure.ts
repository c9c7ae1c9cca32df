import type { SendOutcome } from '../domain/settle-attempt.ts';
import { blameOf } from './enhanced-status.ts';

/** What nodemailer reports about a failed send. */
interface SmtpFailure {
  readonly message: string;
  readonly responseCode?: number;
  readonly response?: string;
  readonly command?: string;
}

/**
 * Commands that are about this one mail; a refusal of any other (greeting, EHLO, AUTH …) is about our connection to the
 * server.
 */
const mailCommands = ['MAIL FROM', 'RCPT TO', 'DATA'];
const closingDown = 421;
const authenticationMissing = 530;
const addressCodes = [550, 551, 553];
const longestResponse = 500;

/**
 * What a failed send means for its mail.
 * @param bodyBegan the message had begun to flow to the server
 */
export function readFailure(cause: unknown, bodyBegan: boolean): SendOutcome {
  const failure = asFailure(cause);
  const serverResponse = (failure.response ?? failure.message).slice(0, longestResponse);
  const code = failure.responseCode;
  if (code === undefined || !mailCommands.includes(failure.command ?? '')) {
    // An answer to the message would have come with the command DATA: whatever else ended it left us without one.
    return { outcome: bodyBegan ? 'UNKNOWN_OUTCOME' : 'UNREACHABLE', serverResponse };
  }
  if (code < 500 || code === closingDown || code === authenticationMissing) {
    // A server that had the whole message and then asks for another one may have kept it all the same.
    return { outcome: 'TRY_LATER', serverResponse, mayHaveArrived: bodyBegan };
  }
  return {
    outcome: failure.command === 'RCPT TO' ? refusedRecipient(code, serverResponse) : 'REFUSED',
    serverResponse,
  };
}

/** What a server means that does not take a recipient: the enhanced status says more than the reply code. */
function refusedRecipient(code: number, response: string): SendOutcome['outcome'] {
  switch (blameOf(response)) {
    case 'ours':
      return 'RELAY_REFUSED';
    case 'address':
      return 'ADDRESS_REFUSED';
    case 'unclear':
      return addressCodes.includes(code) ? 'ADDRESS_REFUSED' : 'REFUSED';
  }
}

function asFailure(cause: unknown): SmtpFailure {
  return cause instanceof Error ? cause : { message: String(cause) };
}
