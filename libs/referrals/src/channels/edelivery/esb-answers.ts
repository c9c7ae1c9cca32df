import { z } from 'zod';

/** The template of a plain message, which every profile may send, and its two fields. */
export const plainMessage = {
  templateId: 1,
  text: '179ea4dc-7879-43ad-8073-72b263915656',
  files: 'e2135802-5e34-4c60-b36e-c86d910a571a',
} as const;
/** Characters that a subject may have. */
export const longestSubject = 255;

const number = z.number().int().positive();
/** Words of a status: the description has them as numbers, the service writes names. */
const word = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => String(value ?? '').toUpperCase());

/** A profile that may get messages. */
export const profile = z.object({ profileId: number, identifier: z.string() });

/** A file that was taken, or was not. */
export const blob = z.object({ blobId: number.nullish(), malwareScanStatus: word, errorStatus: word });
export const maliciousWords: readonly string[] = ['ISMALICIOUS', '4'];
export const noSpaceWords: readonly string[] = ['INSUFFICIENTSTORAGESPACE', '1'];

/** The number of a message that was taken. */
export const messageId = number;

/** A page of the messages that were sent. */
export const outbox = z.object({
  result: z.array(z.object({ messageId: number, subject: z.string() })),
  length: z.number().int().nonnegative(),
});

/** A message that was sent, as its sender sees it. */
export const sentMessage = z.object({
  messageId: number,
  subject: z.string(),
  recipients: z.array(z.object({ profileId: number, dateReceived: z.string().nullish() })),
});
export type SentMessage = z.infer<typeof sentMessage>;
