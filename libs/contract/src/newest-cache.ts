import {
  type Cache,
  InMemoryCache,
  type InMemoryCacheConfig,
  type Reference,
  type StoreObject,
} from '@apollo/client/cache';
import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
} from 'graphql';

/** How the age of copies of a type is compared. */
export interface Revised {
  /** the field that is higher the newer a copy is: a number, or a moment in ISO 8601 */
  readonly by: string;
  /** fields that do not change with it: they are the same in every copy, or belong to one question */
  readonly apart: readonly string[];
  /**
   * Whether what a newer copy does not bring is kept as far as no screen shows it: who opens the object without network
   * sees it as it was. Only where nobody acts on what is shown before it has been asked again.
   */
  readonly staysUnseen: boolean;
}

/** The revised types by their name. */
export type Revisions = Readonly<Record<string, Revised>>;

type Fields = ReadonlyMap<string, readonly FieldNode[]>;
type Answered = Readonly<Record<string, unknown>>;
type Revision = number | string;

/** What an answer answers. */
interface Question {
  readonly document: DocumentNode;
  readonly variables: Record<string, unknown> | undefined;
}

/** A cached object and the fields that are to be asked again, because they are older than the rest of it. */
interface Late {
  readonly id: string;
  readonly type: string;
  readonly revision: Revision;
  readonly fields: ReadonlySet<string>;
}

/**
 * A cache in which nothing older takes the place of anything newer, in whatever order answers, events and answers of
 * commands arrive. All of them are written here, and a type policy cannot refuse an object, so they are compared here.
 * Every object of a revised type is of one revision: what a newer copy does not bring is forgotten, and of an older
 * copy only what the cache lacks is shown, until it has been asked again. Apollo asks by itself for what is forgotten
 * and on the screen; what is on no screen may be kept (`staysUnseen`).
 */
export class NewestCache extends InMemoryCache {
  private readonly revisions: Revisions;
  private readonly watched = new Set<Cache.WatchOptions>();
  /** Ids of the objects in a part of an answer; the cache gives the same part again while nothing in it changes. */
  private readonly inside = new WeakMap<object, ReadonlySet<string>>();

  constructor({ revisions, ...config }: InMemoryCacheConfig & { readonly revisions: Revisions }) {
    super(config);
    this.revisions = revisions;
  }

  override write<TData = unknown, TVariables extends Record<string, unknown> = Record<string, unknown>>(
    options: Cache.WriteOptions<TData, TVariables>,
  ): Reference | undefined {
    const arrival = new Arrival(this, this.revisions, { document: options.query, variables: options.variables });
    const result = arrival.newest(options.result) as TData;
    for (const [id, { rule, written }] of arrival.fresh) {
      const isOld = (field: string) => !written.has(field) && !rule.apart.includes(field);
      const isSeen = rule.staysUnseen ? this.seenOf(id) : () => true;
      this.forget(id, (field) => isOld(field) && isSeen(field));
    }
    const written = super.write({ ...options, result });
    if (arrival.late.length > 0) {
      // Afterwards: the question that they answer shows them first.
      queueMicrotask(() => arrival.late.forEach((late) => this.askAgain(late)));
    }
    return written;
  }

  override watch<TData = unknown, TVariables extends Record<string, unknown> = Record<string, unknown>>(
    options: Cache.WatchOptions<TData, TVariables>,
  ): () => void {
    const end = super.watch(options);
    this.watched.add(options as Cache.WatchOptions);
    return () => {
      this.watched.delete(options as Cache.WatchOptions);
      end();
    };
  }

  /** What the cache holds of some fields of an object; they may be asked for on a condition of the question's. */
  held(
    id: string,
    selections: readonly SelectionNode[],
    { document, variables }: Question,
  ): Cache.DiffResult<Answered> {
    const query = documentOf(selections, document);
    return this.diff<Answered>({ id, query, variables, returnPartialData: true, optimistic: false });
  }

  /** Which fields of an object a screen shows; all of them where it shows one under another name. */
  private seenOf(id: string): (field: string) => boolean {
    const copies = [...this.watched].flatMap(({ query, variables }) => {
      const { result } = this.diff<unknown>({ query, variables, returnPartialData: true, optimistic: false });
      return this.copiesIn(result, id);
    });
    const [seen, stored] = [new Set(copies.flatMap((copy) => Object.keys(copy))), this.storedOf(id)];
    const hasOtherName = [...seen].some((key) => !stored.has(key));
    return (field) => hasOtherName || seen.has(field);
  }

  private storedOf(id: string): ReadonlySet<string> {
    const names = new Set<string>();
    const note = (value: unknown, { fieldName }: { readonly fieldName: string }) => {
      names.add(fieldName);
      return value;
    };
    this.modify({ id, broadcast: false, fields: note });
    return names;
  }

  private copiesIn(part: unknown, id: string): readonly Answered[] {
    if (!this.idsIn(part).has(id)) {
      return [];
    }
    const object = part as Answered;
    const below = Object.values(object).flatMap((each) => this.copiesIn(each, id));
    return this.ownId(object) === id ? [object, ...below] : below;
  }

  private idsIn(part: unknown): ReadonlySet<string> {
    if (typeof part !== 'object' || part === null) {
      return none;
    }
    const known = this.inside.get(part);
    if (known) {
      return known;
    }
    const own = this.ownId(part);
    const ids = new Set(Object.values(part).flatMap((each) => [...this.idsIn(each)]));
    this.inside.set(part, own === undefined ? ids : ids.add(own));
    return ids;
  }

  private ownId(part: object): string | undefined {
    return Array.isArray(part) ? undefined : this.identify(part as StoreObject);
  }

  private askAgain({ id, type, revision, fields }: Late): void {
    const by = this.revisions[type]?.by ?? '';
    if (this.extractField(id, by) === revision) {
      this.modify({ id, fields: (value: unknown, { fieldName, DELETE }) => (fields.has(fieldName) ? DELETE : value) });
    }
  }

  private forget(id: string, isOld: (field: string) => boolean): void {
    this.modify({
      id,
      broadcast: false,
      fields: (value: unknown, { fieldName, DELETE }) => (isOld(fieldName) ? DELETE : value),
    });
  }

  private extractField(id: string, name: string): unknown {
    return this.held(id, [fieldNamed(name)], nothing).result?.[name];
  }
}

/** One result on its way into the cache. */
class Arrival {
  /** objects that are newer than the cached ones, by their id, with the names of the fields they bring */
  readonly fresh = new Map<string, { readonly rule: Revised; readonly written: Set<string> }>();
  readonly late: Late[] = [];

  constructor(
    private readonly cache: NewestCache,
    private readonly revisions: Revisions,
    private readonly question: Question,
  ) {}

  /** The result, in which objects older than the cached ones have given way to these. */
  newest(result: unknown): unknown {
    const operation = operationOf(this.question.document);
    return operation
      ? this.newestOf(result, operation.selectionSet.selections)
      : result;
  }

  private newestOf(value: unknown, selections: readonly SelectionNode[]): unknown {
    if (Array.isArray(value)) {
      return value.map((each: unknown) => this.newestOf(each, selections));
    }
    if (typeof value !== 'object' || value === null) {
      return value;
    }
    const fields = new Map<string, FieldNode[]>();
    this.collect(value as Answered, selections, fields);
    const inside = Object.entries(value).map(([key, part]: [string, unknown]) => {
      const below = fields.get(key)?.flatMap(({ selectionSet }) => selectionSet?.selections ?? []) ?? [];
      return [key, below.length > 0 ? this.newestOf(part, below) : part] as const;
    });
    return this.compared(Object.fromEntries(inside), fields);
  }

  private compared(object: Answered, fields: Fields): Answered {
    const type = String(object['__typename']);
    const rule = this.revisions[type];
    const revision = rule && object[rule.by];
    const id = isRevision(revision) ? this.cache.identify({ ...object, __typename: type }) : undefined;
    if (!rule || !isRevision(revision) || id === undefined) {
      return object;
    }
    const cached = this.cache.held(id, [fieldNamed(rule.by)], nothing).result?.[rule.by];
    if (!isRevision(cached) || cached === revision) {
      return object;
    }
    if (cached < revision) {
      const written = this.fresh.get(id)?.written ?? new Set<string>();
      [...fields.values()].flat().forEach(({ name }) => written.add(name.value));
      this.fresh.set(id, { rule, written });
      return object;
    }
    return this.joined(object, fields, { id, type, revision: cached }, rule);
  }

  /** The cached object, with what only the older copy has. */
  private joined(object: Answered, fields: Fields, cached: Omit<Late, 'fields'>, { apart }: Revised): Answered {
    const { result, missing } = this.cache.held(cached.id, [...fields.values()].flat(), this.question);
    const lacking = new Set(typeof missing?.missing === 'object' ? Object.keys(missing.missing) : []);
    const names = [...lacking].flatMap((key) => fields.get(key)?.map(({ name }) => name.value) ?? []);
    const changing = new Set(names.filter((name) => !apart.includes(name)));
    if (changing.size > 0) {
      this.late.push({ ...cached, fields: changing });
    }
    const held = Object.entries(result ?? {}).filter(([key]) => !lacking.has(key));
    return { ...object, ...Object.fromEntries(held) };
  }

  /** The fields of an answered object by their keys, as far as they are in the answer. */
  private collect(object: Answered, selections: readonly SelectionNode[], into: Map<string, FieldNode[]>): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value;
        if (key in object) {
          into.set(key, [...(into.get(key) ?? []), selection]);
        }
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection
          : this.question.document.definitions.find(
              (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === selection.name.value,
            );
      const isPart = fragment?.kind === Kind.INLINE_FRAGMENT || fragment?.kind === Kind.FRAGMENT_DEFINITION;
      if (isPart && this.cache.fragmentMatches(fragment, String(object['__typename']))) {
        this.collect(object, fragment.selectionSet.selections, into);
      }
    }
  }
}

const none: ReadonlySet<string> = new Set();
const nothing: Question = { document: { kind: Kind.DOCUMENT, definitions: [] }, variables: undefined };

function operationOf({ definitions }: DocumentNode): OperationDefinitionNode | undefined {
  return definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
}

/** A query of some fields with the fragments of a document, and its variables with what they are without a value. */
function documentOf(selections: readonly SelectionNode[], document: DocumentNode): DocumentNode {
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const operation: OperationDefinitionNode = {
    ...{ kind: Kind.OPERATION_DEFINITION, operation: OperationTypeNode.QUERY },
    variableDefinitions: operationOf(document)?.variableDefinitions ?? [],
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
  return { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] };
}

function fieldNamed(name: string): FieldNode {
  return { kind: Kind.FIELD, name: { kind: Kind.NAME, value: name } };
}

function isRevision(value: unknown): value is Revision {
  return typeof value === 'number' || typeof value === 'string';
}
