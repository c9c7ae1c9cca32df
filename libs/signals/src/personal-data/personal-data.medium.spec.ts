import { PhotoLinks } from '@ns/media';
import { DerivedKeys, sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { SignalsStage } from '../testing/signals-stage.ts';
import { signalsPersonalData } from './personal-data.ts';

const stage = await SignalsStage.open();

const em = () => stage.database.fork();
const mine = async () =>
  JSON.stringify(
    await signalsPersonalData(
      stage.directory,
      new PhotoLinks(new DerivedKeys('a secret of the tests, long enough'), 'http://demo.test'),
    )(em(), stage.reporterId, 'BG'),
  );

describe('what signals hold about their reporter', () => {
  it('is every text, place, answer, photo and news of the own signals', async () => {
    const signalId = await stage.received({
      description: 'Дупка пред моя вход.',
      address: 'ул. Славянска 7',
      entrance: 'вх. В, ет. 2',
      location: { lat: 43.84, lon: 25.95 },
    });
    await sql`
      insert into photo (id, account_id, state, upload_bytes, width, height, bytes, sha256, ready_at, signal_id,
        position)
      values ('11111111-1111-7111-8111-111111111111', ${stage.reporterId}, 'READY', 1, 1, 1, 1, 'x', now(),
        ${signalId}, 1)`.execute(em().getKysely());
    await stage.step(signalId, 'IN_PROGRESS');
    await stage.step(signalId, 'RESOLVED', { message: 'Запълнихме дупката.' });
    await stage.commands.rate.execute({ accountId: stage.reporterId, signalId, stars: 4, comment: 'Бързо стана.' });
    const exported = await mine();
    for (const known of [
      'Дупка пред моя вход.',
      'ул. Славянска 7',
      'вх. В, ет. 2',
      '43.84',
      'голяма',
      '/photos/11111111-1111-7111-8111-111111111111/full',
      'Запълнихме дупката.',
      'Бързо стана.',
    ]) {
      expect(exported).toContain(known);
    }
  });

  it('is nothing of other people: no notes, no names of staff, no words of followed reporters', async () => {
    const other = await stage.received({
      reporterId: stage.dispatcher.id,
      description: 'Тайна на друг човек.',
      address: 'ул. Чужда 1',
      entrance: 'вх. Чужд',
    });
    await sql`insert into signal_follower (signal_id, account_id) values (${other}, ${stage.reporterId})`.execute(
      em().getKysely(),
    );
    const own = await stage.received({ description: 'Още един мой случай.' });
    await stage.commands.note.execute({ actor: stage.clerk, signalId: own, text: 'Вътрешна бележка за колеги.' });
    const exported = await mine();
    expect(exported).toContain('Още един мой случай.');
    for (const foreign of ['Тайна на друг човек.', 'ул. Чужда 1', 'вх. Чужд', 'Вътрешна бележка', stage.clerk.id]) {
      expect(exported).not.toContain(foreign);
    }
  });
});
