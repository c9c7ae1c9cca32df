import type { SliceMigration } from '@ns/platform';

/**
 * Notes that were made of letters name their senders no longer: a note is kept longer than the letter, and than who
 * reported. What the signals are found by is written anew, see `searchEdition`.
 */
export const notedSendersMigration: SliceMigration = {
  name: '20261202T1045_signals_noted_senders',
  sql: `
    alter table signal_event disable trigger signal_event_append_only;
    with changed as (
      update signal_event
        set note = regexp_replace(regexp_replace(note,
          '^От писмо на [^\\n]* \\(подателят не е доказан\\):', 'От писмо (подателят не е доказан):'),
          '^From a letter of [^\\n]* \\(who wrote it is not proven\\):', 'From a letter (who wrote it is not proven):')
        where type = 'note' and (note ~ '^От писмо на [^\\n]* \\(подателят не е доказан\\):'
          or note ~ '^From a letter of [^\\n]* \\(who wrote it is not proven\\):')
        returning signal_id
    )
    update signal_search set edition = 0 where signal_id in (select signal_id from changed);
    alter table signal_event enable trigger signal_event_append_only;
  `,
};
