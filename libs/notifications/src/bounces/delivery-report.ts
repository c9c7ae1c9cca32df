import PostalMime from 'postal-mime';
import { blameOf } from '../smtp/enhanced-status.ts';

/** What a mail server says became of a mail for one recipient (RFC 3464 §2.3). */
export interface RecipientReport {
  /** the address of the failed mail, if the report contains it; in lower case */
  readonly addresses: readonly string[];
  readonly action: string;
  /**
   * `permanent`: 5.x.x, the address or the mail will never do; `passing`: anything else, such as a policy of a server
   * on the way, which says nothing about the address
   */
  readonly nature: 'permanent' | 'passing';
  /** the server's own words */
  readonly words: string;
}

/** A delivery status notification. */
export interface DeliveryReport {
  /** Message-ID of the mail that it is about, in angle brackets */
  readonly messageId: string;
  readonly recipients: readonly RecipientReport[];
}

const statusType = 'message/delivery-status';
const originalTypes = ['message/rfc822', 'text/rfc822-headers', 'message/global', 'message/global-headers'];
const longestWords = 500;
/** Reports are small and shallow; deeper ones are no reports. */
const limits = { maxNestingDepth: 20, maxHeadersSize: 256 * 1024 };

/**
 * Reads a delivery status notification.
 * @param raw the whole message as it came
 * @returns undefined for any other mail: an out-of-office note, an answer, a report without the mail it is about
 */
export async function readDeliveryReport(raw: Uint8Array): Promise<DeliveryReport | undefined> {
  const parts = await attachmentsOf(raw);
  const status = parts.find(({ type }) => type === statusType)?.text;
  const original = parts.find(({ type }) => originalTypes.includes(type))?.text;
  const messageId = original === undefined ? undefined : fieldsOf(headOf(original)).get('message-id');
  if (status === undefined || !messageId || !/^<[^<>\s]+>$/.test(messageId)) {
    return undefined;
  }
  // The first group of fields is about the whole report, each other one about a recipient.
  const recipients = groupsOf(status).flatMap((group) => recipientOf(fieldsOf(group)));
  return recipients.length === 0 ? undefined : { messageId, recipients };
}

async function attachmentsOf(raw: Uint8Array): Promise<readonly { readonly type: string; readonly text: string }[]> {
  try {
    const mail = await PostalMime.parse(raw, { forceRfc822Attachments: true, attachmentEncoding: 'utf8', ...limits });
    return mail.attachments.flatMap(({ mimeType, content }) =>
      // PostgreSQL keeps no NUL.
      typeof content === 'string' ? [{ type: mimeType, text: content.replaceAll('\0', '').toWellFormed() }] : [],
    );
  } catch {
    return [];
  }
}

function recipientOf(fields: ReadonlyMap<string, string>): readonly RecipientReport[] {
  const action = fields.get('action')?.toLowerCase();
  if (!action) {
    return [];
  }
  const status = fields.get('status') ?? '';
  const words = untyped(fields.get('diagnostic-code')) || `${action} ${status}`.trim();
  return [
    {
      addresses: ['original-recipient', 'final-recipient'].flatMap(
        (name) => untyped(fields.get(name))?.toLowerCase() ?? [],
      ),
      action,
      nature: /^\s*5\./.test(status) && blameOf(status) !== 'ours' ? 'permanent' : 'passing',
      words: words.slice(0, longestWords),
    },
  ];
}

/** Takes the type from `rfc822; someone@example.bg`, `smtp; 550 no`. */
function untyped(value: string | undefined): string | undefined {
  return value?.replace(/^[\w.-]+\s*;\s*/, '').trim();
}

function headOf(message: string): string {
  return message.split(/\r?\n\r?\n/, 1)[0] ?? '';
}

function groupsOf(status: string): readonly string[] {
  return status.split(/\r?\n(?:[ \t]*\r?\n)+/).filter((group) => group.trim());
}

/** Header fields by name in small letters; folded lines are joined. */
function fieldsOf(group: string): ReadonlyMap<string, string> {
  const lines = group.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  return new Map(
    lines.flatMap((line) => {
      const colon = line.indexOf(':');
      return colon > 0 ? [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const] : [];
    }),
  );
}
