/** A query, mutation or subscription of a front end, as it travels to the server. */
export interface OperationDocument<TData, TVariables> {
  /** SHA-256 of the text: the server trusts it, see `manifest.generated.json` */
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** For the compiler only: what the server answers, and to which variables. */
  readonly answer?: (variables: TVariables) => TData;
}
