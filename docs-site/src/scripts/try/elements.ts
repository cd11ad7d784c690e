/** Makes an element with attributes and content; text is always text, never HTML. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string | boolean> = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '');
    else if (value !== false) element.setAttribute(name, value);
  }
  element.append(...content);
  return element;
}

let count = 0;

/** A label with its control below it. */
export function makeRow(label: string, control: HTMLElement, note = ''): HTMLElement {
  count++;
  control.id = `try-${count}`;
  const row = make('div', { class: 'try-row' }, make('label', { for: control.id }, label), control);
  if (note !== '') {
    const text = make('p', { class: 'try-note', id: `try-${count}-note` }, note);
    control.setAttribute('aria-describedby', text.id);
    row.append(text);
  }
  return row;
}
