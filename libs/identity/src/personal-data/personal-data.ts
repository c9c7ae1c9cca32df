import type { EntityManager, Language } from '@ns/platform';

/** One thing known about a person. */
export interface DataField {
  /** name in the machine-readable form; the same in every language */
  readonly key: string;
  readonly label: string;
  readonly value: string | number | boolean | null;
  /** the value is an address that can be opened */
  readonly isLink?: boolean;
}

/** Things that belong together, such as one signal. */
export interface DataRecord {
  readonly title: string;
  readonly fields: readonly DataField[];
  readonly lists?: readonly DataList[];
}

/** Records of one kind. */
export interface DataList {
  readonly key: string;
  readonly title: string;
  readonly records: readonly DataRecord[];
}

/** What one slice knows about the person of an account, and about nobody else. */
export type PersonalDataPart = (
  em: EntityManager,
  accountId: string,
  language: Language,
) => Promise<readonly DataList[]>;

/**
 * Gathers what all slices know about a person (Regulation (EU) 2016/679, Art. 15 and 20). Slices above bring their
 * parts.
 */
export class PersonalData {
  private readonly parts: PersonalDataPart[] = [];

  add(part: PersonalDataPart): void {
    this.parts.push(part);
  }

  /** The lists of all parts in the order in which they were added. */
  async gather(em: EntityManager, accountId: string, language: Language): Promise<readonly DataList[]> {
    const lists: DataList[] = [];
    for (const part of this.parts) {
      lists.push(...(await part(em, accountId, language)));
    }
    return lists;
  }
}
