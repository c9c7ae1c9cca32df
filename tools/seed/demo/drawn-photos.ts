import { createHash } from 'node:crypto';
import type { PhotoStore } from '@ns/media';
import { Client } from 'pg';
import sharp from 'sharp';
import type { Chance } from './chance.ts';
import { copyIn } from './copy-in.ts';
import type { WrittenSignal } from './signal-tables.ts';

const width = 1280;
const height = 960;

/** Colours and shapes of a drawn scene, by group of categories; the rest is a street. */
const scenes: Readonly<Record<string, string>> = {
  roads:
    '<ellipse cx="640" cy="700" rx="260" ry="90" fill="#3b3a3a"/><ellipse cx="655" cy="712" rx="200" ry="60" ' +
    'fill="#2a2929"/>',
  lighting:
    '<rect x="618" y="170" width="22" height="640" fill="#59636b"/><path d="M630 180 h190 v24 h-190z" ' +
    'fill="#59636b"/><ellipse cx="830" cy="206" rx="60" ry="22" fill="#8a949c"/>',
  waste:
    '<rect x="430" y="470" width="380" height="300" rx="18" fill="#2f6b46"/><rect x="410" y="430" width="420" ' +
    'height="54" rx="16" fill="#24533a"/><circle cx="880" cy="750" r="70" fill="#1d1f24"/><circle cx="360" ' +
    'cy="760" r="60" fill="#39414d"/>',
  green:
    '<rect x="610" y="470" width="56" height="330" fill="#6a4a2f"/><circle cx="640" cy="380" r="190" ' +
    'fill="#4d7a3c"/><circle cx="520" cy="450" r="120" fill="#5c8a48"/>',
  vehicles:
    '<path d="M340 720 l60 -120 h360 l110 120 h90 v90 h-680 v-90z" fill="#7d3b3b"/><circle cx="440" cy="810" ' +
    'r="62" fill="#222"/><circle cx="820" cy="810" r="62" fill="#222"/>',
  playgrounds:
    '<path d="M420 800 L560 380 L700 800 M560 380 H860 M860 380 L800 800 M860 380 L930 800" stroke="#b5542f" ' +
    'stroke-width="22" fill="none"/><rect x="690" y="640" width="110" height="20" fill="#333"/>',
};
/** The same scenes after the work. */
const repaired: Readonly<Record<string, string>> = {
  roads: '<rect x="390" y="630" width="500" height="140" rx="10" fill="#5b5c5f" stroke="#4a4b4d" stroke-width="6"/>',
  lighting:
    '<rect x="618" y="170" width="22" height="640" fill="#59636b"/><path d="M630 180 h190 v24 h-190z" ' +
    'fill="#59636b"/><path d="M830 206 L620 800 H1040z" fill="#fff3c4" opacity="0.55"/><ellipse cx="830" cy="206" ' +
    'rx="60" ry="22" fill="#ffe58a"/>',
  waste:
    '<rect x="430" y="470" width="380" height="300" rx="18" fill="#2f6b46"/><rect x="410" y="430" width="420" ' +
    'height="54" rx="16" fill="#24533a"/>',
  green:
    '<rect x="622" y="560" width="28" height="240" fill="#7a5836"/><circle cx="636" cy="500" r="110" ' +
    'fill="#5f9a4b"/><rect x="540" y="790" width="190" height="26" rx="12" fill="#5a4632"/>',
  vehicles: '<path d="M340 800 h620" stroke="#e9e6df" stroke-width="10"/>',
  playgrounds:
    '<path d="M420 800 L560 380 L700 800 M560 380 H860 M720 800 L860 380 L1000 800" stroke="#2f7f6f" ' +
    'stroke-width="22" fill="none"/><path d="M650 392 V650 M770 392 V650" stroke="#444" stroke-width="8"/>' +
    '<rect x="630" y="645" width="160" height="24" rx="8" fill="#c4502f"/>',
};
/** Of so many of the newest finished public reports there are photos before and after. */
const shownRepairs = 24;
const street =
  '<rect width="1280" height="960" fill="#c9d8e3"/><rect y="300" width="1280" height="260" ' +
  'fill="#d8cdbd"/><rect x="80" y="190" width="260" height="370" fill="#c3a58b"/><rect x="380" y="240" ' +
  'width="220" height="320" fill="#b8b2a4"/><rect x="940" y="160" width="280" height="400" ' +
  'fill="#cbb89a"/><rect y="560" width="1280" height="400" fill="#77787a"/><path d="M0 770 H1280" ' +
  'stroke="#e9e6df" stroke-width="12" stroke-dasharray="90 60"/>';

interface DrawnPhoto {
  readonly full: Buffer;
  readonly thumbnail: Buffer;
  readonly sha256: string;
}

interface DemoPhoto {
  readonly signal: WrittenSignal['signal'];
  readonly scene: string;
  readonly account: string | undefined;
  readonly at: number;
  /** the outcome that it is of; null: of the report */
  readonly event: number | null;
}

/**
 * Gives some signals a picture that this program draws, and some finished ones another of the outcome: they show what a
 * photo looks like there, and show nobody.
 */
export async function addDrawnPhotos(
  databaseUrl: string,
  store: Pick<PhotoStore, 'save'>,
  chance: Chance,
  written: readonly WrittenSignal[],
): Promise<number> {
  const drawn = new Map<string, Promise<DrawnPhoto>>();
  const reported = written.filter(({ signal }) => signal.reporter !== null && groupOf(signal) in scenes);
  const finished = new Set(reported.filter((each) => outcomeOf(each) !== undefined).slice(-shownRepairs));
  const chosen = reported.filter((each) => chance.happens(0.18) || finished.has(each));
  const photos = chosen.flatMap((each): DemoPhoto[] => {
    const { signal } = each;
    const outcome = finished.has(each) ? outcomeOf(each) : undefined;
    const { createdAt: at, reporter } = signal;
    const before = { signal, scene: scenes[groupOf(signal)] ?? '', account: reporter?.id, at, event: null };
    if (outcome?.actorId == null) {
      return [before];
    }
    const scene = repaired[groupOf(signal)] ?? '';
    return [before, { signal, scene, account: outcome.actorId, at: outcome.at, event: outcome.id }];
  });
  const rows = await Promise.all(
    photos.map(async ({ signal, scene, account, at: moment, event }) => {
      const photo = await (drawn.get(scene) ?? remember(drawn, scene));
      const id = chance.uuid(moment);
      await store.save(id, photo);
      const at = new Date(moment);
      const bytes = photo.full.byteLength;
      return [id, account, 'READY', bytes, width, height, bytes, photo.sha256, at, at, signal.id, event, 0];
    }),
  );
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await copyIn(client, {
      table: 'photo',
      columns:
        'id, account_id, state, upload_bytes, width, height, bytes, sha256, created_at, ready_at, signal_id, ' +
        'event_id, position',
      rows,
    });
  } finally {
    await client.end();
  }
  return rows.length;
}

/** The last outcome of a published report that is finished; undefined for others. */
function outcomeOf({ signal: { status, publishedAt }, events }: WrittenSignal) {
  return publishedAt !== null && (status === 'RESOLVED' || status === 'CLOSED')
    ? events.findLast(({ type }) => type === 'resolved')
    : undefined;
}

function groupOf({ category }: WrittenSignal['signal']): string {
  return category.parentCode ?? '';
}

function remember(drawn: Map<string, Promise<DrawnPhoto>>, scene: string): Promise<DrawnPhoto> {
  const photo = draw(scene);
  drawn.set(scene, photo);
  return photo;
}

async function draw(scene: string): Promise<DrawnPhoto> {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" ` +
    `height="${String(height)}">${street}${scene}</svg>`;
  const full = await sharp(Buffer.from(svg)).blur(1.2).jpeg({ quality: 82, progressive: true }).toBuffer();
  const sha256 = createHash('sha256').update(full).digest('hex');
  return { full, thumbnail: await sharp(full).resize({ width: 400 }).jpeg({ quality: 78 }).toBuffer(), sha256 };
}
