/** The parts of markdown-it that are used here; the package brings no declarations. */
declare module 'markdown-it' {
  export interface Token {
    type: string;
    tag: string;
    content: string;
    info: string;
    level: number;
    map: [number, number] | null;
    children: Token[] | null;
    attrSet(name: string, value: string): void;
    attrGet(name: string): string | null;
  }
  export type Rule = (tokens: Token[], index: number, options: object, env: object) => string;
  export interface Renderer {
    rules: Record<string, Rule | undefined>;
    render(tokens: Token[], options: object, env: object): string;
    renderInline(tokens: Token[], options: object, env: object): string;
  }
  export default class MarkdownIt {
    constructor(options?: { html?: boolean; linkify?: boolean; typographer?: boolean });
    options: object;
    renderer: Renderer;
    parse(text: string, env: object): Token[];
    parseInline(text: string, env: object): Token[];
  }
}
