// @ts-check

/**
 * A test for names by one pattern or several. A pattern fits the bare name, or the name with that
 * of the property that holds it: `available_in.code`.
 * @param {string | string[]} patterns
 * @returns {(name: string, qualified?: string) => boolean}
 */
export function matchNames(patterns) {
  const tests = (Array.isArray(patterns) ? patterns : [patterns]).map((it) => new RegExp(it));
  return (name, qualified = name) => tests.some((it) => it.test(name) || it.test(qualified));
}
