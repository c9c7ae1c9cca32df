import type { SliceMigration } from '@ns/platform';

/**
 * Photos that everybody could see before anybody had to look at them go on being public. What was covered by a person
 * has been looked at.
 */
export const photosBeforeMigration: SliceMigration = {
  name: '20261201T1905_signals_photos_before',
  sql: `
    insert into photo_look (photo_id, state, seen_at)
    select p.id, case when c.photo_id is null then 'BEFORE' else 'SEEN' end,
      case when c.photo_id is not null then now() end
    from photo p left join photo_cover c on c.photo_id = p.id left join signal s on s.id = p.signal_id
    where c.photo_id is not null or (s.published_at is not null and not exists (
      select from resident_update u where u.event_id = p.event_id and u.state <> 'PUBLISHED'))
    on conflict do nothing;
  `,
};
