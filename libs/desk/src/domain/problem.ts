/** One wrong input; `path` is the field of the form. */
export interface Problem {
  readonly path: string;
  readonly message: { readonly bg: string; readonly en: string };
}
