import * as citizen from '@ns/contract/citizen';
import * as city from '@ns/contract/city';
import * as console from '@ns/contract/console';
import type { OperationDocument } from '@ns/contract/operation-document';
import * as own from '@ns/contract/own';
import * as signIn from '@ns/contract/sign-in';
import * as web from '@ns/contract/web';

type Operations = Readonly<Record<string, Pick<OperationDocument<unknown, unknown>, 'name' | 'text'>>>;

const projects: readonly Operations[] = [citizen, city, console, own, signIn, web];

/** The names of the operations of our own apps, by their texts as they travel. */
export const ownOperations: ReadonlyMap<string, string> = new Map(
  projects.flatMap((operations) => Object.values(operations).map(({ text, name }) => [text, name] as const)),
);

/** The operations of our own apps as they travel; every other text is a stranger's. */
export const ownTexts: ReadonlySet<string> = new Set(ownOperations.keys());
