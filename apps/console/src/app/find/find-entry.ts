import type { MatchedField } from '@ns/contract/console';
import type { IconName } from '../appearance/icon-set.ts';
import type { Choice } from '../choice/find-choice.ts';
import type { TextPart } from '../inbox/marked-text.ts';

/** The parts of what is found, in their order; each has its heading `find.group.…`. */
export type FindPart = 'steps' | 'screens' | 'settings' | 'people' | 'reports';

/** Something that the field finds; `code` is unlike that of every other entry. */
export interface FindEntry extends Choice {
  readonly icon: IconName;
  /** Where in a report the searched words stand. */
  readonly hit?: { readonly field: MatchedField; readonly excerpt: string; readonly ranges: readonly TextPart[] };
  /** What choosing it does, once the field is gone and the keyboard is back where it was. */
  readonly act: () => unknown;
}

/** Entries under one heading. */
export interface FindGroup {
  readonly part: FindPart;
  readonly entries: readonly FindEntry[];
}
