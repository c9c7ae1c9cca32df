/** What is used of MJML, which is not installed where types are checked. */
declare module 'mjml' {
  const compile: (
    text: string,
    options: {
      readonly filePath: string;
      readonly ignoreIncludes: boolean;
      readonly fonts: Readonly<Record<string, string>>;
      readonly keepComments: boolean;
    },
  ) => Promise<{
    readonly html: string;
    readonly errors: readonly { readonly line: number; readonly message: string }[];
  }>;
  export default compile;
}
