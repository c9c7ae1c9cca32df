import { nullable, omittable } from '@ns/platform';
import { Int } from 'type-graphql';
import { detailNamesOf, type DetailNameOf, detailOf, type ReportDetailType } from '../domain/report-details.ts';

const types = { text: String, number: Int } as const;
type Types = typeof types;

/** The fields of an input that takes the details of one type. */
export function detailInputs<T extends ReportDetailType>(type: T) {
  const fields = detailNamesOf(type).map((name) => {
    const { asked, most } = detailOf(name);
    const limits = type === 'text' ? `at most ${String(most)} characters.` : `0 to ${String(most)}.`;
    return [name, omittable(types[type], `${asked}; ${limits}`)];
  });
  return Object.fromEntries(fields) as {
    readonly [N in DetailNameOf<T>]: ReturnType<typeof omittable<Types[T]>>;
  };
}

/** The fields of a type that shows the details of one type. */
export function detailFields<T extends ReportDetailType>(type: T) {
  const fields = detailNamesOf(type).map((name) => [name, nullable(types[type], detailOf(name).about)]);
  return Object.fromEntries(fields) as {
    readonly [N in DetailNameOf<T>]: ReturnType<typeof nullable<Types[T]>>;
  };
}
