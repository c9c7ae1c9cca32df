import 'reflect-metadata';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { sampleMails, samplePhotos } from '@ns/notifications/testing';
import { escapeHtml } from '@ns/platform';
import sharp from 'sharp';

/** `npm run mails`: every kind of mail in both languages as files in dist/mails, to be looked at in a browser. */
const folder = resolve('dist/mails');
const [cold, warm] = [await picture('#7d8b8f', '#3f4a4d'), await picture('#9db38a', '#5b7a4a')];

const logo = await pictureOf(
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="160"><rect width="300" height="160" fill="#fff"/>' +
    '<circle cx="75" cy="80" r="60" fill="#b8482a"/><path d="M150 130V30h25l45 60V30h25v100h-25l-45-60v60Z" ' +
    'fill="#0e3a66"/></svg>',
);

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const mails = sampleMails();
for (const { name, mail } of mails) {
  const html = mail.html
    .replaceAll(`cid:${samplePhotos.before}`, cold)
    .replaceAll(`cid:${samplePhotos.after}`, warm)
    .replaceAll('cid:municipality-logo', logo);
  await writeFile(join(folder, `${name}.html`), html);
  await writeFile(join(folder, `${name}.txt`), mail.text);
}
const list = mails.map(
  ({ name, mail }) =>
    `<li><a href="${name}.html">${name}</a> (<a href="${name}.txt">txt</a>) ${escapeHtml(mail.subject)}</li>`,
);
await writeFile(
  join(folder, 'index.html'),
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Mails</title><ul>${list.join('\n')}</ul></html>\n`,
);
console.log(`${String(mails.length)} mails are in ${join(folder, 'index.html')}`);

/** A picture in place of a photo, as a data address. */
async function picture(sky: string, road: string): Promise<string> {
  const drawing =
    `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="400" height="300" fill="${sky}"/>` +
    `<path d="M120 300 180 120h40l60 180Z" fill="${road}"/></svg>`;
  return pictureOf(drawing);
}

async function pictureOf(drawing: string): Promise<string> {
  const jpeg = await sharp(Buffer.from(drawing)).jpeg().toBuffer();
  return `data:image/jpeg;base64,${jpeg.toString('base64')}`;
}
