import { Injectable, inject } from '@angular/core';
import { AddressOfPointDocument, FindStreetsDocument, type FindStreetsQuery } from '@ns/contract/citizen';
import { cyrillicReadings } from '@ns/bulgarian';
import { GraphqlClient, type MapPosition, metersBetween } from '@ns/web';
import { deviceStorage } from '../device/storage.ts';

/** A street that a typed address may mean, with the house number that was typed. */
export type FoundStreet = FindStreetsQuery['streets'][number];

/** What is kept for the time without a network. */
interface KeptAnswers {
  /** Streets of earlier answers, without house numbers, the latest first. */
  readonly streets: readonly FoundStreet[];
  /** Points whose street was asked for, the latest first. */
  readonly points: readonly { readonly at: MapPosition; readonly street: string }[];
}

const key = 'ns.streets';
const mostStreets = 60;
const mostPoints = 20;
const mostFound = 6;
/** A point this near to one that was asked for has the same street, metres. */
const samePlaceMeters = 25;

/** Streets by words and by place. Without a network the answers of earlier questions are searched. */
@Injectable({ providedIn: 'root' })
export class StreetBook {
  private readonly client = inject(GraphqlClient);
  private readonly storage = inject(deviceStorage);

  /** Streets whose words begin with those of the text; none when nothing fits. */
  async find(text: string): Promise<readonly FoundStreet[]> {
    const answer = await this.client.query(FindStreetsDocument, { text });
    if ('__typename' in answer) {
      return findKept(this.kept().streets, text);
    }
    const kept = this.kept();
    const found = answer.map((street) => ({ ...street, address: street.name }));
    const streets = [...found, ...kept.streets.filter((each) => !found.some((street) => isSame(each, street)))];
    this.keep({ ...kept, streets: streets.slice(0, mostStreets) });
    return answer;
  }

  /** The street of a point with its kind; empty when none is near, or nobody can say. */
  async streetAt({ lat, lon }: MapPosition): Promise<string> {
    const answer = await this.client.query(AddressOfPointDocument, { location: { lat, lon } });
    const kept = this.kept();
    if ('message' in answer) {
      return kept.points.find(({ at }) => metersBetween(at, { lat, lon }) <= samePlaceMeters)?.street ?? '';
    }
    const street = answer.street ?? '';
    this.keep({ ...kept, points: [{ at: { lat, lon }, street }, ...kept.points].slice(0, mostPoints) });
    return street;
  }

  private kept(): KeptAnswers {
    try {
      return { streets: [], points: [], ...(JSON.parse(this.storage.read(key) ?? '{}') as Partial<KeptAnswers>) };
    } catch {
      return { streets: [], points: [] };
    }
  }

  private keep(answers: KeptAnswers): void {
    this.storage.write(key, JSON.stringify(answers));
  }
}

/** Kept streets whose words begin with the typed words; the number behind the name is the house. */
export function findKept(streets: readonly FoundStreet[], text: string): readonly FoundStreet[] {
  const words = wordsIn(text);
  const last = words.at(-1) ?? '';
  const house = words.length > 1 && /^\d{1,4}\p{L}?$/u.test(last) ? last.toUpperCase() : '';
  const looked = (house ? words.slice(0, -1) : words).map((word) => [word, ...cyrillicReadings(word)]);
  return looked.length === 0
    ? []
    : streets
        .filter(({ name }) =>
          looked.every((spellings) =>
            wordsIn(name).some((word) => spellings.some((spelling) => word.startsWith(spelling))),
          ),
        )
        .slice(0, mostFound)
        .map((street) => ({ ...street, address: `${street.name} ${house}`.trim() }));
}

function isSame(one: FoundStreet, other: FoundStreet): boolean {
  return one.name === other.name && one.settlement.code === other.settlement.code;
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
