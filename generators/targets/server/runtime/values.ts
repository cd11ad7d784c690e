/** Values by name, from outside. */
export type Values = Record<string, unknown>;

function Empty() {
  // Has nothing of its own.
}
Empty.prototype = Object.create(null);

/**
 * Makes an object that inherits nothing, so that a name such as `constructor` is there only if it
 * was sent. Instances of a class stay fast where `Object.create(null)` makes a dictionary.
 */
export const Values = Empty as unknown as new () => Values;
