/** One opening tag of a page. */
export interface Tag {
  name: string;
  attributes: Record<string, string>;
  /** What stands right after it, up to the next tag. */
  text: string;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The opening tags of well-made HTML in their order, without what stands in scripts. */
export function scanTags(html: string): Tag[] {
  const shown = html.replace(/(<script\b[^>]*>)[\s\S]*?<\/script>/g, '$1');
  return [
    ...shown.matchAll(/<([a-z][a-z0-9-]*)((?:\s+[^\s=>"/]+(?:="[^"]*")?)*)\s*\/?>([^<]*)/g),
  ].map(([, name = '', attributes = '', text = '']) => ({
    name,
    text: decode(text).trim(),
    attributes: Object.fromEntries(
      [...attributes.matchAll(/([^\s=>"/]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [
        key,
        decode(value),
      ]),
    ),
  }));
}

function decode(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, entity: string) => entities[entity] ?? '');
}
