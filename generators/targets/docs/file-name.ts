/** An operationId as the name of a file; other people's hold slashes and worse. */
export function toFileName(id: string): string {
  return id.replaceAll(/[^\p{L}\p{N}._-]/gu, (letter) => `%${letter.codePointAt(0)?.toString(16)}`);
}
