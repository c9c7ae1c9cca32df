import { PhotoLinks } from '@ns/media';
import { DerivedKeys, sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { signalsPersonalData } from './personal-data.ts';
import { rateSignal } from '../commands/rate-signal.ts';
import { addNote } from '../commands/add-note.ts';

const bed = await SignalsTestBed.open();

const em = () => bed.database.fork();
const mine = async () =>
  JSON.stringify(
    await signalsPersonalData(
      bed.directory,
      new PhotoLinks(new DerivedKeys('a secret of the tests, long enough'), 'http://demo.test'),
    )(em(), bed.reporterId, 'BG'),
  );

describe('what signals hold about their reporter', () => {
  it('is every text, place, answer, photo and news of the own signals', async () => {
    const signalId = await bed.received({
      description: 'Дупка пред моя вход.',
      address: 'ул. Славянска 7',
      entrance: 'вх. В, ет. 2',
      location: { lat: 43.84, lon: 25.95 },
      locationAccuracy: 17,
    });
    await sql`
      insert into photo (id, account_id, state, upload_bytes, width, height, bytes, sha256, ready_at, signal_id,
        position)
      values ('11111111-1111-7111-8111-111111111111', ${bed.reporterId}, 'READY', 1, 1, 1, 1, 'x', now(),
        ${signalId}, 1)`.execute(em().getKysely());
    await bed.step(signalId, 'IN_PROGRESS');
    await bed.step(signalId, 'RESOLVED', { message: 'Запълнихме дупката.' });
    await rateSignal(bed.needs, { accountId: bed.reporterId, signalId, stars: 4, comment: 'Бързо стана.' });
    const exported = await mine();
    for (const known of [
      'Дупка пред моя вход.',
      'ул. Славянска 7',
      'вх. В, ет. 2',
      '43.84',
      '"Точност на мястото, метри","value":17',
      'голяма',
      '/photos/11111111-1111-7111-8111-111111111111/full',
      'Запълнихме дупката.',
      'Бързо стана.',
    ]) {
      expect(exported).toContain(known);
    }
  });

  it('is nothing of other people: no notes, no names of staff, no words of followed reporters', async () => {
    const other = await bed.received({
      reporterId: bed.dispatcher.id,
      description: 'Тайна на друг човек.',
      address: 'ул. Чужда 1',
      entrance: 'вх. Чужд',
    });
    await sql`insert into signal_follower (signal_id, account_id) values (${other}, ${bed.reporterId})`.execute(
      em().getKysely(),
    );
    const own = await bed.received({ description: 'Още един мой случай.' });
    await addNote(bed.needs, { actor: bed.clerk, signalId: own, text: 'Вътрешна бележка за колеги.' });
    const exported = await mine();
    expect(exported).toContain('Още един мой случай.');
    for (const foreign of ['Тайна на друг човек.', 'ул. Чужда 1', 'вх. Чужд', 'Вътрешна бележка', bed.clerk.id]) {
      expect(exported).not.toContain(foreign);
    }
  });
});
