/** What a delivery report of tests says. */
export interface SampleReport {
  readonly messageId: string;
  readonly recipient: string;
  readonly action?: string;
  readonly status?: string;
  readonly diagnostic?: string;
  /** the mail itself comes back, or only its headers */
  readonly original?: 'message/rfc822' | 'text/rfc822-headers';
}

/** A delivery report as Postfix writes them (RFC 3464, RFC 6522). */
export function sampleReport({
  messageId,
  recipient,
  action = 'failed',
  status = '5.1.1',
  diagnostic = 'smtp; 550 5.1.1 <x>: Recipient address\r\n    rejected: User unknown',
  original = 'message/rfc822',
}: SampleReport): string {
  return [
    'Return-Path: <>',
    'From: MAILER-DAEMON@mx.demo.test (Mail Delivery System)',
    'To: signali@demo.test',
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status;',
    ' boundary="b0"',
    '',
    'This is a MIME-encapsulated message.',
    '',
    '--b0',
    'Content-Description: Notification',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'I am sorry to have to inform you that your message could not be delivered.',
    '',
    '--b0',
    'Content-Description: Delivery report',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.demo.test',
    'Arrival-Date: Tue, 24 Nov 2026 16:00:00 +0200 (EET)',
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    `Original-Recipient: rfc822;${recipient}`,
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: ${diagnostic}`,
    '',
    '--b0',
    'Content-Description: Undelivered Message',
    `Content-Type: ${original}`,
    '',
    'From: Signals <signali@demo.test>',
    `Message-ID: ${messageId}`,
    'Subject: =?UTF-8?B?0KHQuNCz0L3QsNC7?=',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'text of the mail',
    '',
    '--b0--',
    '',
  ].join('\r\n');
}
