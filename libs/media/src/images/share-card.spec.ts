import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawShareCard, type ShareCard } from './share-card.ts';

const card: ShareCard = {
  sender: 'Община Русе',
  title: 'Дупка на пътното платно',
  place: 'бул. Липник, Русе',
  state: { words: 'Изпълнен', colour: '#2e7d32' },
  footer: 'NS-2026-000123',
  picture: null,
};

/** Mean of red, green and blue in a part of a picture. */
async function colourOf(picture: Buffer, part: { left: number; top: number; width: number; height: number }) {
  const { channels } = await sharp(await sharp(picture).extract(part).toBuffer()).stats();
  return channels.map(({ mean }) => Math.round(mean));
}

describe('the card of a shared link', () => {
  it('is a JPEG of the size that messengers ask for, with and without a picture', async () => {
    const photo = await sharp({ create: { width: 90, height: 160, channels: 3, background: '#ff0000' } })
      .jpeg()
      .toBuffer();
    for (const picture of [null, { photo }, { lines: [[0, 0.5, 1, 0.5] as const] }]) {
      const { format, width, height } = await sharp(await drawShareCard({ ...card, picture })).metadata();
      expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1200, height: 630 });
    }
    const [red = 0, green = 255] = await colourOf(await drawShareCard({ ...card, picture: { photo } }), {
      left: 50,
      top: 50,
      width: 500,
      height: 500,
    });
    expect(red).toBeGreaterThan(240);
    expect(green).toBeLessThan(15);
  });

  it('has its text without any font of the machine, and nothing of the text is drawn as SVG', async () => {
    const text = { left: 660, top: 40, width: 500, height: 540 };
    const [blank = 0] = await colourOf(
      await drawShareCard({ sender: '', title: '', place: null, state: null, footer: '', picture: null }),
      text,
    );
    expect(blank).toBe(255);
    expect((await colourOf(await drawShareCard(card), text))[0]).toBeLessThan(250);
    const evil = '</svg><image href="/etc/passwd"/>&<rect width="1200" height="630" fill="#000"/>';
    const drawn = await colourOf(await drawShareCard({ ...card, title: evil, place: evil, footer: evil }), text);
    expect(drawn[0]).toBeGreaterThan(200);
  });

  it('cuts what is too long', async () => {
    const long = 'Изключителнодългадумабезинтервал'.repeat(20);
    const drawn = await drawShareCard({ ...card, title: `${long} ${long} ${long} ${long} ${long}`, place: long });
    expect(await colourOf(drawn, { left: 1170, top: 0, width: 30, height: 630 })).toEqual([255, 255, 255]);
  });
});
