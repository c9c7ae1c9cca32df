import type { SliceMigration } from '@ns/platform';

/** Words of a signal's texts that the public does not read. */
export const hiddenWordsMigration: SliceMigration = {
  name: '20261201T2010_signals_hidden_words',
  sql: `
    -- Pieces of texts, not their places: the same number may stand in several texts, and a text may be corrected.
    alter table signal add column hidden_words text[] not null default '{}';
    -- A text as everybody reads it. Pieces are found in any case, also where they overlap.
    create function public_text(words text, hidden text[]) returns text language plpgsql immutable parallel safe as $$
    declare
      looked text := lower(words);
      is_lower boolean := length(looked) = length(words);
      piece text;
      begun int;
      place int;
      found int4multirange := '{}';
      gap int4range;
      shown text := '';
      done int := 1;
    begin
      if words is null or cardinality(hidden) = 0 then
        return words;
      end if;
      foreach piece in array hidden loop
        continue when piece = '';
        begun := 1;
        loop
          place := case when is_lower then strpos(substr(looked, begun), lower(piece))
            else strpos(substr(words, begun), piece) end;
          exit when place = 0;
          begun := begun + place;
          found := found + int4multirange(int4range(begun - 1, begun - 1 + length(piece)));
        end loop;
      end loop;
      for gap in select unnest(found) loop
        shown := shown || substr(words, done, lower(gap) - done) || '[лични данни]';
        done := upper(gap);
      end loop;
      return shown || substr(words, done);
    end $$;
  `,
};
