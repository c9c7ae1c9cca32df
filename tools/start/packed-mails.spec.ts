import { expect, it } from 'vitest';
import { type KeptMail, PackedMails } from './packed-mails.ts';

it('are read as they were, by name, in a copy and as JSON, and can be changed', () => {
  const mails = new PackedMails();
  const made = (index: number): KeptMail & { subject: string } => ({
    subject: `сигнал ${String(index)}`,
    html: `<p style="color: teal">Здравейте, ${String(index)}</p>`.repeat(50),
    ...(index % 2 === 0 ? { text: `Здравейте, ${String(index)}` } : {}),
  });
  const plain = [0, 1, 2, 3].map(made);
  const packed = [0, 1, 2, 3].map(made);
  packed.forEach((mail) => mails.pack(mail));
  // Packing what is packed changes nothing.
  packed.forEach((mail) => mails.pack(mail));
  expect(packed.map((mail) => ({ ...mail }))).toEqual(plain);
  expect(JSON.stringify(packed)).toBe(JSON.stringify(plain));
  const [first] = packed;
  if (first) {
    first.html = 'other';
  }
  expect(first?.html).toBe('other');
});
