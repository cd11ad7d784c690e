/** Made by description.ts from the description: operations that not everybody may call, and who may. */
declare module 'virtual:operation-roles' {
  export const operationRoles: Readonly<Record<string, readonly string[] | undefined>>;
}
