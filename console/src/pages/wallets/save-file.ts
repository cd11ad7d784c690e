/**
 * Hands a text over as a file.
 *
 * @param headers of the answer, one of which names the file
 * @param name when none does
 */
export function saveFile(
  text: string,
  headers: Readonly<Record<string, string>>,
  name: string,
): void {
  const url = URL.createObjectURL(
    new Blob([text], { type: headers['content-type'] ?? 'text/csv' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = /filename="([^"]+)"/.exec(headers['content-disposition'] ?? '')?.[1] ?? name;
  link.click();
  URL.revokeObjectURL(url);
}
