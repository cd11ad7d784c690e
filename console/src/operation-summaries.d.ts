/** Made by description.ts from the description: what each operation does, in a few words. */
declare module 'virtual:operation-summaries' {
  export const operationSummaries: Readonly<Record<string, string | undefined>>;
}
