/** Made by vite.config.ts from the description: what each value of an enum means, in words. */
declare module 'virtual:enum-words' {
  export const enumWords: Readonly<
    Record<string, Readonly<Record<string, string | undefined>> | undefined>
  >;
}
