/** Reads a whole number from the environment. @throws Error when it is something else */
export function readNumber(name: string, usual: number): number {
  const text = process.env[name] ?? '';
  if (text === '') return usual;
  if (/^-?\d{1,10}$/.test(text)) return Number(text);
  throw new Error(`${name} must be a whole number, not "${text}".`);
}
