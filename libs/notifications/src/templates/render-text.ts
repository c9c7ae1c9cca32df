import type { Block, MailText } from './mail-text.ts';

const rule = '-'.repeat(60);

/** The mail without markup, for readers and programs that want no HTML. */
export function renderText(mail: MailText): string {
  const stops = mail.stops.map(({ label, url }) => `${label}: ${url}`);
  const parts = [
    mail.heading,
    mail.greeting,
    ...mail.blocks.map(blockText).filter((part) => part !== ''),
    `${rule}\n${[`${mail.product} · ${mail.municipality.name}`, ...mail.footer, ...stops].join('\n')}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
    case 'photos':
      return block.text;
    case 'heading':
      return block.text.toUpperCase();
    case 'steps':
      return block.items.map((item, index) => `${String(index + 1)}. ${item}`).join('\n');
    case 'quote':
      return `${block.label}:\n${block.text
        .split(/\r?\n/)
        .map((line) => `> ${line}`)
        .join('\n')}`;
    case 'data':
      return block.rows.map((row) => `${row.label}: ${row.value}`).join('\n');
    case 'links':
      return block.items
        .map(({ label, detail, url }) => [`- ${label}`, ...detail.split('\n'), url].join('\n  '))
        .join('\n');
    case 'code':
      return `    ${block.text}`;
    case 'stars':
      return [block.label, ...block.items.map(({ label, url }) => `- ${label}\n  ${url}`)].join('\n');
    case 'action':
    case 'secondary':
      return `${block.label}:\n${block.url}`;
  }
}
