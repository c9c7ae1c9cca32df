import {
  type DocumentNode,
  getOperationAST,
  type GraphQLSchema,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';

/** An operation of our own apps: written by us, so it is neither bounded nor counted. */
export interface TrustedDocument {
  /** SHA-256 of its text */
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Whether everybody gets the same answer to the same variables in the same language. */
  readonly isPublic: boolean;
}

/** A manifest of persisted queries, as `npm run codegen` writes it. */
export interface Manifest {
  readonly operations: readonly {
    readonly id: string;
    readonly name: string;
    readonly body: string;
    readonly public?: boolean;
  }[];
}

/**
 * The operations that our apps of this and of former releases send by their ids. Each is parsed and validated once.
 */
export class TrustedDocuments {
  private readonly documents: ReadonlyMap<string, TrustedDocument>;

  /** @throws Error when an operation of a manifest does not fit the schema */
  constructor(schema: GraphQLSchema, manifests: readonly Manifest[]) {
    const operations = manifests.flatMap((manifest) => manifest.operations);
    this.documents = new Map(
      operations.map(({ id, name, body, public: isPublic = false }) => {
        const document = parse(body);
        const [problem] = validate(schema, document);
        const operation = getOperationAST(document);
        if (problem || !operation) {
          throw new Error(`The operation ${name} does not fit the schema: ${problem?.message ?? 'it is none'}`);
        }
        return [id, { id, name, text: body, document, operation, isPublic }];
      }),
    );
  }

  /** @param id SHA-256 of the text; undefined when no text was sent */
  get(id: string | undefined): TrustedDocument | undefined {
    return id === undefined ? undefined : this.documents.get(id);
  }

  get names(): readonly string[] {
    return [...this.documents.values()].map(({ name }) => name);
  }
}
