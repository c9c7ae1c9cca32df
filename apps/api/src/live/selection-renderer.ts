import type { AccountViewer } from '@ns/identity';
import { isDatabaseAway, type Language, type Logger } from '@ns/platform';
import type { LiveFrame, LiveItem, LiveRenderer } from '@ns/signals';
import {
  type DocumentNode,
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  getOperationAST,
  Kind,
  print,
  visit,
} from 'graphql';
import { wholeAnswer } from '../graphql/answer-budget.ts';
import type { ServerContext } from '../graphql/api-context-factory.ts';
import { presentError } from '../graphql/present-error.ts';
import { sharedViewer } from './shared-viewer.ts';

/** What makes the messages of a live operation. */
export interface LiveOperation {
  readonly args: ExecutionArgs;
  readonly language: Language;
  readonly requestId: string;
  readonly logger: Logger;
  /** The context in which messages are made for a viewer, with a fresh unit of work. */
  readonly contextFor: (viewer: AccountViewer) => ServerContext;
}

/** Executes the selection of a subscription once per event for everybody who selected the same. */
export class SelectionRenderer implements LiveRenderer<AccountViewer> {
  readonly key: string;

  constructor(private readonly operation: LiveOperation) {
    this.key = selectionKey(operation);
  }

  /**
   * @throws what kept an event from being read while the database was away: half a message would count as received, and
   *   who resumes after its last cursor would never have the event
   */
  async render(
    items: readonly LiveItem[],
    representative: AccountViewer,
  ): Promise<{ readonly frames: readonly LiveFrame[]; readonly isPersonal: boolean }> {
    const { args, contextFor } = this.operation;
    const shared = sharedViewer(representative);
    // One context for the batch: what its events have in common is read once.
    const contextValue = contextFor(shared.viewer);
    const results = await Promise.all(
      items.map(async (item) =>
        execute({ ...args, rootValue: item, contextValue: { ...contextValue, answer: contextValue.answer.renew() } }),
      ),
    );
    const unread = results.flatMap(({ errors = [] }) => errors.map((error) => error.originalError ?? error));
    const away = unread.find(isDatabaseAway);
    if (away) {
      throw away;
    }
    return { frames: results.map((result) => this.frameOf(result)), isPersonal: shared.isPersonal() };
  }

  private frameOf({ data, errors }: ExecutionResult): LiveFrame {
    const { language, requestId, logger } = this.operation;
    const presented = errors?.map((error) => presentError(error, { language, requestId }, logger));
    const answer = wholeAnswer({ data, ...(presented ? { errors: presented } : {}) }, language);
    return {
      payload: Buffer.from(JSON.stringify(answer)),
      isLast: answer.errors !== undefined && !('data' in answer && answer.data),
    };
  }
}

/** Equal for operations that select the same: the cursor at which one begins does not belong to it. */
export function selectionKey({ args, language }: Pick<LiveOperation, 'args' | 'language'>): string {
  const { document, operationName, variableValues } = args;
  const cursor = cursorVariable(document, operationName);
  const variables = Object.entries(variableValues ?? {})
    .filter(([name]) => name !== cursor)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([language, operationName ?? null, variables, printed(document)]);
}

/** The variable that is given as `after` of the subscription's field and used nowhere else. */
function cursorVariable(document: DocumentNode, operationName: string | null | undefined): string | undefined {
  const [field] = getOperationAST(document, operationName)?.selectionSet.selections ?? [];
  if (field?.kind !== Kind.FIELD) {
    return undefined;
  }
  const after = field.arguments?.find(({ name }) => name.value === 'after')?.value;
  if (after?.kind !== Kind.VARIABLE) {
    return undefined;
  }
  let uses = 0;
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void (uses += name.value === after.name.value ? 1 : 0),
  });
  return uses === 1 ? after.name.value : undefined;
}

const printedDocuments = new WeakMap<DocumentNode, string>();

function printed(document: DocumentNode): string {
  let text = printedDocuments.get(document);
  if (text === undefined) {
    printedDocuments.set(document, (text = print(document)));
  }
  return text;
}
