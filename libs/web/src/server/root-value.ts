import type { LanguageTag } from '@ns/languages';
import { type RequestFailure, toRequestFailure } from './request-failure.ts';

/** The value of the one root field that an operation of ours has. */
export type RootValue<TData> = TData[Exclude<keyof TData, '__typename'>];

/** The root value of what `ask` gives. What it throws becomes a failure in the given language. */
export async function rootValueOf<TData>(
  ask: () => Promise<unknown>,
  language: LanguageTag,
): Promise<RootValue<TData> | RequestFailure> {
  try {
    return rootValue((await ask()) as TData);
  } catch (error) {
    return toRequestFailure(error, language);
  }
}

function rootValue<TData>(data: TData): RootValue<TData> {
  const [field] = Object.entries(data as Record<string, unknown>).filter(([name]) => name !== '__typename');
  if (!field) {
    throw new Error('The answer has no root field.');
  }
  return field[1] as RootValue<TData>;
}
